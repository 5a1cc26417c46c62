package org.burydirectory;

import java.time.Duration;

/**
 * How a directory behaves. Immutable; every method gives a changed copy.
 *
 * @param entriesInHeap the most bytes of entries' JSON that are held in the heap; what is more is
 *     read from the index files
 * @param deadline how long a search may take before it answers with what it has
 */
public record DirectoryConfig(long entriesInHeap, Duration deadline) {

  private static final long MOST_IN_HEAP_BYTES = 16L << 20;
  private static final int SHARE_OF_HEAP = 8;
  private static final Duration DEADLINE = Duration.ofMillis(250);

  /**
   * @throws IllegalArgumentException if the number is negative or the deadline not above zero
   */
  public DirectoryConfig {
    if (entriesInHeap < 0) {
      throw new IllegalArgumentException(
          "entriesInHeap cannot be " + entriesInHeap + "; give 0 or more bytes");
    }
    if (!deadline.isPositive()) {
      throw new IllegalArgumentException(
          "deadline cannot be " + deadline + "; give more than zero, such as PT0.25S");
    }
  }

  /** At most 16 MiB or an eighth of the heap for entries, and a quarter of a second a search. */
  public static DirectoryConfig defaults() {
    long heap = Runtime.getRuntime().maxMemory();
    return new DirectoryConfig(Math.min(MOST_IN_HEAP_BYTES, heap / SHARE_OF_HEAP), DEADLINE);
  }

  /** With another bound on the bytes of entries in the heap. */
  public DirectoryConfig entriesInHeap(long bytes) {
    return new DirectoryConfig(bytes, deadline);
  }

  /** With another deadline. */
  public DirectoryConfig deadline(Duration duration) {
    return new DirectoryConfig(entriesInHeap, duration);
  }
}
