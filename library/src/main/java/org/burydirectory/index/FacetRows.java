package org.burydirectory.index;

import org.apache.lucene.util.FixedBitSet;

/** The values of a segment's documents in one {@link FacetColumn}. Immutable. */
interface FacetRows {

  /**
   * Words of bits that are intersected in the time in which one document is looked up; measured by
   * FacetBenchmark.
   */
  int WORDS_A_LOOKUP = 8;

  /** About what {@link #count} costs, in words of bits that are intersected meanwhile. */
  long cost(int docs);

  /** Counters that are needed besides one a value. */
  int padding();

  /**
   * Counts how many of some documents have each value.
   *
   * @param docs the documents
   * @param list the same, ascending, at its start
   * @param size how many there are
   * @param found a counter a value, then {@link #padding} more, whose counts mean nothing
   */
  void count(FixedBitSet docs, int[] list, int size, int[] found);
}
