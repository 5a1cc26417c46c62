package org.burydirectory.index;

import java.util.Arrays;
import org.apache.lucene.util.FixedBitSet;

/**
 * A row of values for each document, all rows as long, so that they are walked without a branch:
 * shorter ones are filled up with counters that nobody reads. What the few documents with more
 * values have besides is kept apart. Two bytes a place in a row.
 */
final class OwnRows implements FacetRows {

  /** Of all values, one in so many may be kept apart. */
  private static final int SHARE_APART = 64;

  private final int width;
  private final char[] rows;
  private final int[] docsApart;
  private final char[] valuesApart;

  private OwnRows(int width, char[] rows, int[] docsApart, char[] valuesApart) {
    this.width = width;
    this.rows = rows;
    this.docsApart = docsApart;
    this.valuesApart = valuesApart;
  }

  /**
   * @param values how many values there are
   * @param lists those of each document
   */
  static OwnRows of(int values, char[][] lists) {
    int width = width(lists);
    int apart = beyond(width, lists);
    var rows = new char[lists.length * width];
    var docsApart = new int[apart];
    var valuesApart = new char[apart];
    int next = 0;
    for (int doc = 0; doc < lists.length; doc++) {
      char[] list = lists[doc];
      for (int i = 0; i < Math.max(width, list.length); i++) {
        if (i < width) {
          rows[doc * width + i] = i < list.length ? list[i] : (char) (values + i);
        } else {
          docsApart[next] = doc;
          valuesApart[next++] = list[i];
        }
      }
    }
    return new OwnRows(width, rows, docsApart, valuesApart);
  }

  /** The least width beyond which few values are. */
  private static int width(char[][] lists) {
    int all = beyond(0, lists);
    int width = 1;
    while ((long) beyond(width, lists) * SHARE_APART > all) {
      width++;
    }
    return width;
  }

  private static int beyond(int width, char[][] lists) {
    return Arrays.stream(lists).mapToInt(list -> Math.max(0, list.length - width)).sum();
  }

  @Override
  public long cost(int docs) {
    return (long) WORDS_A_LOOKUP * docs * (1 + width) + docsApart.length;
  }

  @Override
  public int padding() {
    return width;
  }

  @Override
  public void count(FixedBitSet docs, int[] list, int size, int[] found) {
    for (int i = 0; i < size; i++) {
      int start = list[i] * width;
      for (int at = start; at < start + width; at++) {
        found[rows[at]]++;
      }
    }
    for (int i = 0; i < docsApart.length; i++) {
      if (docs.get(docsApart[i])) {
        found[valuesApart[i]]++;
      }
    }
  }
}
