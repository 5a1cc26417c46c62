package org.burydirectory.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Stretches of time in which a place is open, or may be. They may overlap; open then wins. */
final class Spans {

  static final long NEVER = Long.MAX_VALUE;

  /** Stretches joined beyond this would, in local times, be mistaken for shorter ones. */
  private static final long LONGEST_JOINED = 23 * 60 * 60;

  private long[] starts = new long[8];
  private long[] ends = new long[8];
  private @Nullable String[] doubts = new @Nullable String[8];
  private int size;

  /**
   * Adds a stretch; null is no doubt, so open. One that does not end after its start is nothing.
   */
  void add(long start, long end, @Nullable String doubt) {
    if (end <= start) {
      return;
    }
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
      doubts = Arrays.copyOf(doubts, 2 * size);
    }
    starts[size] = start;
    ends[size] = end;
    doubts[size++] = doubt;
  }

  /** Forgets what ended at this second or before. */
  void dropBefore(long second) {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (ends[i] > second) {
        starts[kept] = starts[i];
        ends[kept] = ends[i];
        doubts[kept++] = doubts[i];
      }
    }
    size = kept;
  }

  boolean open(long second) {
    return open(second, second + 1);
  }

  /** Whether some moment from {@code from}, before {@code to}, is open. */
  boolean open(long from, long to) {
    for (int i = 0; i < size; i++) {
      if (doubts[i] == null && starts[i] < to && ends[i] > from) {
        return true;
      }
    }
    return false;
  }

  /** Why the state is unknown, by the first doubt that covers this second; null where none does. */
  @Nullable String doubt(long second) {
    for (int i = 0; i < size; i++) {
      if (doubts[i] != null && starts[i] <= second && ends[i] > second) {
        return doubts[i];
      }
    }
    return null;
  }

  /** The first start or end after this second, or {@link #NEVER}. */
  long boundaryAfter(long second) {
    long first = NEVER;
    for (int i = 0; i < size; i++) {
      if (starts[i] > second) {
        first = Math.min(first, starts[i]);
      } else if (ends[i] > second) {
        first = Math.min(first, ends[i]);
      }
    }
    return first;
  }

  /** The first open second from this one on, or {@link #NEVER}. */
  long firstOpen(long second) {
    long first = NEVER;
    for (int i = 0; i < size; i++) {
      if (doubts[i] == null && ends[i] > second) {
        first = Math.min(first, Math.max(starts[i], second));
      }
    }
    return first;
  }

  /** The open stretches, joined where they touch, earliest first: each a start and an end. */
  List<long[]> openStretches() {
    long[][] open =
        IntStream.range(0, size)
            .filter(i -> doubts[i] == null)
            .mapToObj(i -> new long[] {starts[i], ends[i]})
            .sorted(Comparator.comparingLong(stretch -> stretch[0]))
            .toArray(long[][]::new);
    var joined = new ArrayList<long[]>();
    for (long[] stretch : open) {
      if (joined.isEmpty() || !join(joined.getLast(), stretch)) {
        joined.add(stretch);
      }
    }
    return joined;
  }

  private static boolean join(long[] earlier, long[] later) {
    boolean inside = later[1] <= earlier[1];
    boolean touching = later[0] <= earlier[1] && later[1] - earlier[0] <= LONGEST_JOINED;
    if (touching) {
      earlier[1] = Math.max(earlier[1], later[1]);
    }
    return inside || touching;
  }

  /** The first doubt that was added; null where there is none. */
  @Nullable String firstDoubt() {
    for (int i = 0; i < size; i++) {
      if (doubts[i] != null) {
        return doubts[i];
      }
    }
    return null;
  }
}
