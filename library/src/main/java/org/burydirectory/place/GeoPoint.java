package org.burydirectory.place;

import java.math.BigDecimal;

/**
 * A point on the earth, WGS 84.
 *
 * @param lat degrees north, −90 to 90
 * @param lon degrees east, −180 to 180
 */
public record GeoPoint(double lat, double lon) implements Near {

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
    double sinLat = Math.sin(Math.toRadians(lat2 - lat1) / 2);
    double sinLon = Math.sin(Math.toRadians(lon2 - lon1) / 2);
    double h =
        sinLat * sinLat
            + Math.cos(Math.toRadians(lat1)) * Math.cos(Math.toRadians(lat2)) * sinLon * sinLon;
    return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
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
