package org.burydirectory.engine;

import org.burydirectory.index.Columns;
import org.burydirectory.index.SiteGrid;
import org.burydirectory.place.GeoPoint;

/** Everything within a distance of a point. Immutable. */
final class Circle implements SiteGrid.Area {

  /** A little less than any degree of latitude. */
  private static final double METRES_A_DEGREE = 111_000;

  /** From here to the pole no map is flat enough, and every meridian is near. */
  private static final double POLAR = 89.9;

  private final GeoPoint centre;
  private final double haversine;
  private final double latReach;
  private final double lonReach;
  private final double shrink;
  private final double surelyInside; // squared degrees of latitude on a flat map
  private final double surelyOutside;
  private final double unsureAround;
  private final double unsureBy;

  Circle(GeoPoint centre, double metres) {
    this.centre = centre;
    haversine = GeoPoint.haversine(metres);
    latReach = metres / METRES_A_DEGREE;
    shrink = Math.cos(Math.toRadians(centre.lat()));
    double farthest = Math.abs(centre.lat()) + latReach;
    boolean polar = farthest >= POLAR;
    double unsure = 4 * Math.toRadians(latReach) / Math.max(0.01, shrink) + 0.01;
    double less = polar ? 0 : Math.max(0, 1 - unsure) * latReach;
    double more = (1 + unsure) * latReach;
    surelyInside = less * less;
    surelyOutside = unsure < 1 && !polar ? more * more : Double.MAX_VALUE;
    unsureAround = surelyInside / 2 + surelyOutside / 2;
    unsureBy = surelyOutside / 2 - surelyInside / 2;
    lonReach = polar ? 180 : latReach / Math.cos(Math.toRadians(farthest));
  }

  /** Whether a site is inside, or is one that distance does not matter for. */
  boolean admits(Columns columns, int site) {
    if (columns.isArea(site)) {
      return true;
    }
    return columns.hasPoint(site) && contains(columns.lat(site), columns.lon(site));
  }

  /** How what lies between these degrees lies to the circle. */
  @Override
  public SiteGrid.Overlap overlap(double south, double north, double west, double east) {
    double leastUp = gap(centre.lat(), south, north);
    if (leastUp > latReach) {
      return SiteGrid.Overlap.OUTSIDE;
    }
    double right = Math.max(Math.abs(west - centre.lon()), Math.abs(east - centre.lon()));
    double leastRight = gap(centre.lon(), west, east);
    double beside = Math.min(leastRight, Math.max(0, 360 - right)); // also over the date line
    if (beside > lonReach || flat(leastUp, beside) > surelyOutside) {
      return SiteGrid.Overlap.OUTSIDE;
    }
    double up = Math.max(Math.abs(south - centre.lat()), Math.abs(north - centre.lat()));
    return up <= latReach && right <= lonReach && flat(up, right) < surelyInside
        ? SiteGrid.Overlap.INSIDE
        : SiteGrid.Overlap.EDGE;
  }

  private static double gap(double at, double from, double to) {
    return at < from ? from - at : Math.max(0, at - to);
  }

  private double flat(double up, double right) {
    return up * up + right * right * shrink * shrink;
  }

  @Override
  public boolean contains(double lat, double lon) {
    double apart = Math.abs(lon - centre.lon());
    double east = Math.min(apart, 360 - apart); // the shorter way, also over the date line
    double flat = flat(lat - centre.lat(), east);
    if (Math.abs(flat - unsureAround) <= unsureBy) {
      return GeoPoint.haversine(centre.lat(), centre.lon(), lat, lon) <= haversine;
    }
    return flat < surelyInside;
  }
}
