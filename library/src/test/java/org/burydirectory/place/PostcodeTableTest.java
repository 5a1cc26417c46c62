package org.burydirectory.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PostcodeTableTest {

  private static final String WARD = "E05014162";
  private static final String BOROUGH = "E08000002";

  record Row(String postcode, int lat, int lon, String ward) {
    GeoPoint point() {
      return new GeoPoint(lat / 1e6, lon / 1e6);
    }
  }

  @Property
  void findsWhatAMapFinds(@ForAll("rows") List<Row> rows, @ForAll("postcodes") String other) {
    var builder = PostcodeTable.builder();
    var model = new TreeMap<String, Row>();
    for (Row row : rows) {
      builder.add(row.postcode(), row.point(), row.ward(), null);
      model.put(row.postcode(), row);
    }
    var table = builder.build();
    assertEquals(model.size(), table.size());
    model
        .values()
        .forEach(row -> assertEquals(expected(row), table.find(Postcode.of(row.postcode()))));
    assertEquals(
        Optional.ofNullable(model.get(other)).flatMap(PostcodeTableTest::expected),
        table.find(Postcode.of(other)));
  }

  private static Optional<PostcodePoint> expected(Row row) {
    return Optional.of(new PostcodePoint(row.point(), row.ward(), null));
  }

  @Provide
  Arbitrary<List<Row>> rows() {
    return Combinators.combine(
            postcodes(),
            Arbitraries.integers().between(-90_000_000, 90_000_000),
            Arbitraries.integers().between(-180_000_000, 180_000_000),
            Arbitraries.of("E05000001", "E05000002", "W05000003").injectNull(0.2))
        .as(Row::new)
        .list()
        .ofMaxSize(300);
  }

  @Provide
  Arbitrary<String> postcodes() {
    return Combinators.combine(
            Arbitraries.of("M1", "M26", "BL0", "EC1A", "ZE1"),
            Arbitraries.integers().between(0, 9),
            Arbitraries.chars().with("ABDZ"),
            Arbitraries.chars().with("ABDEFGHJLNPQRSTUWXYZ"))
        .as((district, digit, a, b) -> district + " " + digit + a + b);
  }

  @Test
  void theLastRowOfAUnitHolds() {
    var table =
        PostcodeTable.builder()
            .add("M26 2SP", new GeoPoint(1, 2), null, null)
            .add("m262sp", new GeoPoint(3, 4), WARD, BOROUGH)
            .build();
    assertEquals(1, table.size());
    int row = table.row("M26 2SP");
    assertEquals(new PostcodePoint(new GeoPoint(3, 4), WARD, BOROUGH), table.pointAt(row));
    assertEquals(WARD, table.ward(row));
    assertEquals(BOROUGH, table.borough(row));
  }

  @Test
  void knowsNeitherPartsNorOtherUnits() {
    var table = PostcodeTable.builder().add("M26 2SP", new GeoPoint(1, 2), null, null).build();
    for (String other :
        List.of("M26 2", "M26", "M26 2SQ", "M26 2SN", "M25 2SP", "M27 2SP", "M2 6SP")) {
      assertEquals(Optional.empty(), table.find(Postcode.of(other)), other);
      assertEquals(-1, table.row(other), other);
    }
    assertEquals(-1, table.row("no postcode"));
    assertNull(table.ward(table.row("M26 2SP")));
    assertNull(table.borough(table.row("M26 2SP")));
  }

  @Test
  void anEmptyTableFindsNothing() {
    var table = PostcodeTable.builder().build();
    assertEquals(0, table.size());
    assertEquals(Optional.empty(), table.find(Postcode.of("M26 2SP")));
    assertEquals(Optional.empty(), table.summary(Postcode.of("M26")));
  }

  @Test
  void aBuilderIsEmptyAfterwards() {
    var builder = PostcodeTable.builder().add("M26 2SP", new GeoPoint(1, 2), WARD, null);
    assertEquals(1, builder.build().size());
    assertEquals(0, builder.build().size());
    var table = builder.add("M26 2SQ", new GeoPoint(5, 6), BOROUGH, null).build();
    assertEquals(1, table.size());
    assertEquals(BOROUGH, table.ward(table.row("M26 2SQ")));
  }

  @Test
  void refusesWhatIsNoUnit() {
    var refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> PostcodeTable.builder().add("M26 2", new GeoPoint(1, 2), null, null));
    assertTrue(refusal.getMessage().contains("'M26 2'"), refusal.getMessage());
  }

  @Test
  void holdsAtMost65536PairsOfWardAndBorough() {
    var builder = PostcodeTable.builder();
    for (int i = 0; i < 1 << 16; i++) {
      builder.add("M26 2SP", new GeoPoint(1, 2), "W" + i, null);
    }
    assertThrows(
        IllegalStateException.class,
        () -> builder.add("M26 2SP", new GeoPoint(1, 2), "one more", null));
    var table = builder.build();
    assertEquals("W65535", table.ward(table.row("M26 2SP")));
  }

  @Test
  void summarisesASectorAndADistrict() {
    var table =
        PostcodeTable.builder()
            .add("BL0 0AA", new GeoPoint(53, -2), "E05000001", "E07000125")
            .add("BL0 9AA", new GeoPoint(54, -3), "E05000002", "E08000002")
            .add("BL0 9ZZ", new GeoPoint(56, -5), "E05000002", "E08000002")
            .add("BL0 8AB", new GeoPoint(50, -1), null, null)
            .build();
    assertEquals(
        new PostcodeSummary(
            new GeoPoint(55, -4), 2, Map.of("E05000002", 2), Map.of("E08000002", 2)),
        table.summary(Postcode.of("BL0 9")).orElseThrow());
    assertEquals(
        new PostcodeSummary(new GeoPoint(50, -1), 1, Map.of(), Map.of()),
        table.summary(Postcode.of("BL0 8QQ")).orElseThrow());
    var district = table.summary(Postcode.of("BL0")).orElseThrow();
    assertEquals(4, district.units());
    assertEquals(List.of("E08000002", "E07000125"), List.copyOf(district.boroughs().keySet()));
    assertEquals(List.of("E05000002", "E05000001"), List.copyOf(district.wards().keySet()));
    assertThrows(UnsupportedOperationException.class, () -> district.wards().clear());
    assertThrows(UnsupportedOperationException.class, () -> district.boroughs().clear());
    assertEquals(Optional.empty(), table.summary(Postcode.of("BL0 7")));
    assertEquals(Optional.empty(), table.summary(Postcode.of("BL1")));
  }

  @Test
  void equalCountsComeInTheOrderOfTheirCodes() {
    var counts = PostcodeTally.mostFirst(Map.of("c", 1, "a", 1, "b", 2));
    assertEquals(List.of("b", "a", "c"), List.copyOf(counts.keySet()));
  }

  @Test
  void allOfGreatBritainTakesLessThan40Megabytes() {
    var table = GreatBritain.table();
    assertTrue(table.size() >= 1_700_000, "units: " + table.size());
    assertTrue(table.heapBytes() < 40_000_000, "bytes: " + table.heapBytes());
    double each = (double) table.heapBytes() / table.size();
    assertTrue(each <= 20 && each > 12, "bytes a unit: " + each);
  }
}
