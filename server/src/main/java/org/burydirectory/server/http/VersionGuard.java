package org.burydirectory.server.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.xnio.StreamConnection;
import org.xnio.conduits.AbstractStreamSourceConduit;
import org.xnio.conduits.StreamSourceConduit;

/**
 * Closes connections that speak another version than HTTP/1.0 and 1.1: Undertow takes a version
 * that it does not know for 1.1, and no handler can tell. Only where requests have no bodies.
 */
final class VersionGuard extends AbstractStreamSourceConduit<StreamSourceConduit> {

  private final RequestLineScanner scanner = new RequestLineScanner();

  private VersionGuard(StreamSourceConduit next) {
    super(next);
  }

  /** Watches what a connection reads from now on. */
  static void watch(StreamConnection connection) {
    var source = connection.getSourceChannel();
    source.setConduit(new VersionGuard(source.getConduit()));
  }

  @Override
  public int read(ByteBuffer buffer) throws IOException {
    int from = buffer.position();
    int count = next.read(buffer);
    scan(buffer, from);
    return count;
  }

  @Override
  public long read(ByteBuffer[] buffers, int offset, int length) throws IOException {
    for (int i = offset; i < offset + length; i++) {
      if (buffers[i].hasRemaining()) {
        return read(buffers[i]);
      }
    }
    return 0;
  }

  private void scan(ByteBuffer buffer, int from) throws IOException {
    for (int i = from; i < buffer.position(); i++) {
      if (!scanner.accepts(buffer.get(i))) {
        throw new IOException("only HTTP/1.0 and HTTP/1.1 are spoken here");
      }
    }
  }
}
