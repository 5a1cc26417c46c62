package org.burydirectory.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.burydirectory.index.Snapshot;
import org.burydirectory.place.Distance;
import org.burydirectory.place.GeoPoint;
import org.burydirectory.search.Facet;
import org.burydirectory.search.SearchRequest;
import org.burydirectory.search.SearchResult;
import org.junit.jupiter.api.Test;

/**
 * Over enough entries that cells, lists and sets are all made use of, answers are those of going
 * through all entries.
 */
class LargeTownTest {

  private static final int ENTRIES = 900;
  private static final double DEGREES = 0.05;

  /** What is known of an entry besides its name: where it is, what it costs, what it is for. */
  private record Made(
      int number, double lat, double lon, String ward, String cost, String need, boolean seldom) {

    Draft draft() {
      return new Draft(number, number % 300 == 1 ? "Alpaca Club" : "Club " + word(number))
          .text(seldom ? "quince jam" : "apple jam")
          .tagged("cost:" + cost, "need:" + need)
          .at(lat, lon, ward, "MO");
    }

    private static String word(int number) {
      return "n" + Integer.toString(number, 36) + "x";
    }

    double metres(GeoPoint from) {
      return from.metresTo(new GeoPoint(lat, lon));
    }
  }

  private static final List<Made> ALL = made();

  private static final Town TOWN = Town.of(ALL.stream().map(Made::draft).toArray(Draft[]::new));

  private static List<Made> made() {
    var random = new Random(17);
    var all = new ArrayList<Made>();
    for (int number = 1; number <= ENTRIES; number++) {
      all.add(
          new Made(
              number,
              rounded(Town.LAT + (random.nextDouble() - 0.5) * DEGREES),
              rounded(Town.LON + (random.nextDouble() - 0.5) * DEGREES),
              random.nextBoolean() ? "radcliffe" : "tottington",
              random.nextInt(10) == 0 ? "donation" : "free",
              List.of("food.bank", "food.baby", "mind.talking").get(random.nextInt(3)),
              number % 100 == 5));
    }
    return all;
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * 1e6) / 1e6;
  }

  private static List<String> counts(
      Stream<Made> passing, java.util.function.Function<Made, String> value) {
    var counts = new TreeMap<String, Integer>();
    passing.forEach(each -> counts.merge(value.apply(each), 1, Integer::sum));
    return counts.entrySet().stream().map(each -> each.getKey() + " " + each.getValue()).toList();
  }

  private static List<String> counted(SearchResult result, Facet facet) {
    return Town.counts(result, facet).stream()
        .map(each -> each.replace(" chosen", ""))
        .filter(each -> !each.matches("(food|mind) .*") && !each.endsWith(" 0"))
        .sorted()
        .toList();
  }

  private static void assertAnswers(
      String text, double metres, boolean ward, boolean cost, boolean need) {
    var here = new GeoPoint(Town.LAT + 0.004, Town.LON - 0.006);
    SearchRequest request =
        SearchRequest.of(text)
            .near(here)
            .within(Distance.metres(metres))
            .counting(Facet.WARD, Facet.COST, Facet.NEED);
    Predicate<Made> near = each -> (text.isEmpty() || each.seldom()) && each.metres(here) <= metres;
    Predicate<Made> inWard = each -> !ward || each.ward().equals("tottington");
    Predicate<Made> atCost = each -> !cost || each.cost().equals("donation");
    Predicate<Made> ofNeed = each -> !need || each.need().equals("food.baby");
    request = ward ? request.drillDown(Facet.WARD, "tottington") : request;
    request = cost ? request.drillDown(Facet.COST, "donation") : request;
    request = need ? request.drillDown(Facet.NEED, "food.baby") : request;
    long total = ALL.stream().filter(near.and(inWard).and(atCost).and(ofNeed)).count();
    if (total == 0) {
      return; // the search is widened
    }
    SearchResult result = TOWN.search(request);
    assertEquals(total, result.totalItems(), request::toString);
    assertEquals(
        counts(ALL.stream().filter(near.and(atCost).and(ofNeed)), Made::ward),
        counted(result, Facet.WARD),
        request::toString);
    assertEquals(
        counts(ALL.stream().filter(near.and(inWard).and(ofNeed)), Made::cost),
        counted(result, Facet.COST),
        request::toString);
    assertEquals(
        counts(ALL.stream().filter(near.and(inWard).and(atCost)), Made::need),
        counted(result, Facet.NEED),
        request::toString);
  }

  @Test
  void circlesAndChoicesCountWhatIsInBoth() {
    for (String text : List.of("", "quince")) {
      for (double metres : new double[] {300, 1100, 2500, 9000}) {
        for (int chosen = 0; chosen < 8; chosen++) {
          assertAnswers(text, metres, (chosen & 1) > 0, (chosen & 2) > 0, (chosen & 4) > 0);
        }
      }
    }
  }

  @Test
  void aNameIsFoundByItsRareWordsAndThenByItsCommonOnes() throws IOException {
    Snapshot snapshot = TOWN.snapshot();
    Intent intent = Intent.of(SearchRequest.of("alpaca club"), snapshot);
    NameIndex.Named named = NameIndex.of(snapshot).named(intent);
    double boost = named.boost();
    assertTrue(boost > 0);
    for (int doc = 0; doc < ENTRIES; doc++) {
      boolean whole = doc % 300 == 0;
      assertEquals(whole ? 1 + boost : 1, named.factor(0, doc), 1e-9, "document " + doc);
      assertEquals(whole, named.isWhole(0, doc));
    }
    intent = Intent.of(SearchRequest.of("club"), snapshot);
    assertEquals(1, NameIndex.of(snapshot).named(intent).factor(0, 0), "too common to name any");
    intent = Intent.of(SearchRequest.of("alpaca jam"), snapshot);
    named = NameIndex.of(snapshot).named(intent);
    assertEquals(1 + boost / 4, named.factor(0, 0), 1e-9, "half of both is said");
  }
}
