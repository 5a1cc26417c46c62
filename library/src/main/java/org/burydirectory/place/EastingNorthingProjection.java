package org.burydirectory.place;

/**
 * The National Grid's Transverse Mercator projection on the Airy 1830 ellipsoid, from grid to
 * sphere. Symbols are those of Ordnance Survey's "A guide to coordinate systems in Great Britain",
 * annex C; VII to XIIA are its names for the coefficients of the series.
 */
final class EastingNorthingProjection {

  /** Semi-axes of Airy 1830 in metres. */
  static final double A = 6_377_563.396;

  static final double B = 6_356_256.909;
  static final double E2 = 1 - (B * B) / (A * A);

  private static final double F0 = 0.9996012717;
  private static final double LAT0 = Math.toRadians(49);
  private static final double LON0 = Math.toRadians(-2);
  private static final double E0 = 400_000;
  private static final double N0 = -100_000;
  private static final double N = (A - B) / (A + B);
  private static final double NORTHING_ERROR_METRES = 0.00001;

  private EastingNorthingProjection() {}

  /** Latitude and longitude of OSGB36 in radians. */
  static double[] toAiry(double easting, double northing) {
    double foot = footLatitude(northing);
    double sin2 = Math.pow(Math.sin(foot), 2);
    double nu = A * F0 / Math.sqrt(1 - E2 * sin2);
    double rho = A * F0 * (1 - E2) / Math.pow(1 - E2 * sin2, 1.5);
    double east = easting - E0;
    return new double[] {latitude(foot, nu, rho, east), longitude(foot, nu, rho, east)};
  }

  private static double footLatitude(double northing) {
    double lat = LAT0 + (northing - N0) / (A * F0);
    double left = northing - N0 - meridian(lat);
    while (Math.abs(left) >= NORTHING_ERROR_METRES) {
      lat += left / (A * F0);
      left = northing - N0 - meridian(lat);
    }
    return lat;
  }

  /** Metres along the central meridian from the true origin to a latitude. */
  private static double meridian(double lat) {
    double n2 = N * N;
    double n3 = n2 * N;
    double less = lat - LAT0;
    double plus = lat + LAT0;
    double a = (1 + N + 1.25 * n2 + 1.25 * n3) * less;
    double b = (3 * N + 3 * n2 + 21.0 / 8 * n3) * Math.sin(less) * Math.cos(plus);
    double c = (15.0 / 8 * n2 + 15.0 / 8 * n3) * Math.sin(2 * less) * Math.cos(2 * plus);
    double d = 35.0 / 24 * n3 * Math.sin(3 * less) * Math.cos(3 * plus);
    return B * F0 * (a - b + c - d);
  }

  private static double latitude(double foot, double nu, double rho, double east) {
    double tan = Math.tan(foot);
    double tan2 = tan * tan;
    double tan4 = tan2 * tan2;
    double eta2 = nu / rho - 1;
    double east2 = east * east;
    double vii = tan / (2 * rho * nu);
    double viii = tan / (24 * rho * Math.pow(nu, 3)) * (5 + 3 * tan2 + eta2 - 9 * tan2 * eta2);
    double ix = tan / (720 * rho * Math.pow(nu, 5)) * (61 + 90 * tan2 + 45 * tan4);
    return foot - east2 * (vii - east2 * (viii - east2 * ix));
  }

  private static double longitude(double foot, double nu, double rho, double east) {
    double tan2 = Math.pow(Math.tan(foot), 2);
    double tan4 = tan2 * tan2;
    double east2 = east * east;
    double secant = 1 / Math.cos(foot);
    double x = secant / nu;
    double xi = secant / (6 * Math.pow(nu, 3)) * (nu / rho + 2 * tan2);
    double xii = secant / (120 * Math.pow(nu, 5)) * (5 + 28 * tan2 + 24 * tan4);
    double xiia =
        secant / (5040 * Math.pow(nu, 7)) * (61 + 662 * tan2 + 1320 * tan4 + 720 * tan4 * tan2);
    return LON0 + east * (x - east2 * (xi - east2 * (xii - east2 * xiia)));
  }
}
