package org.burydirectory.place;

/**
 * The units of one postcode district, as columns sorted by inward half: 12 bytes a unit.
 *
 * @param inwards ascending, each once
 * @param lats millionths of a degree
 * @param lons millionths of a degree
 * @param divisions index into the table's list
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; the arrays never leave the package
record PostcodeDistrict(char[] inwards, int[] lats, int[] lons, char[] divisions) {

  /** Steps a degree of the coordinates: 0.11 metre. */
  static final double STEPS = 1e6;

  /** Four array headers of 16 bytes, this object and the references to it. */
  private static final int OVERHEAD_BYTES = 4 * 16 + 32 + 8;

  static final int BYTES_A_UNIT = 2 + 4 + 4 + 2;

  int size() {
    return inwards.length;
  }

  /** The row of an inward half; −1 where there is none. */
  int row(int inward) {
    int row = lastUpTo(inward);
    return row >= 0 && inwards[row] == inward ? row : -1;
  }

  /** The first row whose inward half is not before this one. */
  int firstFrom(int inward) {
    return lastUpTo(inward - 1) + 1;
  }

  /**
   * The last row whose inward half is not after this one; −1 where all are. Without a branch that
   * depends on the data, since half of such would be foretold wrongly.
   */
  private int lastUpTo(int inward) {
    if (inwards.length == 0) {
      return -1;
    }
    int row = 0;
    for (int left = inwards.length; left > 1; ) {
      int half = left >>> 1;
      row = inwards[row + half] <= inward ? row + half : row;
      left -= half;
    }
    return inwards[row] <= inward ? row : -1;
  }

  double lat(int row) {
    return lats[row] / STEPS;
  }

  double lon(int row) {
    return lons[row] / STEPS;
  }

  long heapBytes() {
    return OVERHEAD_BYTES + (long) BYTES_A_UNIT * size();
  }
}
