package org.burydirectory.place;

/**
 * From OSGB36 on Airy 1830 to WGS 84 by the Helmert transformation of Ordnance Survey's "A guide to
 * coordinate systems in Great Britain", section 6.6, with its signs reversed.
 */
final class EastingNorthingDatum {

  private static final double A = 6_378_137;
  private static final double B = 6_356_752.314245;
  private static final double E2 = 1 - (B * B) / (A * A);

  private static final double SHIFT_X = 446.448;
  private static final double SHIFT_Y = -125.157;
  private static final double SHIFT_Z = 542.060;
  private static final double SCALE = 1 - 20.4894e-6;
  private static final double TURN_X = seconds(0.1502);
  private static final double TURN_Y = seconds(0.2470);
  private static final double TURN_Z = seconds(0.8421);

  /** Each round gains three digits; a metre of height is no matter here. */
  private static final int ROUNDS = 5;

  private EastingNorthingDatum() {}

  private static double seconds(double seconds) {
    return Math.toRadians(seconds / 3600);
  }

  /** A point given as latitude and longitude of OSGB36 in radians, at height 0. */
  static GeoPoint toWgs84(double[] airy) {
    double sin = Math.sin(airy[0]);
    double nu =
        EastingNorthingProjection.A / Math.sqrt(1 - EastingNorthingProjection.E2 * sin * sin);
    double x = nu * Math.cos(airy[0]) * Math.cos(airy[1]);
    double y = nu * Math.cos(airy[0]) * Math.sin(airy[1]);
    double z = nu * (1 - EastingNorthingProjection.E2) * sin;
    return toPoint(
        SHIFT_X + SCALE * x - TURN_Z * y + TURN_Y * z,
        SHIFT_Y + TURN_Z * x + SCALE * y - TURN_X * z,
        SHIFT_Z - TURN_Y * x + TURN_X * y + SCALE * z);
  }

  private static GeoPoint toPoint(double x, double y, double z) {
    double p = Math.hypot(x, y);
    double lat = Math.atan2(z, p * (1 - E2));
    for (int round = 0; round < ROUNDS; round++) {
      double sin = Math.sin(lat);
      double nu = A / Math.sqrt(1 - E2 * sin * sin);
      lat = Math.atan2(z + E2 * nu * sin, p);
    }
    return new GeoPoint(Math.toDegrees(lat), Math.toDegrees(Math.atan2(y, x)));
  }
}
