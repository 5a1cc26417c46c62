package org.burydirectory.index;

import java.util.Arrays;
import org.apache.lucene.util.FixedBitSet;

/**
 * The values of one facet, or of one of its levels, that a segment's documents have: by document,
 * for walking over few, and a set of documents a value, for intersecting with many. Immutable.
 */
public final class FacetColumn {

  private final int[] values;
  private final DocSet[] sets;
  private final FacetRows rows;
  private final long words;

  private FacetColumn(int[] values, DocSet[] sets, FacetRows rows) {
    this.values = values;
    this.sets = sets;
    this.rows = rows;
    words = Arrays.stream(sets).mapToLong(DocSet::costInWords).sum();
  }

  /**
   * @param values the ordinals of the values that any document has, ascending
   * @param sets the documents of each
   * @param lists the values of each document, as places in {@code values}
   */
  static FacetColumn of(int[] values, DocSet[] sets, char[][] lists) {
    FacetRows shared = SharedRows.of(lists);
    return new FacetColumn(
        values, sets, shared == null ? OwnRows.of(values.length, lists) : shared);
  }

  /** The ordinals of its values, ascending, one or more. Not to be changed. */
  public int[] values() {
    return values;
  }

  /** About what {@link #walk} costs, in words of bits that {@link #intersect} reads. */
  public long costOfWalk(int docs) {
    return rows.cost(docs);
  }

  /** What {@link #intersect} costs: so many words of bits are read. */
  public long costOfIntersecting() {
    return words;
  }

  /**
   * Adds to each value's count how many of some documents have it.
   *
   * @param docs the documents
   * @param list the same, ascending, at its start
   * @param size how many there are
   * @param counts one an ordinal
   */
  public void walk(FixedBitSet docs, int[] list, int size, int[] counts) {
    var found = new int[values.length + rows.padding()];
    rows.count(docs, list, size, found);
    for (int i = 0; i < values.length; i++) {
      counts[values[i]] += found[i];
    }
  }

  /** As {@link #walk}, by intersecting the documents with the set of each value. */
  public void intersect(FixedBitSet docs, int[] counts) {
    for (int i = 0; i < values.length; i++) {
      counts[values[i]] += sets[i].countIn(docs);
    }
  }
}
