package org.burydirectory.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeoPointTest {

  private static final double RADIUS = 6_371_008.8;

  @ParameterizedTest
  @CsvSource({"90.1, 0", "-90.1, 0", "0, 180.1", "0, -180.1", "NaN, 0", "0, NaN", "Infinity, 0"})
  void refusesWhatIsOutsideTheWorld(double lat, double lon) {
    var refusal = assertThrows(IllegalArgumentException.class, () -> new GeoPoint(lat, lon));
    assertTrue(refusal.getMessage().contains("lat " + lat), refusal.getMessage());
  }

  @Test
  void takesTheEndsOfTheWorld() {
    assertEquals(90, new GeoPoint(90, 180).lat());
    assertEquals(-180, new GeoPoint(-90, -180).lon());
  }

  @Test
  void knowsSomeDistances() {
    double quarter = RADIUS * Math.PI / 2;
    assertEquals(quarter, new GeoPoint(0, 0).metresTo(new GeoPoint(90, 0)), 1e-3);
    assertEquals(quarter, new GeoPoint(0, 0).metresTo(new GeoPoint(0, 90)), 1e-3);
    assertEquals(2 * quarter, new GeoPoint(0, 0).metresTo(new GeoPoint(0, 180)), 1e-3);
    assertEquals(quarter / 90, new GeoPoint(53, -2).metresTo(new GeoPoint(54, -2)), 1e-3);
    // Bury Interchange to Prestwich tram stop, by another implementation of the haversine.
    assertEquals(
        6546.7, new GeoPoint(53.5914, -2.2972).metresTo(new GeoPoint(53.5333, -2.2811)), 1);
  }

  /** The angle between two vectors of the unit sphere is another way to the same number. */
  @Property
  void agreesWithTheAngleBetweenVectors(
      @ForAll("points") GeoPoint a, @ForAll("points") GeoPoint b) {
    double[] u = vector(a);
    double[] v = vector(b);
    double cross =
        Math.hypot(
            Math.hypot(u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2]),
            u[0] * v[1] - u[1] * v[0]);
    double dot = u[0] * v[0] + u[1] * v[1] + u[2] * v[2];
    assertEquals(RADIUS * Math.atan2(cross, dot), a.metresTo(b), 0.5);
    assertEquals(a.metresTo(b), b.metresTo(a), 1e-6);
    assertEquals(0, a.metresTo(a));
  }

  private static double[] vector(GeoPoint point) {
    double lat = Math.toRadians(point.lat());
    double lon = Math.toRadians(point.lon());
    return new double[] {
      Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)
    };
  }

  @Property
  void itsTextIsReadBackAsItself(@ForAll("points") GeoPoint point) {
    assertEquals(point, Near.parse(point.toString()));
  }

  @Test
  void writesNoExponent() {
    assertEquals("51.4779,-0.0004", new GeoPoint(51.4779, -4e-4).toString());
  }

  @Provide
  Arbitrary<GeoPoint> points() {
    return Combinators.combine(
            Arbitraries.doubles().between(-90, 90).ofScale(9),
            Arbitraries.doubles().between(-180, 180).ofScale(9))
        .as(GeoPoint::new);
  }
}
