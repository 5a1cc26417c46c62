package org.burydirectory.server.http;

import io.undertow.server.DefaultByteBufferPool;
import io.undertow.server.HttpHandler;
import io.undertow.server.protocol.http.HttpOpenListener;
import java.io.IOException;
import java.net.InetSocketAddress;
import org.xnio.ChannelListener;
import org.xnio.ChannelListeners;
import org.xnio.IoUtils;
import org.xnio.StreamConnection;
import org.xnio.XnioWorker;
import org.xnio.channels.AcceptingChannel;

/** Accepts connections on one port and hands their requests to a handler. */
final class Listener {

  /** What may come after a request's headers. */
  enum Bodies {
    /** Nothing but the next request. */
    NONE,
    /** Bodies, too. */
    SOME
  }

  private static final int BUFFER_BYTES = 16 * 1024;

  private final AcceptingChannel<StreamConnection> channel;

  private Listener(AcceptingChannel<StreamConnection> channel) {
    this.channel = channel;
  }

  /**
   * Starts accepting.
   *
   * @throws java.net.BindException if the port cannot be had
   */
  static Listener start(
      XnioWorker worker,
      InetSocketAddress address,
      Timing timing,
      Bodies bodies,
      HttpHandler handler)
      throws IOException {
    var http =
        new HttpOpenListener(
            new DefaultByteBufferPool(true, BUFFER_BYTES), UndertowSettings.protocol(timing));
    http.setRootHandler(handler);
    ChannelListener<StreamConnection> open =
        connection -> {
          if (bodies == Bodies.NONE) {
            VersionGuard.watch(connection);
          }
          http.handleEvent(connection);
        };
    AcceptingChannel<StreamConnection> channel =
        worker.createStreamConnectionServer(
            address, ChannelListeners.openListenerAdapter(open), UndertowSettings.sockets(timing));
    channel.resumeAccepts();
    return new Listener(channel);
  }

  /** Where it listens. */
  InetSocketAddress address() {
    return channel.getLocalAddress(InetSocketAddress.class);
  }

  /** Accepts no more; open connections stay. */
  void stop() {
    IoUtils.safeClose(channel);
  }
}
