package org.burydirectory.server.metrics;

import java.util.concurrent.atomic.LongAdder;

/** A histogram of durations. Safe for concurrent use. */
final class Durations {

  /** Upper bounds in seconds: from a fast search to the slowest that the deadline lets be. */
  static final double[] BOUNDS = {
    0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5
  };

  private static final double NANOS_A_SECOND = 1e9;

  private final LongAdder[] buckets = new LongAdder[BOUNDS.length + 1];
  private final LongAdder nanos = new LongAdder();

  Durations() {
    for (int i = 0; i < buckets.length; i++) {
      buckets[i] = new LongAdder();
    }
  }

  void add(long durationNanos) {
    double seconds = durationNanos / NANOS_A_SECOND;
    int bucket = 0;
    while (bucket < BOUNDS.length && seconds > BOUNDS[bucket]) {
      bucket++;
    }
    buckets[bucket].increment();
    nanos.add(durationNanos);
  }

  /** How many were added that a bucket, and no smaller one, holds; the last bucket has no bound. */
  long in(int bucket) {
    return buckets[bucket].sum();
  }

  double seconds() {
    return nanos.sum() / NANOS_A_SECOND;
  }
}
