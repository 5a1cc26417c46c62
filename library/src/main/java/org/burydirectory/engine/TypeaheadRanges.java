package org.burydirectory.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A set of words of the vocabulary: ranges of their numbers that neither meet nor overlap. */
final class TypeaheadRanges {

  static final TypeaheadRanges NONE = new TypeaheadRanges(new int[0]);

  // Ascending: the first of a range, the first after it, the first of the next range, and so on.
  private final int[] bounds;

  private TypeaheadRanges(int[] bounds) {
    this.bounds = bounds;
  }

  static TypeaheadRanges of(int from, int to) {
    return from < to ? new TypeaheadRanges(new int[] {from, to}) : NONE;
  }

  int count() {
    return bounds.length / 2;
  }

  int from(int range) {
    return bounds[2 * range];
  }

  int to(int range) {
    return bounds[2 * range + 1];
  }

  boolean isEmpty() {
    return bounds.length == 0;
  }

  boolean contains(int word) {
    if (bounds.length == 2) {
      return word >= bounds[0] && word < bounds[1];
    }
    int at = Arrays.binarySearch(bounds, word);
    int boundsUpTo = at >= 0 ? at + 1 : -at - 1;
    return boundsUpTo % 2 == 1;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TypeaheadRanges ranges && Arrays.equals(bounds, ranges.bounds);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bounds);
  }

  /** Collects ranges in any order, which may overlap. */
  static final class Builder {

    private long[] ranges = new long[16];
    private int count;

    void add(int from, int to) {
      if (count == ranges.length) {
        ranges = Arrays.copyOf(ranges, count * 2);
      }
      ranges[count++] = ((long) from << Integer.SIZE) | to;
    }

    TypeaheadRanges build() {
      Arrays.sort(ranges, 0, count);
      var bounds = new int[2 * count];
      int size = 0;
      for (int i = 0; i < count; i++) {
        int from = (int) (ranges[i] >> Integer.SIZE);
        int to = (int) ranges[i];
        if (size > 0 && from <= bounds[size - 1]) {
          bounds[size - 1] = Math.max(bounds[size - 1], to);
        } else {
          bounds[size++] = from;
          bounds[size++] = to;
        }
      }
      return new TypeaheadRanges(Arrays.copyOf(bounds, size));
    }
  }
}
