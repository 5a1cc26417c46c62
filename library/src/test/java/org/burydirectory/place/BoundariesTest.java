package org.burydirectory.place;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class BoundariesTest {

  private static double[] box(double west, double south, double east, double north) {
    return new double[] {west, south, east, south, east, north, west, north, west, south};
  }

  private static Boundaries.Area area(String code, double[]... rings) {
    return new Boundaries.Area(code, List.of(List.of(rings)));
  }

  private static Optional<String> find(Boundaries boundaries, double lon, double lat) {
    return boundaries.find(new GeoPoint(lat, lon));
  }

  @Test
  void findsTheAreaOfAPoint() {
    var two = Boundaries.of(List.of(area("a", box(0, 0, 1, 1)), area("b", box(1, 0, 2, 1))));
    assertEquals(Optional.of("a"), find(two, 0.5, 0.5));
    assertEquals(Optional.of("b"), find(two, 1.5, 0.5));
    assertEquals(Optional.empty(), find(two, 2.5, 0.5));
    assertEquals(Optional.empty(), find(two, -0.5, 0.5));
    assertEquals(Optional.empty(), find(two, 0.5, 1.5));
    assertEquals(Optional.empty(), find(two, 0.5, -0.5));
    assertEquals(List.of("a", "b"), two.codes());
  }

  @Test
  void aPointOnACommonEdgeIsInOneOfTheTwo() {
    var four =
        Boundaries.of(
            List.of(
                area("sw", box(0, 0, 1, 1)), area("se", box(1, 0, 2, 1)),
                area("nw", box(0, 1, 1, 2)), area("ne", box(1, 1, 2, 2))));
    assertEquals(Optional.of("se"), find(four, 1, 0.5));
    assertEquals(Optional.of("nw"), find(four, 0.5, 1));
    assertEquals(Optional.of("ne"), find(four, 1, 1));
    assertEquals(Optional.of("sw"), find(four, 0, 0));
    assertEquals(Optional.empty(), find(four, 2, 2));
  }

  @Test
  void aHoleIsOutsideAndAnIslandInIsInside() {
    var ring = area("ring", box(0, 0, 9, 9), box(3, 3, 6, 6));
    var island =
        new Boundaries.Area(
            "ring", List.of(List.of(box(4, 4, 5, 5)), List.of(box(20, 20, 21, 21))));
    var both = Boundaries.of(List.of(ring, island));
    assertEquals(Optional.of("ring"), find(both, 1, 1));
    assertEquals(Optional.empty(), find(both, 3.5, 3.5));
    assertEquals(Optional.of("ring"), find(both, 4.5, 4.5));
    assertEquals(Optional.of("ring"), find(both, 20.5, 20.5));
    assertEquals(Optional.empty(), find(both, 15, 15));
    assertEquals(List.of("ring"), both.codes());
  }

  @Test
  void ofTwoThatOverlapTheFirstHasThePoint() {
    var two = Boundaries.of(List.of(area("a", box(0, 0, 2, 2)), area("b", box(1, 1, 3, 3))));
    assertEquals(Optional.of("a"), find(two, 1.5, 1.5));
    assertEquals(Optional.of("b"), find(two, 2.5, 2.5));
  }

  @Test
  void noAreasHoldNothing() {
    assertEquals(Optional.empty(), find(Boundaries.of(List.of()), 0, 0));
    assertEquals(Optional.empty(), find(Boundaries.of(List.of()), 1, 1));
    var flat = Boundaries.of(List.of(area("flat", new double[] {0, 0, 1, 0, 2, 0, 0, 0})));
    assertEquals(Optional.empty(), find(flat, 1, 0));
  }

  /**
   * Stars of up to a hundred points with a hole each, against the sum of the angles under which a
   * point sees the edges.
   */
  @Property(tries = 200)
  void agreesWithAnotherImplementation(@ForAll long seed) {
    var random = new Random(seed);
    List<Boundaries.Area> areas = new ArrayList<>();
    List<double[][]> paths = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      double lon = random.nextDouble(-3, -2);
      double lat = random.nextDouble(53, 54);
      double[] outer = star(random, lon, lat, 0.2, 0.4);
      double[] hole = star(random, lon, lat, 0.02, 0.1);
      areas.add(area("a" + i, outer, hole));
      paths.add(new double[][] {outer, hole});
    }
    var boundaries = Boundaries.of(areas);
    for (int i = 0; i < 300; i++) {
      double lon = random.nextDouble(-3.5, -1.5);
      double lat = random.nextDouble(52.5, 54.5);
      Optional<String> expected = Optional.empty();
      for (int p = paths.size() - 1; p >= 0; p--) {
        expected =
            winds(paths.get(p)[0], lon, lat) && !winds(paths.get(p)[1], lon, lat)
                ? Optional.of("a" + p)
                : expected;
      }
      assertEquals(expected, find(boundaries, lon, lat), lon + " " + lat);
    }
  }

  private static double[] star(Random random, double lon, double lat, double least, double most) {
    int points = random.nextInt(3, 100);
    double[] ring = new double[2 * points + 2];
    for (int i = 0; i < points; i++) {
      double far = random.nextDouble(least, most);
      double turn = 2 * Math.PI * i / points;
      ring[2 * i] = lon + far * Math.cos(turn);
      ring[2 * i + 1] = lat + far * Math.sin(turn);
    }
    ring[2 * points] = ring[0];
    ring[2 * points + 1] = ring[1];
    return ring;
  }

  private static boolean winds(double[] ring, double lon, double lat) {
    double turned = 0;
    for (int i = 0; i + 3 < ring.length; i += 2) {
      double x1 = ring[i] - lon;
      double y1 = ring[i + 1] - lat;
      double x2 = ring[i + 2] - lon;
      double y2 = ring[i + 3] - lat;
      turned += Math.atan2(x1 * y2 - x2 * y1, x1 * x2 + y1 * y2);
    }
    return Math.abs(turned) > Math.PI;
  }

  private static void refused(String part, double... ring) {
    var refusal =
        assertThrows(
            IllegalArgumentException.class, () -> Boundaries.of(List.of(area("E05", ring))));
    assertTrue(refusal.getMessage().contains("boundary of E05"), refusal.getMessage());
    assertTrue(refusal.getMessage().contains(part), refusal.getMessage());
  }

  @Test
  void refusesRingsThatAreNone() {
    refused("a ring of 6 numbers", 0, 0, 1, 1, 0, 0);
    refused("a ring of 9 numbers", 0, 0, 1, 1, 2, 0, 0, 0, 0);
    refused("ends elsewhere", 0, 0, 1, 0, 1, 1, 0, 1);
    refused("ends elsewhere", 0, 0, 1, 0, 1, 1, 1, 0);
    refused("longitude 181.0", 181, 0, 1, 0, 1, 1, 181, 0);
    refused("latitude 91.0", 0, 91, 1, 0, 1, 1, 0, 91);
    refused("latitude NaN", 0, 0, 1, Double.NaN, 1, 1, 0, 0);
    assertThrows(
        IllegalArgumentException.class,
        () -> Boundaries.of(List.of(new Boundaries.Area("x", List.of(List.of())))));
    var world = Boundaries.of(List.of(area("world", box(-180, -90, 180, 90))));
    assertEquals(Optional.of("world"), find(world, 0, 0));
  }

  private static byte[] written(List<Boundaries.Area> areas) throws IOException {
    var out = new ByteArrayOutputStream();
    Boundaries.write(areas, out);
    return out.toByteArray();
  }

  private static List<Boundaries.Area> read(byte[] bytes) throws IOException {
    return Boundaries.read(new ByteArrayInputStream(bytes));
  }

  private static List<Boundaries.Area> ringAndIsland() {
    return List.of(
        area("one", box(0, 0, 9, 9), box(3, 3, 6, 6)),
        new Boundaries.Area(
            "two", List.of(List.of(box(4, 4, 5, 5)), List.of(box(20, 20, 21, 21)))));
  }

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    byte[] bytes = written(ringAndIsland());
    List<Boundaries.Area> again = read(bytes);
    assertArrayEquals(bytes, written(again));
    var found = Boundaries.of(again);
    assertEquals(List.of("one", "two"), found.codes());
    assertEquals(Optional.of("one"), find(found, 1, 1));
    assertEquals(Optional.empty(), find(found, 3.5, 3.5));
    assertEquals(Optional.of("two"), find(found, 4.5, 4.5));
    assertEquals(Optional.of("two"), find(found, 20.5, 20.5));
  }

  @Test
  void damagedOutlinesAreRefused() throws IOException {
    byte[] bytes = written(ringAndIsland());
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      String message = assertThrows(IOException.class, () -> read(cut)).getMessage();
      assertTrue(message.endsWith("import the boundaries again"), message);
    }
    for (int at : new int[] {0, 7}) {
      byte[] other = bytes.clone();
      other[at] ^= 1;
      assertTrue(
          assertThrows(IOException.class, () -> read(other))
              .getMessage()
              .startsWith("no boundaries, or of another version"));
    }
    for (byte high : new byte[] {(byte) 0x80, 0x7f}) {
      byte[] counting = bytes.clone();
      counting[8] = high; // how many areas
      assertTrue(
          assertThrows(IOException.class, () -> read(counting))
              .getMessage()
              .startsWith("damaged boundaries: a count of "));
    }
  }
}
