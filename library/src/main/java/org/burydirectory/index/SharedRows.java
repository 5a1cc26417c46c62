package org.burydirectory.index;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Rows of values that documents share: one for each different set of values, while these are few.
 * Documents are counted by row, and only then rows by value. Two bytes a document, none where all
 * have the same values.
 */
final class SharedRows implements FacetRows {

  /** From so many different sets on, going through them all takes longer than it saves. */
  private static final int MOST_ROWS = 1024;

  private static final int DOCUMENTS_A_ROW = 4;

  private final char[] rowOf;
  private final char[][] rows;
  private final int values;

  private SharedRows(char[] rowOf, char[][] rows) {
    this.rowOf = rowOf;
    this.rows = rows;
    values = Arrays.stream(rows).mapToInt(row -> row.length).sum();
  }

  /** Shares rows; null where there would be too many. */
  static @Nullable SharedRows of(char[][] lists) {
    int most = Math.min(MOST_ROWS, lists.length / DOCUMENTS_A_ROW + 1);
    Map<String, Integer> known = new HashMap<>();
    var rows = new char[most][];
    var rowOf = new char[lists.length];
    for (int doc = 0; doc < lists.length; doc++) {
      int next = known.size();
      int row = known.computeIfAbsent(new String(lists[doc]), set -> next);
      if (row == most) {
        return null;
      }
      rows[row] = lists[doc];
      rowOf[doc] = (char) row;
    }
    int size = known.size();
    return new SharedRows(size == 1 ? new char[0] : rowOf, Arrays.copyOf(rows, size));
  }

  @Override
  public long cost(int docs) {
    return rows.length == 1 ? 0 : (long) WORDS_A_LOOKUP * docs;
  }

  @Override
  public int padding() {
    return 0;
  }

  @Override
  public void count(FixedBitSet docs, int[] list, int size, int[] found) {
    if (rows.length == 1) {
      add(rows[0], size, found);
    } else if (size < values) {
      for (int i = 0; i < size; i++) {
        add(rows[rowOf[list[i]]], 1, found);
      }
    } else {
      var having = new int[rows.length];
      for (int i = 0; i < size; i++) {
        having[rowOf[list[i]]]++;
      }
      for (int row = 0; row < having.length; row++) {
        add(rows[row], having[row], found);
      }
    }
  }

  private static void add(char[] row, int docs, int[] found) {
    for (char value : row) {
      found[value] += docs;
    }
  }
}
