package org.burydirectory.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Areas by their outlines. Immutable, safe for concurrent use. A look-up tries the polygons whose
 * box touches the point's cell of a grid, and of each the edges at the point's height: under a
 * microsecond, whatever the detail of the outlines.
 */
public final class Boundaries {

  /** Cells an area, on average; enough that a cell has few candidates. */
  private static final int CELLS_AN_AREA = 64;

  private static final int MOST_CELLS_ACROSS = 1024;

  private final List<BoundariesPolygon> polygons = new ArrayList<>();
  private final List<String> codes;
  private final double west;
  private final double south;
  private final double cellWidth;
  private final double cellHeight;
  private final int across;
  private final int[][] cells;

  /**
   * An area of one or more polygons.
   *
   * @param code what a look-up gives, such as a GSS code
   * @param polygons each an outer ring and its holes; a ring is longitude, latitude, longitude,
   *     latitude and so on in degrees, and ends where it begins, as in GeoJSON
   */
  public record Area(String code, List<List<double[]>> polygons) {

    /** Copies the lists, not the rings, which the maker must not change. */
    public Area {
      polygons = polygons.stream().map(List::copyOf).toList();
    }
  }

  private Boundaries(List<Area> areas) {
    for (Area area : areas) {
      for (List<double[]> rings : area.polygons()) {
        polygons.add(BoundariesPolygon.of(area.code(), rings));
      }
    }
    codes = areas.stream().map(Area::code).distinct().toList();
    west = polygons.stream().mapToDouble(BoundariesPolygon::west).min().orElse(0);
    south = polygons.stream().mapToDouble(BoundariesPolygon::south).min().orElse(0);
    double east = polygons.stream().mapToDouble(BoundariesPolygon::east).max().orElse(0);
    double north = polygons.stream().mapToDouble(BoundariesPolygon::north).max().orElse(0);
    int wanted = (int) Math.ceil(Math.sqrt((double) CELLS_AN_AREA * polygons.size()));
    across = Math.clamp(wanted, 1, MOST_CELLS_ACROSS);
    cellWidth = (east - west) / across;
    cellHeight = (north - south) / across;
    cells = new int[across * across][];
    fillCells();
  }

  /**
   * Boundaries of these areas. Where they overlap, the first in the list has the point.
   *
   * @throws IllegalArgumentException if a ring has fewer than four points, is not closed, or has a
   *     point that is none of the earth
   */
  public static Boundaries of(List<Area> areas) {
    return new Boundaries(areas);
  }

  /** Writes areas to be read by {@link #read}, and leaves the stream open. */
  public static void write(List<Area> areas, OutputStream out) throws IOException {
    BoundariesFile.write(areas, out);
  }

  /**
   * Reads what {@link #write} wrote, and leaves the stream open.
   *
   * @throws IOException if the bytes are no areas, or of another version
   */
  public static List<Area> read(InputStream in) throws IOException {
    return BoundariesFile.read(in);
  }

  /** The codes of the areas, in their order. */
  public List<String> codes() {
    return codes;
  }

  /** The code of the area that a point lies in; empty outside all of them. */
  public Optional<String> find(GeoPoint point) {
    int column = cell(point.lon() - west, cellWidth);
    int row = cell(point.lat() - south, cellHeight);
    if (column < 0 || row < 0) {
      return Optional.empty();
    }
    for (int candidate : cells[row * across + column]) {
      if (polygons.get(candidate).contains(point.lon(), point.lat())) {
        return Optional.of(polygons.get(candidate).code());
      }
    }
    return Optional.empty();
  }

  private int cell(double offset, double step) {
    if (!(offset >= 0) || !(offset <= step * across)) {
      return -1;
    }
    return Math.min((int) (offset / step), across - 1);
  }

  private void fillCells() {
    int[] none = {};
    Arrays.fill(cells, none);
    for (int i = 0; i < polygons.size(); i++) {
      var polygon = polygons.get(i);
      int lastColumn = cellNear(polygon.east() - west, cellWidth, 1);
      int lastRow = cellNear(polygon.north() - south, cellHeight, 1);
      for (int row = cellNear(polygon.south() - south, cellHeight, -1); row <= lastRow; row++) {
        int column = cellNear(polygon.west() - west, cellWidth, -1);
        for (; column <= lastColumn; column++) {
          int[] before = cells[row * across + column];
          int[] after = Arrays.copyOf(before, before.length + 1);
          after[before.length] = i;
          cells[row * across + column] = after;
        }
      }
    }
  }

  /** A cell further than the exact one, so that rounding never loses an edge. */
  private int cellNear(double offset, double step, int further) {
    return Math.clamp((long) (offset / step) + further, 0, across - 1);
  }
}
