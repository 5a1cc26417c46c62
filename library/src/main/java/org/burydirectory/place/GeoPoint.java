package org.burydirectory.place;

import java.math.BigDecimal;

/**
 * A point on the earth, WGS 84.
 *
 * @param lat degrees north, −90 to 90
 * @param lon degrees east, −180 to 180
 */
public record GeoPoint(double lat, double lon) implements Near {

  private static final double SERIES_BELOW = 1e-4; // 127 km; the next term is 3e-18 there
  private static final double EARTH_RADIUS_METRES = 6_371_008.8; // IUGG mean radius

  /**
   * @throws IllegalArgumentException if a coordinate is not a number or outside the world
   */
  public GeoPoint {
    if (!(Math.abs(lat) <= 90) || !(Math.abs(lon) <= 180)) {
      throw new IllegalArgumentException(
          "no point of the earth: lat "
              + lat
              + ", lon "
              + lon
              + "; lat is -90 to 90, lon -180 to 180, in degrees");
    }
  }

  /** Metres to another point along a great circle, by the haversine formula on a sphere. */
  public double metresTo(GeoPoint other) {
    return metres(lat, lon, other.lat, other.lon);
  }

  /** Metres between two points in degrees; no allocation. */
  public static double metres(double lat1, double lon1, double lat2, double lon2) {
    return 2 * EARTH_RADIUS_METRES * arcsine(Math.sqrt(haversine(lat1, lon1, lat2, lon2)));
  }

  /** A number that grows with the distance and is had at less cost, 0 to 1. */
  public static double haversine(double lat1, double lon1, double lat2, double lon2) {
    double sinLat = Math.sin(Math.toRadians(lat2 - lat1) / 2);
    double sinLon = Math.sin(Math.toRadians(lon2 - lon1) / 2);
    return Math.min(
        1,
        sinLat * sinLat
            + Math.cos(Math.toRadians(lat1)) * Math.cos(Math.toRadians(lat2)) * sinLon * sinLon);
  }

  /** What {@link #haversine(double, double, double, double)} gives at a distance. */
  public static double haversine(double metres) {
    double sine = Math.sin(Math.min(Math.PI / 2, metres / (2 * EARTH_RADIUS_METRES)));
    return sine * sine;
  }

  /** Near zero, where sites are, a series is exact to the last places and ten times faster. */
  private static double arcsine(double sine) {
    double square = sine * sine;
    return square < SERIES_BELOW
        ? sine * (1 + square * (1 / 6.0 + square * (3 / 40.0 + square * (15 / 336.0))))
        : Math.asin(sine);
  }

  @Override
  public String toString() {
    return plain(lat) + "," + plain(lon);
  }

  /** Without an exponent, which {@link Near#parse} would not take for a number. */
  private static String plain(double degrees) {
    String text = Double.toString(degrees);
    return text.indexOf('E') < 0 ? text : new BigDecimal(text).stripTrailingZeros().toPlainString();
  }
}
