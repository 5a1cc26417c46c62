package org.burydirectory.engine;

import java.util.List;
import org.apache.lucene.util.FixedBitSet;

/**
 * Which of some documents have which words, as far as that is known: of the first ones. Picks
 * documents by that without reading postings. Used by one thread.
 */
final class WordSets {

  private final long[] docs;
  private final long[][] having;
  private final FixedBitSet picked;

  /**
   * @param having which documents have each of the first words
   */
  WordSets(FixedBitSet docs, List<FixedBitSet> having) {
    this.docs = docs.getBits();
    this.having = having.stream().map(FixedBitSet::getBits).toArray(long[][]::new);
    picked = new FixedBitSet(docs.length());
  }

  /** Of how many words it is known which documents have them. */
  int known() {
    return having.length;
  }

  /** Whether a document may have a word. */
  boolean mayHave(int doc, int word) {
    return word >= having.length || (having[word][doc >> 6] >>> doc & 1) != 0;
  }

  /** The documents that were picked; right within the last range alone. */
  FixedBitSet picked() {
    return picked;
  }

  /**
   * Picks the documents of a range that have all words of any of some sets.
   *
   * @param enough the sets, a bit a word
   * @return how many those are
   */
  int pick(int[] enough, int from, int upTo) {
    long[] bits = picked.getBits();
    int count = 0;
    int first = from >> 6;
    int last = upTo >> 6;
    for (int at = first; at <= last; at++) {
      long of = docs[at];
      of &= at == first ? -1L << from : -1L;
      of &= at == last ? -1L >>> -(upTo + 1) : -1L;
      bits[at] = of == 0 ? 0 : having(enough, at, of);
      count += Long.bitCount(bits[at]);
    }
    return count;
  }

  private long having(int[] enough, int at, long of) {
    long any = 0;
    for (int set : enough) {
      long all = of;
      for (int left = set; left != 0; left &= left - 1) {
        all &= having[Integer.numberOfTrailingZeros(left)][at];
      }
      any |= all;
    }
    return any;
  }
}
