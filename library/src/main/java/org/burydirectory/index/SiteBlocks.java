package org.burydirectory.index;

import java.util.Arrays;

/**
 * The places of a segment's sites in few blocks with about as many sites each, so that what holds
 * of a block's bounds is reckoned once for all of them (sort-tile packing, Leutenegger, 1997).
 * Immutable. Two bytes an entry.
 */
public final class SiteBlocks {

  /** Instead of the number of a block: a document of which no site has a point. */
  public static final int NOWHERE = -1;

  /** Instead of the number of a block: a document with points in more blocks than one. */
  public static final int SEVERAL = -2;

  /** Rows of blocks, and blocks in a row: more are truer of their sites, but cost as much more. */
  private static final int MOST_ACROSS = 24;

  private static final int LEAST_SITES = 8;

  private final int across;
  private final short[] blockOf;
  private final double[] south;
  private final double[] north;
  private final double[] west;
  private final double[] east;

  private SiteBlocks(Columns columns, long[] byLat, int[] owners) {
    double blocks = Math.max(1, byLat.length / LEAST_SITES);
    across = (int) Math.min(MOST_ACROSS, Math.ceil(Math.sqrt(blocks)));
    blockOf = new short[columns.maxDoc()];
    Arrays.fill(blockOf, (short) NOWHERE);
    south = filled(90);
    north = filled(-90);
    west = filled(180);
    east = filled(-180);
    Arrays.sort(byLat);
    for (int row = 0; row < across; row++) {
      long[] byLon = Arrays.copyOfRange(byLat, cut(byLat.length, row), cut(byLat.length, row + 1));
      for (int i = 0; i < byLon.length; i++) {
        byLon[i] = key(columns.lonSteps((int) byLon[i]), (int) byLon[i]);
      }
      Arrays.sort(byLon);
      for (int i = 0; i < byLon.length; i++) {
        int block = row * across + (int) ((long) i * across / byLon.length);
        add(columns, block, (int) byLon[i], owners);
      }
    }
  }

  static SiteBlocks of(Columns columns) {
    var owners = new int[columns.firstSite(columns.maxDoc())];
    var keys = new long[owners.length];
    int count = 0;
    for (int doc = 0; doc < columns.maxDoc(); doc++) {
      for (int site = columns.firstSite(doc); site < columns.firstSite(doc + 1); site++) {
        owners[site] = doc;
        if (columns.hasPoint(site)) {
          keys[count++] = key(columns.latSteps(site), site);
        }
      }
    }
    return new SiteBlocks(columns, Arrays.copyOf(keys, count), owners);
  }

  /** Orders by degrees, with the site in the lower half. */
  private static long key(int steps, int site) {
    return (long) steps << Integer.SIZE | site;
  }

  private int cut(int count, int row) {
    return (int) ((long) count * row / across);
  }

  private double[] filled(double value) {
    var all = new double[across * across];
    Arrays.fill(all, value);
    return all;
  }

  private void add(Columns columns, int block, int site, int[] owners) {
    int doc = owners[site];
    blockOf[doc] = (short) (blockOf[doc] == NOWHERE || blockOf[doc] == block ? block : SEVERAL);
    south[block] = Math.min(south[block], columns.lat(site));
    north[block] = Math.max(north[block], columns.lat(site));
    west[block] = Math.min(west[block], columns.lon(site));
    east[block] = Math.max(east[block], columns.lon(site));
  }

  /** How many blocks there are. */
  public int size() {
    return south.length;
  }

  /** The block that all points of a document are in, or {@link #NOWHERE} or {@link #SEVERAL}. */
  public int blockOf(int doc) {
    return blockOf[doc];
  }

  /** The least latitude of a block's sites. */
  public double south(int block) {
    return south[block];
  }

  /** The greatest latitude of a block's sites. */
  public double north(int block) {
    return north[block];
  }

  /** The least longitude of a block's sites. */
  public double west(int block) {
    return west[block];
  }

  /** The greatest longitude of a block's sites. */
  public double east(int block) {
    return east[block];
  }
}
