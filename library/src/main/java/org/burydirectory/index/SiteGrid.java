package org.burydirectory.index;

import java.util.Arrays;
import org.apache.lucene.util.FixedBitSet;

/**
 * The places of a segment's sites in cells, so that few of them need be looked at to find those in
 * an area. Immutable. About eight bytes a site.
 */
public final class SiteGrid {

  /** So many a cell, on average, keeps both the cells and the edges of areas few. */
  private static final int SITES_A_CELL = 32;

  private final int rows;
  private final int[] starts;
  private final int[] sites;
  private final int[] docs;
  private final double[] south;
  private final double[] north;
  private final double[] west;
  private final double[] east;
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

    /** Whether a site with a point is in the area. */
    boolean contains(int site);
  }

  private SiteGrid(Columns columns, int[] pointed, int count) {
    rows = Math.max(1, (int) Math.sqrt((double) count / SITES_A_CELL));
    starts = new int[rows * rows + 1];
    sites = new int[count];
    docs = new int[count];
    south = filled(90);
    north = filled(-90);
    west = filled(180);
    east = filled(-180);
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

  private double[] filled(double value) {
    var all = new double[rows * rows];
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
    sites[at] = site;
    docs[at] = doc;
    south[cell] = Math.min(south[cell], columns.lat(site));
    north[cell] = Math.max(north[cell], columns.lat(site));
    west[cell] = Math.min(west[cell], columns.lon(site));
    east[cell] = Math.max(east[cell], columns.lon(site));
  }

  /** The documents with a site in an area, or with one that is an area, or with none at all. */
  public FixedBitSet within(Area area) {
    FixedBitSet found = anywhere.clone();
    for (int cell = 0; cell < south.length; cell++) {
      if (starts[cell] == starts[cell + 1]) {
        continue;
      }
      Overlap overlap = area.overlap(south[cell], north[cell], west[cell], east[cell]);
      if (overlap != Overlap.OUTSIDE) {
        add(cell, overlap == Overlap.INSIDE, area, found);
      }
    }
    return found;
  }

  private void add(int cell, boolean whole, Area area, FixedBitSet found) {
    for (int i = starts[cell]; i < starts[cell + 1]; i++) {
      if (whole || area.contains(sites[i])) {
        found.set(docs[i]);
      }
    }
  }
}
