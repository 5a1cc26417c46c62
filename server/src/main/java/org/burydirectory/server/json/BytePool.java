package org.burydirectory.server.json;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Keeps sinks for reuse, so that an answer does not cost its size in garbage. Thread-safe. */
public final class BytePool {

  private static final int MOST_KEPT = 64;
  private static final int LARGEST_KEPT_BYTES = 256 * 1024;

  private final BlockingQueue<ByteSink> free = new ArrayBlockingQueue<>(MOST_KEPT);

  /** An empty sink, to be given back when its bytes have been sent. */
  public ByteSink take() {
    ByteSink sink = free.poll();
    return sink == null ? new ByteSink() : sink;
  }

  /** Takes a sink back. Its view must not be read after this. */
  public void giveBack(ByteSink sink) {
    sink.clear();
    if (sink.capacity() <= LARGEST_KEPT_BYTES) {
      // A full pool leaves it to the collector.
      boolean unused = free.offer(sink);
    }
  }
}
