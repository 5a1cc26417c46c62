package org.burydirectory.place;

/**
 * A point of the British National Grid, OSGB36.
 *
 * @param easting metres east of the false origin, 0 to 700,000
 * @param northing metres north of the false origin, 0 to 1,300,000
 */
public record EastingNorthing(double easting, double northing) {

  private static final double EAST_END = 700_000;
  private static final double NORTH_END = 1_300_000;

  /**
   * @throws IllegalArgumentException if the point is off the grid
   */
  public EastingNorthing {
    if (!(easting >= 0 && easting <= EAST_END) || !(northing >= 0 && northing <= NORTH_END)) {
      throw new IllegalArgumentException(
          "no point of the British National Grid: easting "
              + easting
              + ", northing "
              + northing
              + "; easting is 0 to 700000, northing 0 to 1300000, in metres");
    }
  }

  /**
   * The same point in WGS 84: the inverse Transverse Mercator projection on the Airy 1830
   * ellipsoid, then a Helmert transformation, both as in Ordnance Survey's "A guide to coordinate
   * systems in Great Britain" (annexes B and C). Right to about 5 metres, under 2 in England but
   * its south-west: the grid shift of OSTN15, exact to a centimetre, is a table larger than this
   * library.
   */
  public GeoPoint toGeoPoint() {
    return EastingNorthingDatum.toWgs84(EastingNorthingProjection.toAiry(easting, northing));
  }
}
