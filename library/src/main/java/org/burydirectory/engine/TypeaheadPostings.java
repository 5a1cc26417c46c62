package org.burydirectory.engine;

/**
 * The candidates that have each word, best first. Those of adjacent words are adjacent, and each
 * block of them knows the best in it, so that the best of a range of words are found without
 * looking into most blocks.
 */
final class TypeaheadPostings {

  // A block's best is a 64th more memory; within a block, 64 ints are four cache lines.
  private static final int BLOCK = 64;

  private final int[] starts;
  private final int[] ordinals;
  private final int[] bestOfBlock;

  private TypeaheadPostings(int[] starts, int[] ordinals) {
    this.starts = starts;
    this.ordinals = ordinals;
    this.bestOfBlock = bestOfBlocks(ordinals);
  }

  /**
   * The candidates by words of their rows.
   *
   * @param words how many words the vocabulary has
   * @param perRow how many words of a row count, from its first on
   */
  static TypeaheadPostings of(TypeaheadRows rows, int words, int perRow) {
    var starts = new int[words + 1];
    for (int candidate = 0; candidate < rows.count(); candidate++) {
      for (int i = 0; i < Math.min(perRow, rows.length(candidate)); i++) {
        starts[rows.word(candidate, i) + 1]++;
      }
    }
    for (int word = 1; word < starts.length; word++) {
      starts[word] += starts[word - 1];
    }
    var next = starts.clone();
    var ordinals = new int[starts[words]];
    for (int candidate = 0; candidate < rows.count(); candidate++) {
      for (int i = 0; i < Math.min(perRow, rows.length(candidate)); i++) {
        ordinals[next[rows.word(candidate, i)]++] = candidate;
      }
    }
    return new TypeaheadPostings(starts, ordinals);
  }

  private static int[] bestOfBlocks(int[] ordinals) {
    var best = new int[ordinals.length / BLOCK];
    for (int block = 0; block < best.length; block++) {
      int lowest = Integer.MAX_VALUE;
      for (int at = block * BLOCK; at < (block + 1) * BLOCK; at++) {
        lowest = Math.min(lowest, ordinals[at]);
      }
      best[block] = lowest;
    }
    return best;
  }

  /** Sets the bits of the candidates that have one of the words. */
  void addTo(long[] bits, TypeaheadRanges words) {
    for (int range = 0; range < words.count(); range++) {
      int end = starts[words.to(range)];
      for (int at = starts[words.from(range)]; at < end; at++) {
        bits[ordinals[at] >> 6] |= 1L << ordinals[at];
      }
    }
  }

  /** Offers the candidates that have one of the words. */
  void collect(TypeaheadRanges words, TypeaheadTop top) {
    for (int range = 0; range < words.count(); range++) {
      collect(starts[words.from(range)], starts[words.to(range)], top);
    }
  }

  private void collect(int from, int to, TypeaheadTop top) {
    int at = from;
    while (at < to) {
      int end = (at / BLOCK + 1) * BLOCK;
      boolean whole = at % BLOCK == 0 && end <= to;
      if (!whole || bestOfBlock[at / BLOCK] < top.bound()) {
        collectEach(at, Math.min(end, to), top);
      }
      at = end;
    }
  }

  private void collectEach(int from, int to, TypeaheadTop top) {
    for (int at = from; at < to; at++) {
      top.offer(ordinals[at]);
    }
  }
}
