package org.burydirectory.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.burydirectory.index.SiteGrid.Overlap;
import org.burydirectory.place.GeoPoint;
import org.junit.jupiter.api.Test;

/** A circle holds what is within its distance, wherever on earth, and its cells agree with that. */
class CircleTest {

  private static final double[] LATITUDES = {0, 53.6, -75, 89, 89.85, 89.95, 89.9999, 90, -89.97};

  private static final double[] RADII = {5, 900, 12_000, 300_000, 9_000_000, 30_000_000};

  private final Random random = new Random(23);

  private static double within(double least, double most, double value) {
    return Math.max(least, Math.min(most, value));
  }

  /** A point about as far away as the circle reaches. */
  private GeoPoint near(GeoPoint centre, double metres) {
    double degrees = metres / 111_000;
    double lat = within(-90, 90, centre.lat() + random.nextGaussian() * degrees);
    double shrink = Math.max(1e-4, Math.cos(Math.toRadians(centre.lat())));
    double lon = centre.lon() + random.nextGaussian() * degrees / shrink;
    return new GeoPoint(lat, Math.IEEEremainder(lon, 360));
  }

  @Test
  void everyPointWithinTheDistanceIsInside() {
    for (double lat : LATITUDES) {
      for (double radius : RADII) {
        var centre = new GeoPoint(lat, -179.5);
        var circle = new Circle(centre, radius);
        for (int i = 0; i < 400; i++) {
          GeoPoint point = near(centre, radius);
          double metres = centre.metresTo(point);
          if (Math.abs(metres - radius) > 1e-6 * radius) {
            String what = point + " at " + metres + " of " + radius + " from " + centre;
            assertEquals(metres < radius, circle.contains(point.lat(), point.lon()), what);
          }
        }
      }
    }
  }

  @Test
  void aCellIsInsideOrOutsideOnlyIfAllOfItIs() {
    int inside = 0;
    int outside = 0;
    for (double lat : LATITUDES) {
      for (double radius : RADII) {
        var centre = new GeoPoint(lat, -179.5);
        var circle = new Circle(centre, radius);
        for (int i = 0; i < 300; i++) {
          GeoPoint one = near(centre, radius);
          double high = within(-90, 90, one.lat() + random.nextDouble() * radius / 300_000);
          double east = within(-180, 180, one.lon() + random.nextDouble() * radius / 200_000);
          Overlap overlap = circle.overlap(one.lat(), high, one.lon(), east);
          inside += overlap == Overlap.INSIDE ? 1 : 0;
          outside += overlap == Overlap.OUTSIDE ? 1 : 0;
          for (int each = 0; each < 20; each++) {
            double y = one.lat() + random.nextDouble() * (high - one.lat());
            double x = one.lon() + random.nextDouble() * (east - one.lon());
            Overlap wrong = circle.contains(y, x) ? Overlap.OUTSIDE : Overlap.INSIDE;
            assertNotEquals(wrong, overlap, y + "," + x + " of " + centre + ", " + radius);
          }
        }
      }
    }
    assertTrue(inside > 1000 && outside > 1000, inside + " inside, " + outside + " outside");
  }

  @Test
  void overThePoleIsNear() {
    var circle = new Circle(new GeoPoint(89.99, 0), 3000);
    assertTrue(circle.contains(89.99, 180), "2.2 km away, over the pole");
    assertEquals(Overlap.EDGE, circle.overlap(89.985, 89.995, 170, 180));
    assertEquals(Overlap.OUTSIDE, circle.overlap(89, 89.9, 0, 10));
  }
}
