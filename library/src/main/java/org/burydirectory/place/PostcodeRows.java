package org.burydirectory.place;

import java.util.Arrays;

/** Units of one district in the order in which they come. */
final class PostcodeRows {

  private static final int FIRST_CAPACITY = 64;

  private char[] inwards = new char[FIRST_CAPACITY];
  private int[] lats = new int[FIRST_CAPACITY];
  private int[] lons = new int[FIRST_CAPACITY];
  private char[] divisions = new char[FIRST_CAPACITY];
  private int size;

  void add(char inward, GeoPoint point, char division) {
    if (size == inwards.length) {
      int more = size + (size >> 2);
      inwards = Arrays.copyOf(inwards, more);
      lats = Arrays.copyOf(lats, more);
      lons = Arrays.copyOf(lons, more);
      divisions = Arrays.copyOf(divisions, more);
    }
    inwards[size] = inward;
    lats[size] = (int) Math.round(point.lat() * PostcodeDistrict.STEPS);
    lons[size] = (int) Math.round(point.lon() * PostcodeDistrict.STEPS);
    divisions[size++] = division;
  }

  /** Sorted; of several rows of one unit the last. */
  PostcodeDistrict sorted() {
    int[] rows = new int[PostcodeKey.INWARDS];
    for (int row = 0; row < size; row++) {
      rows[inwards[row]] = row + 1;
    }
    int[] order = Arrays.stream(rows).filter(row -> row > 0).map(row -> row - 1).toArray();
    return new PostcodeDistrict(
        pick(inwards, order), pick(lats, order), pick(lons, order), pick(divisions, order));
  }

  private static char[] pick(char[] values, int[] order) {
    char[] picked = new char[order.length];
    for (int i = 0; i < order.length; i++) {
      picked[i] = values[order[i]];
    }
    return picked;
  }

  private static int[] pick(int[] values, int[] order) {
    int[] picked = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      picked[i] = values[order[i]];
    }
    return picked;
  }
}
