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
  private static final long BYTES_A_MB = 1_000_000;

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

  /**
   * Work that says how far it is.
   *
   * @param <T> what it gives
   */
  @FunctionalInterface
  interface MeasuredWork<T> {
    T run(Meter meter) throws IOException;
  }

  /** How far some work is. Safe for concurrent use. */
  static final class Meter {
    private volatile long done;
    private volatile long total = LENGTH_UNKNOWN;

    /**
     * Tells how far it is.
     *
     * @param bytes done
     * @param of all there are
     * @param rows done, which is not shown
     */
    void at(long bytes, long of, long rows) {
      done = bytes;
      total = of;
    }
  }

  /**
   * Work that counts what it has done.
   *
   * @param <T> what it gives
   */
  @FunctionalInterface
  interface CountedWork<T> {
    T run(Counter counter) throws IOException;
  }

  /** How much is done. Safe for concurrent use. */
  static final class Counter {
    private volatile int done;

    void count(int items) {
      done = items;
    }
  }

  /** Does the work on this thread, showing how much is done. */
  static <T> T counted(String what, CountedWork<T> work) throws IOException {
    var counter = new Counter();
    if (!Terminal.attached()) {
      return work.run(counter);
    }
    var done = new CountDownLatch(1);
    Thread shower = Thread.ofPlatform().daemon().start(() -> show(what, counter, done));
    try {
      return work.run(counter);
    } finally {
      done.countDown();
      join(shower);
    }
  }

  private static void show(String what, Counter counter, CountDownLatch done) {
    try {
      if (!done.await(QUIET_SECONDS, TimeUnit.SECONDS)) {
        try (ProgressBar bar = bar(what).setUnit(" records", 1).build()) {
          do {
            bar.stepTo(counter.done);
          } while (!done.await(REDRAW_MILLIS, TimeUnit.MILLISECONDS));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Does the work on this thread, showing how far it is. */
  static <T> T measured(String what, MeasuredWork<T> work) throws IOException {
    var meter = new Meter();
    if (!Terminal.attached()) {
      return work.run(meter);
    }
    var done = new CountDownLatch(1);
    Thread shower = Thread.ofPlatform().daemon().start(() -> show(what, meter, done));
    try {
      return work.run(meter);
    } finally {
      done.countDown();
      join(shower);
    }
  }

  private static void show(String what, Meter meter, CountDownLatch done) {
    try {
      if (!done.await(QUIET_SECONDS, TimeUnit.SECONDS)) {
        try (ProgressBar bar = bar(what).setUnit(" MB", BYTES_A_MB).build()) {
          do {
            bar.maxHint(meter.total);
            bar.stepTo(meter.done);
          } while (!done.await(REDRAW_MILLIS, TimeUnit.MILLISECONDS));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static ProgressBarBuilder bar(String what) {
    return new ProgressBarBuilder()
        .setTaskName(what)
        .setInitialMax(LENGTH_UNKNOWN)
        .setUpdateIntervalMillis(REDRAW_MILLIS)
        .clearDisplayOnFinish();
  }

  private static void show(String what, CountDownLatch done) {
    try {
      if (!done.await(QUIET_SECONDS, TimeUnit.SECONDS)) {
        try (ProgressBar bar = bar(what).build()) {
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
