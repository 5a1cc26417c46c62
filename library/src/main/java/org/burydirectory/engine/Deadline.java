package org.burydirectory.engine;

import java.time.Duration;

/** When a search must answer with what it has. Used by one thread. */
final class Deadline {

  private final long endNanos;
  private boolean passed;

  Deadline(Duration allowed) {
    endNanos = System.nanoTime() + allowed.toNanos();
  }

  /** Whether the time is over; once true, always true. */
  boolean passed() {
    passed = passed || System.nanoTime() - endNanos > 0;
    return passed;
  }

  /** Whether {@link #passed()} was ever found true, so that something was left undone. */
  boolean wasPassed() {
    return passed;
  }
}
