package org.burydirectory.engine;

import org.burydirectory.index.Columns;
import org.burydirectory.index.SiteGrid;
import org.burydirectory.place.GeoPoint;

/** Everything within a distance of a point. Immutable. */
final class Circle {

  private static final double METRES_A_DEGREE =
      111_000; // a little less than any degree of latitude

  private final GeoPoint centre;
  private final double haversine;
  private final double latReach;
  private final double lonReach;
  private final double shrink;
  private final double surelyInside; // squared degrees of latitude on a flat map
  private final double surelyOutside;

  Circle(GeoPoint centre, double metres) {
    this.centre = centre;
    haversine = GeoPoint.haversine(metres);
    latReach = metres / METRES_A_DEGREE;
    shrink = Math.cos(Math.toRadians(centre.lat()));
    double reach = metres / METRES_A_DEGREE;
    double unsure = 4 * Math.toRadians(reach) / Math.max(0.01, shrink) + 0.01; // maps are not flat
    double less = Math.max(0, 1 - unsure) * reach;
    double more = (1 + unsure) * reach;
    surelyInside = less * less;
    surelyOutside = unsure < 1 ? more * more : Double.MAX_VALUE;
    double narrowest = Math.cos(Math.toRadians(Math.min(89.9, Math.abs(centre.lat()) + latReach)));
    lonReach = latReach / narrowest;
  }

  /** Whether a site is inside, or is one that distance does not matter for. */
  boolean admits(Columns columns, int site) {
    if (columns.isArea(site)) {
      return true;
    }
    return columns.hasPoint(site) && contains(columns.lat(site), columns.lon(site));
  }

  /** How what lies between these degrees lies to the circle. */
  SiteGrid.Overlap overlap(double south, double north, double west, double east) {
    double up = Math.max(Math.abs(south - centre.lat()), Math.abs(north - centre.lat()));
    double right = Math.max(Math.abs(west - centre.lon()), Math.abs(east - centre.lon()));
    if (up <= latReach && right <= lonReach && flat(up, right) < surelyInside) {
      return SiteGrid.Overlap.INSIDE;
    }
    double leastUp = gap(centre.lat(), south, north);
    double leastRight = gap(centre.lon(), west, east);
    double beside = Math.min(leastRight, Math.max(0, 360 - right)); // also over the date line
    return leastUp > latReach || beside > lonReach || flat(leastUp, beside) > surelyOutside
        ? SiteGrid.Overlap.OUTSIDE
        : SiteGrid.Overlap.EDGE;
  }

  private static double gap(double at, double from, double to) {
    return at < from ? from - at : Math.max(0, at - to);
  }

  private double flat(double up, double right) {
    return up * up + right * right * shrink * shrink;
  }

  private boolean contains(double lat, double lon) {
    double apart = Math.abs(lon - centre.lon());
    double east = Math.min(apart, 360 - apart); // the shorter way, also over the date line
    double north = Math.abs(lat - centre.lat());
    if (north > latReach || east > lonReach) {
      return false;
    }
    double flat = flat(north, east);
    if (flat < surelyInside) {
      return true;
    }
    return flat <= surelyOutside
        && GeoPoint.haversine(centre.lat(), centre.lon(), lat, lon) <= haversine;
  }
}
