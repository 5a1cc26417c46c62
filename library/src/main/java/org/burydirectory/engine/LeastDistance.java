package org.burydirectory.engine;

import org.burydirectory.place.GeoPoint;

/**
 * A distance from one point that is had at a tenth of the cost of the true one, and is never more:
 * on a flat map that is drawn too narrow. Immutable.
 */
final class LeastDistance {

  /** Within so many degrees north or south the map is drawn; farther, only degrees north count. */
  private static final double MAP_DEGREES = 1;

  /** Within so many degrees east or west; farther, nothing is said. */
  private static final double WIDE_DEGREES = 3;

  /** More than a chord is shorter than its arc on the map, and than sums are rounded by. */
  private static final double LESS = 1 - 2e-4;

  private static final double METRES_A_DEGREE = GeoPoint.metres(0, 0, 1, 0);

  private final GeoPoint centre;
  private final double narrowing; // squared

  LeastDistance(GeoPoint centre) {
    this.centre = centre;
    double farthest = Math.min(90, Math.abs(centre.lat()) + MAP_DEGREES);
    narrowing = Math.cos(Math.toRadians(centre.lat())) * Math.cos(Math.toRadians(farthest));
  }

  /** Metres to a point in degrees, or fewer. */
  double metresTo(double lat, double lon) {
    return metres(Math.abs(lat - centre.lat()), Math.abs(lon - centre.lon()));
  }

  /** Metres to the nearest of all points between these degrees, or fewer. */
  double metresTo(double south, double north, double west, double east) {
    double right = Math.max(Math.abs(west - centre.lon()), Math.abs(east - centre.lon()));
    double round = Math.max(0, 360 - right); // over the date line
    return metres(gap(centre.lat(), south, north), Math.min(round, gap(centre.lon(), west, east)));
  }

  private static double gap(double at, double from, double to) {
    return Math.max(0, Math.max(from - at, at - to));
  }

  private double metres(double up, double right) {
    if (up > MAP_DEGREES) {
      return up * METRES_A_DEGREE * LESS;
    }
    if (right > WIDE_DEGREES) {
      return 0;
    }
    return Math.sqrt(up * up + narrowing * right * right) * METRES_A_DEGREE * LESS;
  }
}
