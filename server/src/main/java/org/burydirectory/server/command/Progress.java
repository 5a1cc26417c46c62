package org.burydirectory.server.command;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** Shows on a terminal that something is going on, once it has lasted a second. */
final class Progress {

  private static final int QUIET_SECONDS = 1;
  private static final int REDRAW_MILLIS = 250;
  private static final int LENGTH_UNKNOWN = -1;

  private Progress() {}

  /**
   * Work that may fail.
   *
   * @param <T> what it gives
   */
  @FunctionalInterface
  interface Work<T> {
    T run() throws IOException;
  }

  /** Does the work on this thread. */
  static <T> T during(String what, Work<T> work) throws IOException {
    if (!Terminal.attached()) {
      return work.run();
    }
    var done = new CountDownLatch(1);
    Thread shower = Thread.ofPlatform().daemon().start(() -> show(what, done));
    try {
      return work.run();
    } finally {
      done.countDown();
      join(shower);
    }
  }

  private static void show(String what, CountDownLatch done) {
    try {
      if (!done.await(QUIET_SECONDS, TimeUnit.SECONDS)) {
        try (ProgressBar bar =
            new ProgressBarBuilder()
                .setTaskName(what)
                .setInitialMax(LENGTH_UNKNOWN)
                .setUpdateIntervalMillis(REDRAW_MILLIS)
                .clearDisplayOnFinish()
                .build()) {
          done.await();
          bar.refresh();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
