package org.burydirectory.index;

import java.util.Arrays;
import org.apache.lucene.util.FixedBitSet;

/**
 * The places of a segment's sites in cells, so that few of them need be looked at to find those in
 * an area. Immutable. About eight bytes a site.
 */
public final class SiteGrid {

  /** So many on average keep both the cells and the edges of areas few; 8 was not faster. */
  private static final int SITES_A_CELL = 32;

  private static final double WEST = -180;

  private static final double EAST = 180;

  private final int rows;
  private final int[] starts;
  private final int[] lats;
  private final int[] lons;
  private final int[] docs;
  private final double[] south;
  private final double[] north;
  private final double[] west;
  private final double[] east;
  private final double[] rowSouth;
  private final double[] rowNorth;
  private final FixedBitSet anywhere;

  /** How a cell lies to an area. */
  public enum Overlap {
    /** All of the cell is in the area. */
    INSIDE,
    /** Nothing of the cell is in the area. */
    OUTSIDE,
    /** Each site has to be looked at. */
    EDGE
  }

  /** What sites are looked for in. */
  public interface Area {

    /** How what lies between these degrees lies to the area. */
    Overlap overlap(double south, double north, double west, double east);

    /** Whether a point is in the area. */
    boolean contains(double lat, double lon);
  }

  private SiteGrid(Columns columns, int[] pointed, int count) {
    rows = Math.max(1, (int) Math.sqrt((double) count / SITES_A_CELL));
    starts = new int[rows * rows + 1];
    lats = new int[count];
    lons = new int[count];
    docs = new int[count];
    south = filled(rows * rows, 90);
    north = filled(rows * rows, -90);
    west = filled(rows * rows, EAST);
    east = filled(rows * rows, WEST);
    rowSouth = filled(rows, 90);
    rowNorth = filled(rows, -90);
    anywhere = new FixedBitSet(Math.max(1, columns.maxDoc()));
    int[] cells = cells(columns, pointed, count);
    int at = 0;
    for (int doc = 0; doc < columns.maxDoc(); doc++) {
      int end = columns.firstSite(doc + 1);
      if (columns.firstSite(doc) == end) {
        anywhere.set(doc);
      }
      for (int site = columns.firstSite(doc); site < end; site++) {
        if (columns.isArea(site)) {
          anywhere.set(doc);
        } else if (columns.hasPoint(site)) {
          add(columns, cells[at++], site, doc);
        }
      }
    }
    System.arraycopy(starts, 0, starts, 1, starts.length - 1);
    starts[0] = 0;
  }

  static SiteGrid of(Columns columns) {
    var pointed = new int[columns.firstSite(columns.maxDoc())];
    int count = 0;
    for (int site = 0; site < pointed.length; site++) {
      if (columns.hasPoint(site) && !columns.isArea(site)) {
        pointed[count++] = site;
      }
    }
    return new SiteGrid(columns, pointed, count);
  }

  private static double[] filled(int size, double value) {
    var all = new double[size];
    Arrays.fill(all, value);
    return all;
  }

  /** The cell of each site, which leaves in {@link #starts} where each cell starts. */
  private int[] cells(Columns columns, int[] pointed, int count) {
    double[] lats = Arrays.stream(pointed, 0, count).mapToDouble(columns::lat).toArray();
    double[] lons = Arrays.stream(pointed, 0, count).mapToDouble(columns::lon).toArray();
    int[] ups = strips(lats);
    int[] rights = strips(lons);
    var cells = new int[count];
    for (int i = 0; i < count; i++) {
      cells[i] = ups[i] * rows + rights[i];
      starts[cells[i] + 1]++;
    }
    for (int cell = 1; cell < starts.length; cell++) {
      starts[cell] += starts[cell - 1];
    }
    return cells;
  }

  /** Cuts degrees into strips of the same width; which one each is in. */
  private int[] strips(double[] degrees) {
    double least = Arrays.stream(degrees).min().orElse(0);
    double width = (Arrays.stream(degrees).max().orElse(0) - least) / rows;
    var strips = new int[degrees.length];
    for (int i = 0; i < strips.length; i++) {
      strips[i] = width == 0 ? 0 : Math.min(rows - 1, (int) ((degrees[i] - least) / width));
    }
    return strips;
  }

  private void add(Columns columns, int cell, int site, int doc) {
    int at = starts[cell]++;
    lats[at] = columns.latSteps(site);
    lons[at] = columns.lonSteps(site);
    docs[at] = doc;
    south[cell] = Math.min(south[cell], columns.lat(site));
    north[cell] = Math.max(north[cell], columns.lat(site));
    west[cell] = Math.min(west[cell], columns.lon(site));
    east[cell] = Math.max(east[cell], columns.lon(site));
    rowSouth[cell / rows] = Math.min(rowSouth[cell / rows], columns.lat(site));
    rowNorth[cell / rows] = Math.max(rowNorth[cell / rows], columns.lat(site));
  }

  /**
   * Those of some documents that have a site in an area, or one that is an area, or none at all.
   */
  public FixedBitSet within(Area area, FixedBitSet among) {
    FixedBitSet found = anywhere.clone();
    for (int row = 0; row < rows; row++) {
      if (area.overlap(rowSouth[row], rowNorth[row], WEST, EAST) != Overlap.OUTSIDE) {
        for (int cell = row * rows; cell < (row + 1) * rows; cell++) {
          add(cell, area, found.getBits());
        }
      }
    }
    found.and(among);
    return found;
  }

  private void add(int cell, Area area, long[] found) {
    if (starts[cell] == starts[cell + 1]) {
      return;
    }
    Overlap overlap = area.overlap(south[cell], north[cell], west[cell], east[cell]);
    if (overlap == Overlap.OUTSIDE) {
      return;
    }
    for (int i = starts[cell]; i < starts[cell + 1]; i++) {
      boolean in = overlap == Overlap.INSIDE || area.contains(lat(i), lon(i));
      found[docs[i] >> 6] |= (in ? 1L : 0L) << docs[i]; // no branch: which way is anyone's guess
    }
  }

  private double lat(int at) {
    return lats[at] / Columns.DEGREE_STEPS;
  }

  private double lon(int at) {
    return lons[at] / Columns.DEGREE_STEPS;
  }
}
