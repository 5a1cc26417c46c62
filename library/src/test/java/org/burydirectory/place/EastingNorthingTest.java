package org.burydirectory.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EastingNorthingTest {

  /**
   * Ordnance Survey, "A guide to coordinate systems in Great Britain", worked example of annex C.
   */
  @Test
  void projectsAsTheWorkedExample() {
    double[] airy = EastingNorthingProjection.toAiry(651_409.903, 313_177.270);
    assertEquals(52 + 39 / 60.0 + 27.2531 / 3600, Math.toDegrees(airy[0]), 1e-8);
    assertEquals(1 + 43 / 60.0 + 4.5177 / 3600, Math.toDegrees(airy[1]), 1e-8);
  }

  /**
   * Test points that Ordnance Survey publishes with OSTN15; the Helmert transformation is coarser.
   */
  @ParameterizedTest
  @CsvSource({
    "91492.146, 11318.804, 49.92226393730, -6.29977752014",
    "170370.718, 11572.405, 49.96006137820, -5.20304609998",
    "438710.920, 114792.250, 50.93127937910, -1.45051433700",
    "639821.835, 169565.858, 51.37447025550, 1.44454730409",
    "530624.974, 178388.464, 51.48936564950, -0.11992557180",
    "422242.186, 433818.701, 53.8002151963, -1.66379168242",
    "395999.668, 1138728.951, 60.1330809166, -2.07382822798"
  })
  void isRightToFiveMetres(double easting, double northing, double lat, double lon) {
    double metres =
        new EastingNorthing(easting, northing).toGeoPoint().metresTo(new GeoPoint(lat, lon));
    assertTrue(metres < 5, metres + " metres");
  }

  /** The Helmert transformation of the worked example's point, to a centimetre. */
  @Test
  void transformsTheWorkedExample() {
    var point = new EastingNorthing(651_409.903, 313_177.270).toGeoPoint();
    assertEquals(52 + 39 / 60.0 + 28.723 / 3600, point.lat(), 3e-7);
    assertEquals(1 + 42 / 60.0 + 57.787 / 3600, point.lon(), 3e-7);
  }

  @Property
  void aKilometreIsAKilometre(
      @ForAll @DoubleRange(min = 200_000, max = 600_000) double easting,
      @ForAll @DoubleRange(min = 50_000, max = 1_000_000) double northing) {
    var here = new EastingNorthing(easting, northing).toGeoPoint();
    assertEquals(
        1000, here.metresTo(new EastingNorthing(easting + 1000, northing).toGeoPoint()), 6);
    assertEquals(
        1000, here.metresTo(new EastingNorthing(easting, northing + 1000).toGeoPoint()), 6);
  }

  @ParameterizedTest
  @CsvSource({"-1, 0", "0, -1", "700001, 0", "0, 1300001", "NaN, 0", "0, NaN"})
  void refusesPointsOffTheGrid(double easting, double northing) {
    var refusal =
        assertThrows(IllegalArgumentException.class, () -> new EastingNorthing(easting, northing));
    assertTrue(refusal.getMessage().contains("0 to 700000"), refusal.getMessage());
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "700000, 1300000"})
  void takesTheCornersOfTheGrid(double easting, double northing) {
    assertEquals(easting, new EastingNorthing(easting, northing).easting());
    assertTrue(new EastingNorthing(easting, northing).toGeoPoint().lat() > 49);
  }
}
