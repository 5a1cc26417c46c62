package org.burydirectory.understand;

import java.util.Arrays;
import java.util.function.Function;

/**
 * What two words side by side say for each need. Tables of sorted numbers, a look-up is a binary
 * search. Immutable, safe for concurrent use.
 */
final class PairWeights {

  private final long[] pairs;
  private final int[] starts;
  private final float[] weights;

  private PairWeights(long[] pairs, int[] starts, float[] weights) {
    this.pairs = pairs;
    this.starts = starts;
    this.weights = weights;
  }

  /** The number of a pair, negative where it says nothing. */
  int find(int first, int second) {
    return Arrays.binarySearch(pairs, pair(first, second));
  }

  /** Adds what the pair of a number says for each need. */
  void addTo(float[] values, int pair) {
    for (int at = starts[pair]; at < starts[pair + 1]; at += 2) {
      values[(int) weights[at]] += weights[at + 1];
    }
  }

  private static long pair(int first, int second) {
    return ((long) first << Maker.WORD_BITS) | second;
  }

  /** Counts pairs. Used by one thread. */
  static final class Maker {
    private static final int WORD_BITS = 22;
    private static final int NEED_BITS = 14;
    private static final int COUNT_BITS = 5;

    private long[] counted = new long[1 << 12];
    private int size;

    /**
     * Counts a pair that stands in a text of a need.
     *
     * @param count how often the text counts, 1 to 31
     */
    void add(int first, int second, int need, int count) {
      if (size == counted.length) {
        counted = Arrays.copyOf(counted, 2 * size);
      }
      counted[size++] =
          (((pair(first, second) << NEED_BITS) | need) << COUNT_BITS) | Math.max(1, count);
    }

    /**
     * The weights.
     *
     * @param needs how many there are
     * @param weights from counts by need to pairs of a need's number and a weight
     */
    PairWeights make(int needs, Function<float[], float[]> weights) {
      Arrays.sort(counted, 0, size);
      long[] pairs = new long[size];
      int[] starts = new int[size + 1];
      float[] all = new float[2 * size]; // a need of a pair was counted at least once
      int made = 0;
      var counts = new float[needs];
      for (int from = 0, to; from < size; from = to) {
        long pair = pairAt(from);
        for (to = from + 1; to < size && pairAt(to) == pair; ) {
          to++;
        }
        float[] known = weights.apply(counts(from, to, counts));
        if (known.length > 0) {
          System.arraycopy(known, 0, all, starts[made], known.length);
          pairs[made++] = pair;
          starts[made] = starts[made - 1] + known.length;
        }
      }
      return new PairWeights(
          Arrays.copyOf(pairs, made),
          Arrays.copyOf(starts, made + 1),
          Arrays.copyOf(all, starts[made]));
    }

    private long pairAt(int at) {
      return counted[at] >>> (NEED_BITS + COUNT_BITS);
    }

    private float[] counts(int from, int to, float[] counts) {
      Arrays.fill(counts, 0);
      for (int at = from; at < to; at++) {
        int need = (int) (counted[at] >>> COUNT_BITS) & ((1 << NEED_BITS) - 1);
        counts[need] += counted[at] & ((1 << COUNT_BITS) - 1);
      }
      return counts;
    }
  }
}
