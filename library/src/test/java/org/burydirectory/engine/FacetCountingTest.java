package org.burydirectory.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.burydirectory.place.Distance;
import org.burydirectory.place.GeoPoint;
import org.burydirectory.search.Facet;
import org.burydirectory.search.SearchRequest;
import org.burydirectory.search.SearchResult;
import org.burydirectory.time.OpenFilter;
import org.junit.jupiter.api.Test;

/** What holds must hold together at one site, and a facet's counts ignore its own selection. */
class FacetCountingTest {

  private static final double NORTH = 53.62;
  private static final SearchRequest ALL = SearchRequest.everything();

  /** Two entries of one site and two of both wards, the days crossed. */
  private static final Town TOWN =
      Town.of(
          new Draft(1, "One")
              .tagged("need:food.bank", "cost:free")
              .at(Town.LAT, Town.LON, "radcliffe", "MO"),
          new Draft(2, "Two")
              .tagged("need:food.baby", "cost:donation")
              .at(NORTH, Town.LON, "tottington", "TU"),
          new Draft(3, "Three")
              .tagged("need:food.bank", "cost:free")
              .at(Town.LAT, Town.LON, "radcliffe", "MO", stepFree())
              .at(NORTH, Town.LON, "tottington", "TU"),
          new Draft(4, "Four")
              .tagged("need:mind.talking")
              .at(Town.LAT, Town.LON, "radcliffe", "TU")
              .at(NORTH, Town.LON, "tottington", "MO"),
          new Draft(5, "Five").tagged("access:phone"));

  private static String stepFree() {
    return "\"accessibility\":[{\"id\":\"00000001-0001-4000-8000-000000000009\","
        + "\"x_code\":\"step-free\"}]";
  }

  private static void assertCounts(SearchResult result, Facet facet, String... counts) {
    assertEquals(List.of(counts), Town.counts(result, facet), facet.name());
  }

  @Test
  void everythingIsCountedOnce() {
    SearchResult result = TOWN.search(ALL);
    assertEquals(5, result.totalItems());
    assertCounts(
        result, Facet.NEED, "food 3", "food.bank 2", "food.baby 1", "mind 1", "mind.talking 1");
    assertCounts(result, Facet.COST, "free 2", "donation 1");
    assertCounts(result, Facet.WARD, "radcliffe 4", "tottington 4");
    assertCounts(result, Facet.BOROUGH, "bury 5");
    assertCounts(result, Facet.DAY, "monday 3", "tuesday 3");
    assertCounts(result, Facet.ACCESS, "in-person 4", "phone 1");
    assertCounts(result, Facet.ACCESSIBILITY, "step-free 1");
    assertCounts(result, Facet.KIND, "service 5");
    assertCounts(result, Facet.THEME, "eat 2");
    assertCounts(result, Facet.PROVIDER);
  }

  @Test
  void aWardAndADayMustHoldAtOneSite() {
    SearchResult result =
        TOWN.search(ALL.drillDown(Facet.WARD, "radcliffe").drillDown(Facet.DAY, "monday"));
    assertEquals(List.of(1, 3), Town.numbers(result));
    assertEquals(2, result.totalItems());
    assertCounts(result, Facet.WARD, "radcliffe 2 chosen", "tottington 1");
    assertCounts(result, Facet.DAY, "monday 2 chosen", "tuesday 1");
    assertCounts(result, Facet.COST, "free 2");
    assertCounts(result, Facet.ACCESSIBILITY, "step-free 1");
    assertCounts(result, Facet.NEED, "food 2", "food.bank 2");
  }

  @Test
  void anyOfTheValuesOfAFacetWillDo() {
    SearchResult result = TOWN.search(ALL.drillDown(Facet.WARD, "radcliffe", "tottington"));
    assertEquals(List.of(1, 2, 3, 4, 5), sorted(result, 5));
    assertCounts(result, Facet.WARD, "radcliffe 4 chosen", "tottington 4 chosen");
  }

  private static List<Integer> sorted(SearchResult result, int... orAlso) {
    var all = new java.util.TreeSet<>(Town.numbers(result));
    for (int also : orAlso) {
      all.add(also);
    }
    return List.copyOf(all);
  }

  @Test
  void choicesOfEntriesAndOfSitesAreAppliedTogether() {
    SearchResult result =
        TOWN.search(ALL.drillDown(Facet.COST, "free").drillDown(Facet.WARD, "tottington"));
    assertEquals(List.of(3), Town.numbers(result));
    assertCounts(result, Facet.COST, "free 1 chosen", "donation 1");
    assertCounts(result, Facet.WARD, "radcliffe 2", "tottington 1 chosen");
    assertCounts(result, Facet.NEED, "food 1", "food.bank 1");
    assertCounts(result, Facet.DAY, "tuesday 1");
    assertCounts(result, Facet.ACCESSIBILITY);
  }

