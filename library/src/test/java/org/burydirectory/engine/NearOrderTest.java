package org.burydirectory.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.burydirectory.index.Columns;
import org.burydirectory.index.Segment;
import org.burydirectory.place.GeoPoint;
import org.burydirectory.place.Near;
import org.burydirectory.place.Postcode;
import org.burydirectory.search.SearchRequest;
import org.junit.jupiter.api.Test;

/**
 * With a place, the first entries are those of scoring every one: what is left out by a bound on
 * its distance would not have been among them. An entry in a directory of its own is left out by
 * nothing.
 */
class NearOrderTest {

  private static final int ENTRIES = 160;
  private static final int FIRST = 7;
  private static final double DEGREES = 0.12;

  /** Nothing is open, so that what opens soonest settles no tie. */
  private static final Instant MIDNIGHT = Instant.parse("2027-12-01T00:00:00Z");

  private static final List<Near> PLACES =
      List.of(
          new GeoPoint(Town.LAT, Town.LON),
          new GeoPoint(Town.LAT + 0.06, Town.LON - 0.01),
          new GeoPoint(Town.LAT + 0.03, Town.LON + 0.03),
          new GeoPoint(53.9, -2.6),
          new GeoPoint(51.5, -0.1),
          Postcode.of("M26 2SP"),
          Postcode.of("BL8"));

  private static final List<Draft> ALL = drafts();
  private static final Town TOWN = Town.of(ALL.toArray(Draft[]::new));

  private static List<Draft> drafts() {
    var random = new Random(29);
    var all = new ArrayList<Draft>();
    for (int number = 1; number <= ENTRIES; number++) {
      all.add(draft(number, random));
    }
    return all;
  }

  /** Of one site, of several, of none, for an area, for an outline, over the phone, closed. */
  private static Draft draft(int number, Random random) {
    var draft = new Draft(number, "Club").text("apple jam");
    draft.with("assured_date", "\"2026-%02d-01\"".formatted(1 + random.nextInt(11)));
    for (int sites = random.nextInt(4); sites > 0; sites--) {
      draft.at(
          Town.LAT + (random.nextDouble() - 0.5) * DEGREES,
          Town.LON + (random.nextDouble() - 0.5) * DEGREES,
          random.nextBoolean() ? "radcliffe" : "tottington",
          random.nextBoolean() ? "MO" : "TU");
    }
    switch (random.nextInt(8)) {
      case 0 -> draft.with("service_areas", "[{\"name\":\"west\"}]");
      case 1 -> draft.with("service_areas", "[{\"name\":\"Bury\"}]");
      case 2 -> draft.with("service_areas", "[{\"name\":\"Greater Manchester\"}]");
      case 3 ->
          draft.with(
              "service_areas",
              """
              [{"name":"Round here","extent":"{\\"type\\":\\"Polygon\\",\\"coordinates\\":[[\
              [-2.4,53.5],[-2.3,53.5],[-2.3,53.6],[-2.4,53.6],[-2.4,53.5]]]}"}]""");
      case 4 -> draft.tagged("access:phone");
      case 5 -> draft.with("status", "\"temporarily closed\"");
      default -> {}
    }
    return draft;
  }

  private static final Map<Integer, Town> ALONE = alone();

  private static Map<Integer, Town> alone() {
    var towns = new HashMap<Integer, Town>();
    ALL.forEach(draft -> towns.put(draft.number(), Town.of(draft)));
    return towns;
  }

  /** The first entries by what each scores in a directory of its own. */
  private static List<Integer> plainly(SearchRequest request) {
    var scores = new HashMap<Integer, Float>();
    ALONE.forEach(
        (number, town) ->
            town.search(request).hits().forEach(hit -> scores.put(number, hit.score())));
    return scores.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Float>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(FIRST)
        .map(Map.Entry::getKey)
        .toList();
  }

  @Test
  void theFirstOfAllAreThoseOfScoringEveryEntry() {
    for (Near place : PLACES) {
      SearchRequest request = SearchRequest.everything().near(place).at(MIDNIGHT).perPage(FIRST);
      assertEquals(plainly(request), Town.numbers(TOWN.search(request)), place.toString());
    }
  }

  @Test
  void theFirstByWordsAreThoseOfScoringEveryEntry() {
    for (String text : List.of("jam", "apple jam", "jam quince")) {
      for (Near place : PLACES) {
        SearchRequest request = SearchRequest.of(text).near(place).at(MIDNIGHT).perPage(FIRST);
        assertEquals(plainly(request), Town.numbers(TOWN.search(request)), text + " " + place);
      }
    }
  }

  @Test
  void noWayIsShorterThanItsBound() {
    var random = new Random(3);
    for (Near place : PLACES) {
      if (place instanceof GeoPoint here) {
        var sites = new AnsweringSite(List.of(), new SiteRule(null, null, MIDNIGHT), here);
        for (Segment segment : TOWN.snapshot().segments()) {
          Columns columns = segment.columns();
          LeastWays ways = new LeastWays(columns, here);
          for (int doc = 0; doc < columns.maxDoc(); doc++) {
            double metres = sites.metres(columns, doc);
            assertEquals(Double.isNaN(metres), Double.isNaN(ways.metres(doc)));
            assertFalse(ways.metres(doc) > metres);
          }
        }
      }
    }
    for (int i = 0; i < 200_000; i++) {
      double lat = random.nextDouble() * 180 - 90;
      double lon = random.nextDouble() * 360 - 180;
      double scale = Math.pow(10, random.nextInt(6) - 4);
      double there = Math.clamp(lat + (random.nextDouble() - 0.5) * scale, -90, 90);
      double beside = Math.clamp(lon + (random.nextDouble() - 0.5) * scale, -180, 180);
      double least = new LeastDistance(new GeoPoint(lat, lon)).metresTo(there, beside);
      double metres = GeoPoint.metres(lat, lon, there, beside);
      assertTrue(least <= metres, lat + "," + lon + " to " + there + "," + beside);
    }
  }

  @Test
  void aPostcodeWhoseSpotAnEntryTellsIsKnownToTheSpot() {
    Postcode postcode = Postcode.of("M26 2SP");
    Town town =
        Town.of(
            new Draft(1, "Here")
                .at(
                    Town.LAT,
                    Town.LON,
                    "radcliffe",
                    "",
                    "\"addresses\":[{\"id\":\"%s\",\"postal_code\":\"M26 2SP\"}]"
                        .formatted(Draft.id(9))));
    assertEquals("unit", status(town, postcode));
    assertEquals("sector", status(TOWN, postcode));
  }

  private static String status(Town town, Postcode postcode) {
    var known = town.search(SearchRequest.everything().near(postcode)).postcode();
    return Objects.requireNonNull(known).status().code();
  }

  @Test
  void theBoundIsCloseWherePeopleAre() {
    var least = new LeastDistance(new GeoPoint(Town.LAT, Town.LON));
    double metres = GeoPoint.metres(Town.LAT, Town.LON, Town.LAT + 0.01, Town.LON + 0.05);
    assertTrue(least.metresTo(Town.LAT + 0.01, Town.LON + 0.05) > 0.97 * metres);
  }
}
