package org.burydirectory.server.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.burydirectory.place.Gazetteer;
import org.burydirectory.place.GeoPoint;
import org.burydirectory.place.Place;
import org.burydirectory.place.PlaceKind;

/**
 * Where a point lies among the towns of a borough, as a drawing 300 wide: places east of each other
 * lie to the right, by the same scale as north and south.
 *
 * @param height of the drawing
 * @param here the point
 * @param towns the towns
 * @param coordinates the point in degrees
 */
public record Locator(int height, Spot here, List<Spot> towns, String coordinates) {

  private static final int WIDTH = 300;
  private static final int HEIGHT = 330;
  private static final int SIDE = 45;
  private static final int TOP = 28;
  private static final int NEAR = 24;

  /** How wide a letter is, about. */
  private static final int LETTER = 9;

  private static final double LEAST_SPAN_DEGREES = 0.02;

  /**
   * A spot of the drawing.
   *
   * @param name what it is
   * @param x from the left
   * @param y from the top
   */
  public record Spot(String name, int x, int y) {}

  /** Whether a town's name has more room on its left. */
  public boolean isNamedLeft(Spot town) {
    boolean covered =
        town.x() <= here.x() && here.x() - town.x() < NEAR && Math.abs(here.y() - town.y()) < NEAR;
    return covered || town.x() + town.name().length() * LETTER > WIDTH - SIDE / 2;
  }

  /** A street map of the point, on a site of others. */
  public String link() {
    String at = coordinates.replace(", ", "/");
    return "https://www.openstreetmap.org/?mlat=" + at.replace("/", "&mlon=") + "#map=17/" + at;
  }

  static Locator of(Gazetteer gazetteer, GeoPoint point) {
    List<Place> towns =
        gazetteer.places(PlaceKind.TOWN).stream().filter(town -> town.point() != null).toList();
    List<GeoPoint> all =
        Stream.concat(
                towns.stream().flatMap(town -> Stream.ofNullable(town.point())), Stream.of(point))
            .toList();
    double west = all.stream().mapToDouble(GeoPoint::lon).min().orElse(0);
    double east = all.stream().mapToDouble(GeoPoint::lon).max().orElse(0);
    double south = all.stream().mapToDouble(GeoPoint::lat).min().orElse(0);
    double north = all.stream().mapToDouble(GeoPoint::lat).max().orElse(0);
    double shrink = Math.cos(Math.toRadians((south + north) / 2));
    double perDegree =
        Math.min(
            (WIDTH - 2 * SIDE) / Math.max(LEAST_SPAN_DEGREES, (east - west) * shrink),
            (HEIGHT - 2 * TOP) / Math.max(LEAST_SPAN_DEGREES, north - south));
    var scale = new Scale((west + east) / 2, north, perDegree * shrink, perDegree);
    return new Locator(
        (int) Math.round((north - south) * perDegree) + 2 * TOP,
        scale.spot("", point),
        towns.stream()
            .flatMap(town -> Stream.ofNullable(town.point()).map(at -> scale.spot(town.name(), at)))
            .toList(),
        String.format(Locale.ROOT, "%.5f, %.5f", point.lat(), point.lon()));
  }

  private record Scale(double middle, double north, double perDegreeEast, double perDegreeNorth) {
    Spot spot(String name, GeoPoint point) {
      return new Spot(
          name,
          WIDTH / 2 + (int) Math.round((point.lon() - middle) * perDegreeEast),
          TOP + (int) Math.round((north - point.lat()) * perDegreeNorth));
    }
  }
}
