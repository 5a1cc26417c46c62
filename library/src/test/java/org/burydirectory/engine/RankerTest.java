package org.burydirectory.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import org.burydirectory.place.GeoPoint;
import org.burydirectory.search.SearchRequest;
import org.junit.jupiter.api.Test;

/** Scores of requests without words are made of factors of the ranking alone. */
class RankerTest {

  private static final String TODAY = "\"2026-11-23\"";
  private static final String A_HUNDRED_DAYS_AGO = "\"2026-08-15\"";
  private static final double KILOMETRE_NORTH = 1000 / GeoPoint.metres(0, 0, 1, 0);

  private static Map<Integer, Double> scores(Town town, SearchRequest request) {
    var scores = new TreeMap<Integer, Double>();
    town.search(request)
        .hits()
        .forEach(hit -> scores.put(Integer.valueOf(hit.id().substring(0, 8)), round(hit.score())));
    return scores;
  }

  private static Map<Integer, Double> scores(Town town, String text) {
    return scores(town, SearchRequest.of(text));
  }

  private static double round(double score) {
    return Math.round(score * 1000) / 1000.0;
  }

  @Test
  void trustHalvesWithTheHalfLife() {
    Town town =
        Town.of(
            new Draft(1, "Never checked"),
            new Draft(2, "Today").with("assured_date", TODAY),
            new Draft(3, "Long ago").with("assured_date", A_HUNDRED_DAYS_AGO),
            new Draft(4, "To come").with("assured_date", "\"2027-03-01\""));
    assertEquals(Map.of(1, 1.0, 2, 1.5, 3, 1.25, 4, 1.5), scores(town, ""));
  }

  @Test
  void trustIsReckonedByTheDayThatIsAskedFor() {
    Town town = Town.of(new Draft(1, "Long ago").with("assured_date", A_HUNDRED_DAYS_AGO));
    var snapshot = town.snapshot();
    for (var day : Map.of(0L, 1.25, 100L, 1.125, -100L, 1.5).entrySet()) {
      var at = Town.MONDAY.plusSeconds(day.getKey() * 86_400);
      var result = Town.searcher().search(snapshot, SearchRequest.everything().at(at));
      assertEquals(day.getValue(), round(result.hits().getFirst().score()), 0.001);
    }
  }

  @Test
  void examplesAndWhatHasEndedCountForLess() {
    Town town =
        Town.of(
            new Draft(1, "Open"),
            new Draft(2, "Made up (example)").with("illustrative", "true"),
            new Draft(3, "Over").with("status", "\"defunct\""),
            new Draft(4, "Paused").with("status", "\"inactive\""));
    assertEquals(Map.of(1, 1.0, 2, 0.25, 3, 0.063, 4, 0.063), scores(town, ""));
  }

  @Test
  void nearnessHalvesWithTheHalfDistanceAndCoverageCounts() {
    Town town =
        Town.of(
            new Draft(1, "Here").at(Town.LAT, Town.LON, "radcliffe", ""),
            new Draft(2, "A kilometre away")
                .at(Town.LAT + KILOMETRE_NORTH, Town.LON, "radcliffe", ""),
            new Draft(3, "Somewhere").site("\"x_ward\":\"radcliffe\"", ""),
            new Draft(4, "Elsewhere")
                .at(Town.LAT + 3 * KILOMETRE_NORTH, Town.LON, "tottington", ""));
    assertEquals(
        Map.of(1, 2 * 1.5, 2, 1.5 * 1.5, 3, 1.5, 4, 1.25 * 0.5),
        scores(town, SearchRequest.everything().near(new GeoPoint(Town.LAT, Town.LON))));
  }

  @Test
  void whatIsForAnotherAgeCountsForLessWhereItIsShown() {
    Town town =
        Town.of(
            new Draft(1, "For all"),
            new Draft(2, "From five").with("minimum_age", "5"),
            new Draft(3, "From six").with("minimum_age", "6"),
            new Draft(4, "Until five").with("maximum_age", "5"),
            new Draft(5, "Until four").with("maximum_age", "4"));
    assertEquals(
        Map.of(1, 1.0, 2, 1.0, 3, 0.125, 4, 1.0, 5, 0.125),
        scores(town, SearchRequest.of("aged 5").showingIneligible()));
    assertEquals(Map.of(1, 1.0, 2, 1.0, 4, 1.0), scores(town, "aged 5"));
  }

  @Test
  void whatIsAskedForMayBeUnknownOrUnmet() {
    Town town =
        Town.of(
            new Draft(1, "No price"),
            new Draft(2, "For nothing").tagged("cost:free"),
            new Draft(3, "Give").tagged("cost:donation"),
            new Draft(4, "Either").tagged("cost:donation", "cost:free"));
    var asked = Map.of(1, 0.75, 2, 1.0, 3, 0.375, 4, 1.0);
    assertEquals(asked, scores(town, "free"));
    assertEquals(
        Map.of(1, 1.0, 2, 1.0, 3, 1.0, 4, 1.0),
        scores(town, SearchRequest.of("free").without("cost:free", "word:free")));
  }

  @Test
  void accessAndAccessibilityAreAskedForAlike() {
    Town town =
        Town.of(
            new Draft(1, "Both")
                .tagged("access:phone", "access:in-person")
                .at(
                    Town.LAT,
                    Town.LON,
                    "radcliffe",
                    "",
                    "\"accessibility\":[{\"id\":\"00000001-0001-4000-8000-000000000009\",\"x_code\":\"step-free\"}]"),
            new Draft(2, "Neither").at(Town.LAT, Town.LON, "radcliffe", ""));
    assertEquals(Map.of(1, 1.0, 2, 0.375), scores(town, "by phone"));
    assertEquals(Map.of(1, 1.0, 2, 0.75), scores(town, "wheelchair"));
  }

  private static Town ofDays() {
    return Town.of(
        new Draft(1, "No days").at(Town.LAT, Town.LON, "radcliffe", ""),
        new Draft(2, "First days").at(Town.LAT, Town.LON, "radcliffe", "MO"),
        new Draft(3, "Sixth days").at(Town.LAT, Town.LON, "radcliffe", "SA"),
        new Draft(4, "Last days").at(Town.LAT, Town.LON, "radcliffe", "SU"));
  }

  @Test
  void daysThatAreAskedFor() {
    assertEquals(Map.of(1, 0.75, 2, 1.0, 3, 0.375, 4, 0.375), scores(ofDays(), "monday"));
    assertEquals(Map.of(1, 0.75, 2, 0.375, 3, 1.0, 4, 1.0), scores(ofDays(), "weekend"));
  }

  @Test
  void openingHoursThatAreAskedFor() {
    var mondays = Map.of(1, 0.75, 2, 1.0, 3, 0.375, 4, 0.375);
    assertEquals(mondays, scores(ofDays(), "open now"));
    assertEquals(mondays, scores(ofDays(), "today"));
    var none = Map.of(1, 0.75, 2, 0.375, 3, 0.375, 4, 0.375);
    assertEquals(none, scores(ofDays(), "tonight"));
    var all = Map.of(1, 1.0, 2, 1.0, 3, 1.0, 4, 1.0);
    assertEquals(all, scores(ofDays(), "mornings"));
  }

  @Test
  void wishesMultiply() {
    Town town =
        Town.of(
            new Draft(1, "All").tagged("cost:free"),
            new Draft(2, "None").tagged("cost:donation").with("minimum_age", "70"));
    assertEquals(
        Map.of(1, 1.0, 2, round(0.375 * 0.125)),
        scores(town, SearchRequest.of("free aged 5").showingIneligible()));
  }
}
