package org.burydirectory.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Every postcode of Bury, against OS Code-Point Open. */
class BuryPostcodesTest {

  private List<SharedFacts.Unit> units;
  private Gazetteer gazetteer;

  @BeforeEach
  void facts() throws IOException {
    units = SharedFacts.units();
    gazetteer = PlaceYaml.read(SharedFacts.root().resolve("index-data/bury/place.yaml"));
    assertEquals(4992, units.size());
  }

  private PostcodeTable table() {
    var builder = PostcodeTable.builder();
    units.forEach(unit -> builder.add(unit.postcode(), unit.point(), unit.ward(), "E08000002"));
    return builder.build();
  }

  @Test
  void everyUnitResolvesToItsSpotWardAndNeighbourhood() {
    var table = table();
    var with = gazetteer.withPostcodes(table);
    assertEquals(4992, table.size());
    for (var unit : units) {
      var answer = with.answer(Postcode.of(unit.postcode()));
      assertEquals(PostcodeStatus.UNIT, answer.status(), unit.postcode());
      assertEquals(unit.point(), answer.located().orElseThrow().point());
      assertEquals(unit.ward(), answer.wards().get(0).place().code());
      assertEquals(unit.neighbourhood(), answer.neighbourhoods().get(0).place().id());
      assertEquals(1, answer.neighbourhoods().size());
    }
  }

  @Test
  void formerCodesGiveTheSameWard() {
    for (var unit : units) {
      assertEquals(2, gazetteer.wardCodes().vintages(unit.ward()).size(), unit.ward());
    }
  }

  @Test
  void outlinesAgreeWithTheWardOf999InAThousand() throws IOException {
    var with = gazetteer.withBoundaries(Boundaries.of(areas("place/bury-wards-2023.geojson")));
    long right =
        units.stream()
            .filter(
                unit ->
                    with.ward(unit.point()).filter(w -> unit.ward().equals(w.code())).isPresent())
            .count();
    report("ward by outline", right);
    assertTrue(right >= 0.999 * units.size(), right + " right");
  }

  @Test
  void sectorsPutNearlyAllInTheirNeighbourhood() {
    long first = 0;
    long among = 0;
    double metres = 0;
    for (var unit : units) {
      var answer = gazetteer.answer(Postcode.of(unit.postcode()));
      assertEquals(PostcodeStatus.SECTOR, answer.status());
      assertTrue(answer.located().orElseThrow().approximate());
      List<String> named = answer.neighbourhoods().stream().map(s -> s.place().id()).toList();
      first += named.get(0).equals(unit.neighbourhood()) ? 1 : 0;
      among += named.contains(unit.neighbourhood()) ? 1 : 0;
      metres += answer.located().orElseThrow().point().metresTo(unit.point());
    }
    report("sector's first neighbourhood", first);
    report("sector's neighbourhoods", among);
    System.out.printf("Bury postcodes: sector's mean error %.0f metres%n", metres / units.size());
    assertTrue(first >= 0.943 * units.size(), first + " right");
    assertTrue(among >= 0.999 * units.size(), among + " among");
  }

  @Test
  void theNearestCentreGuessesTheWardWhereThereAreNoOutlines() {
    long right =
        units.stream()
            .filter(
                unit ->
                    unit.ward().equals(gazetteer.nearestWard(unit.point()).orElseThrow().code()))
            .count();
    report("ward by nearest centre", right);
    assertTrue(right > units.size() / 2);
  }

  @Test
  void gridReferencesComeToTheSameSpot() {
    for (var unit : units) {
      double metres = unit.grid().toGeoPoint().metresTo(unit.point());
      assertTrue(metres < 5, unit.postcode() + ": " + metres);
    }
  }

  private void report(String what, long right) {
    System.out.printf(
        "Bury postcodes: %s right for %d of %d (%.2f %%)%n",
        what, right, units.size(), 100.0 * right / units.size());
  }

  private static List<Boundaries.Area> areas(String file) throws IOException {
    List<Boundaries.Area> areas = new ArrayList<>();
    JsonNode json = new ObjectMapper().readTree(Files.readString(SharedFacts.file(file)));
    for (JsonNode feature : json.get("features")) {
      JsonNode geometry = feature.get("geometry");
      List<List<double[]>> polygons = new ArrayList<>();
      if (geometry.get("type").asString().equals("Polygon")) {
        polygons.add(rings(geometry.get("coordinates")));
      } else {
        geometry.get("coordinates").forEach(polygon -> polygons.add(rings(polygon)));
      }
      areas.add(
          new Boundaries.Area(feature.get("properties").get("ward_code").asString(), polygons));
    }
    return areas;
  }

  private static List<double[]> rings(JsonNode polygon) {
    List<double[]> rings = new ArrayList<>();
    for (JsonNode ring : polygon) {
      double[] numbers = new double[2 * ring.size()];
      for (int i = 0; i < ring.size(); i++) {
        numbers[2 * i] = ring.get(i).get(0).asDouble();
        numbers[2 * i + 1] = ring.get(i).get(1).asDouble();
      }
      rings.add(numbers);
    }
    return rings;
  }
}
