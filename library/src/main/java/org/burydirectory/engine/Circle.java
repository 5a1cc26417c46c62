package org.burydirectory.engine;

import org.burydirectory.index.Columns;
import org.burydirectory.place.GeoPoint;

/** Everything within a distance of a point. Immutable. */
final class Circle {

  private static final double METRES_A_DEGREE =
      111_000; // a little less than any degree of latitude

  private final GeoPoint centre;
  private final double metres;
  private final double latReach;
  private final double lonReach;

  Circle(GeoPoint centre, double metres) {
    this.centre = centre;
    this.metres = metres;
    latReach = metres / METRES_A_DEGREE;
    double shrink = Math.cos(Math.toRadians(Math.min(89.9, Math.abs(centre.lat()) + latReach)));
    lonReach = latReach / shrink;
  }

  /** Whether a site is inside, or is one that distance does not matter for. */
  boolean admits(Columns columns, int site) {
    if (columns.isArea(site)) {
      return true;
    }
    return columns.hasPoint(site) && contains(columns.lat(site), columns.lon(site));
  }

  private boolean contains(double lat, double lon) {
    double east = Math.abs(lon - centre.lon());
    boolean near =
        Math.abs(lat - centre.lat()) <= latReach && Math.min(east, 360 - east) <= lonReach;
    return near && GeoPoint.metres(centre.lat(), centre.lon(), lat, lon) <= metres;
  }
}