  @Test
  void aChosenValueThatNothingHasIsKept() {
    SearchResult result =
        TOWN.search(
            ALL.drillDown(Facet.COST, "free")
                .drillDown(Facet.NEED, "mind.talking")
                .drillDown(Facet.WARD, "radcliffe"));
    assertEquals(0, result.totalItems());
    assertCounts(result, Facet.COST, "free 0 chosen");
    assertCounts(result, Facet.NEED, "food 2", "food.bank 2", "mind.talking 0 chosen");
    assertCounts(result, Facet.WARD, "radcliffe 0 chosen");
    assertCounts(result, Facet.DAY);
  }

  @Test
  void onlySitesWithinTheDistanceCount() {
    SearchResult result =
        TOWN.search(ALL.near(new GeoPoint(Town.LAT, Town.LON)).within(Distance.metres(500)));
    assertEquals(List.of(1, 3, 4), sorted(result).subList(0, 3));
    assertCounts(result, Facet.DAY, "monday 2", "tuesday 1");
    assertCounts(result, Facet.COST, "free 2");
  }

  @Test
  void onlySitesThatAreOpenCount() {
    SearchResult result = TOWN.search(ALL.open(OpenFilter.TODAY));
    assertEquals(List.of(1, 3, 4), Town.numbers(result));
    assertCounts(result, Facet.WARD, "radcliffe 2", "tottington 1");
    assertCounts(result, Facet.DAY, "monday 3");
    SearchResult there =
        TOWN.search(ALL.open(OpenFilter.TODAY).drillDown(Facet.WARD, "tottington"));
    assertEquals(List.of(4), Town.numbers(there));
    assertCounts(there, Facet.WARD, "radcliffe 2", "tottington 1 chosen");
  }

  @Test
  void onlyTheFacetsThatAreAskedForAreCounted() {
    SearchRequest request = ALL.drillDown(Facet.WARD, "radcliffe").counting(Facet.COST);
    SearchResult result = TOWN.search(request);
    assertEquals(1, result.facets().size());
    assertCounts(result, Facet.COST, "free 2");
    SearchResult none = TOWN.search(ALL.drillDown(Facet.WARD, "radcliffe").counting());
    assertEquals(List.of(), none.facets());
  }

  @Test
  void wordsNarrowWhatIsCounted() {
    SearchResult result = TOWN.search("three");
    assertEquals(List.of(3), Town.numbers(result));
    assertCounts(result, Facet.WARD, "radcliffe 1", "tottington 1");
    assertCounts(result, Facet.COST, "free 1");
    assertCounts(
        TOWN.search(SearchRequest.of("three").drillDown(Facet.COST, "donation", "free")),
        Facet.COST,
        "free 1 chosen",
        "donation 0 chosen");
  }

  @Test
  void wordsAndAPlaceNarrowTogether() {
    SearchResult result = TOWN.search(SearchRequest.of("three").drillDown(Facet.WARD, "radcliffe"));
    assertEquals(List.of(3), Town.numbers(result));
    assertCounts(result, Facet.WARD, "radcliffe 1 chosen", "tottington 1");
    assertCounts(result, Facet.NEED, "food 1", "food.bank 1");
  }

  @Test
  void partsOfTheIndexAddUpAndWhatIsTakenAwayDoesNotCount() {
    Town town =
        Town.of(
                new Draft(1, "One").tagged("cost:free", "need:food.bank"),
                new Draft(2, "Gone").tagged("cost:free"),
                new Draft(3, "Three").tagged("cost:donation"))
            .and(new Draft(4, "Four").tagged("cost:free"), new Draft(5, "Five"))
            .without(2);
    SearchResult all = town.search(ALL);
    assertEquals(List.of(1, 3, 4, 5), Town.numbers(all));
    assertCounts(all, Facet.COST, "free 2", "donation 1");
    SearchResult free = town.search(ALL.drillDown(Facet.COST, "free"));
    assertEquals(List.of(1, 4), Town.numbers(free));
    assertCounts(free, Facet.COST, "free 2 chosen", "donation 1");
    assertCounts(free, Facet.NEED, "food 1", "food.bank 1");
    assertCounts(Town.searcher().search(town.snapshot(), ALL), Facet.KIND, "service 4");
  }

  @Test
  void manyEntriesAreCountedAsFewAre() {
    var drafts = new Draft[300];
    for (int i = 0; i < drafts.length; i++) {
      drafts[i] =
          new Draft(i + 1, "Club " + i)
              .tagged(
                  i % 2 == 0 ? "cost:free" : "cost:donation",
                  i % 3 == 0 ? "need:food" : "need:mind");
    }
    Town town = Town.of(drafts);
    SearchResult result = town.search(ALL.drillDown(Facet.NEED, "food"));
    assertEquals(100, result.totalItems());
    assertCounts(result, Facet.COST, "free 50", "donation 50");
    assertCounts(result, Facet.NEED, "food 100 chosen", "mind 200");
    SearchResult one = town.search(SearchRequest.of("299").drillDown(Facet.NEED, "mind"));
    assertCounts(one, Facet.COST, "donation 1");
    assertCounts(one, Facet.NEED, "mind 1 chosen");
  }
}
