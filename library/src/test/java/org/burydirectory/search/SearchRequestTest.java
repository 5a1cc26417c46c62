package org.burydirectory.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.burydirectory.place.Distance;
import org.burydirectory.place.PlaceName;
import org.burydirectory.time.OpenFilter;
import org.junit.jupiter.api.Test;

class SearchRequestTest {

  private static final PlaceName RADCLIFFE = new PlaceName("Radcliffe");
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  /** A request in which nothing is as it was by default. */
  private static final SearchRequest FULL =
      SearchRequest.of("soup")
          .near(RADCLIFFE)
          .within(Distance.metres(800))
          .drillDown(Facet.COST, "free")
          .without("need:food")
          .open(OpenFilter.TODAY)
          .at(NOON)
          .updatedAfter(Instant.EPOCH)
          .sort(Sort.DISTANCE)
          .page(3)
          .perPage(10)
          .counting(Facet.WARD);

  @Test
  void everythingIsAskedFromTheFirstPage() {
    SearchRequest all = SearchRequest.everything();
    assertEquals("", all.text());
    assertNull(all.near());
    assertNull(all.within());
    assertEquals(Map.of(), all.drillDowns());
    assertEquals(Set.of(), all.without());
    assertNull(all.open());
    assertNull(all.at());
    assertNull(all.updatedAfter());
    assertEquals(Sort.RELEVANCE, all.sort());
    assertEquals(1, all.page());
    assertEquals(20, all.perPage());
    assertNull(all.counted());
  }

  @Test
  void whatWasAskedIsKept() {
    assertEquals("soup", FULL.text());
    assertEquals(RADCLIFFE, FULL.near());
    assertEquals(Distance.metres(800), FULL.within());
    assertEquals(Map.of(Facet.COST, Set.of("free")), FULL.drillDowns());
    assertEquals(Set.of("need:food"), FULL.without());
    assertEquals(OpenFilter.TODAY, FULL.open());
    assertEquals(NOON, FULL.at());
    assertEquals(Instant.EPOCH, FULL.updatedAfter());
    assertEquals(Sort.DISTANCE, FULL.sort());
    assertEquals(3, FULL.page());
    assertEquals(10, FULL.perPage());
    assertEquals(Set.of(Facet.WARD), FULL.counted());
  }

  @Test
  void aChangeChangesNothingElse() {
    List<UnaryOperator<SearchRequest>> changes =
        List.of(
            request -> request.text("x").text("soup"),
            request -> request.near(new PlaceName("Bury")).near(RADCLIFFE),
            request -> request.within(null).within(Distance.metres(800)),
            request -> request.drillDowns(new TreeMap<>()).drillDown(Facet.COST, "free"),
            request -> request.drillDown(Facet.COST, "free"),
            request -> request.without("need:food"),
            request -> request.open(null).open(OpenFilter.TODAY),
            request -> request.at(Instant.MAX).at(NOON),
            request -> request.updatedAfter(NOON).updatedAfter(Instant.EPOCH),
            request -> request.sort(Sort.NAME).sort(Sort.DISTANCE),
            request -> request.page(1).page(3),
            request -> request.perPage(1).perPage(10),
            request -> request.counting().counting(Facet.WARD));
    for (int i = 0; i < changes.size(); i++) {
      assertEquals(FULL, changes.get(i).apply(FULL), "change " + i);
    }
  }

  @Test
  void equalRequestsAreEqualHoweverTheyWereMade() {
    SearchRequest once = SearchRequest.everything().drillDown(Facet.NEED, "b", "a");
    SearchRequest twice =
        SearchRequest.everything().drillDown(Facet.NEED, "a").drillDown(Facet.NEED, List.of("b"));
    assertEquals(once, twice);
    assertEquals(once.hashCode(), twice.hashCode());
    assertNotEquals(once, twice.drillDown(Facet.NEED, "c"));
  }

  @Test
  void valuesOfAFacetAddUp() {
    SearchRequest request =
        SearchRequest.everything().drillDown(Facet.NEED, "food").drillDown(Facet.NEED, "carers");
    assertEquals(Map.of(Facet.NEED, Set.of("carers", "food")), request.drillDowns());
  }

  @Test
  void aFacetWithoutValuesIsNotChosen() {
    assertEquals(
        SearchRequest.everything(), SearchRequest.everything().drillDown(Facet.NEED, List.of()));
  }

  @Test
  void theChosenValuesReplaceThoseBefore() {
    var chosen = new TreeMap<Facet, NavigableSet<String>>();
    chosen.put(Facet.WARD, new TreeSet<>(Set.of("radcliffe")));
    SearchRequest request = FULL.drillDowns(chosen);
    assertEquals(Map.of(Facet.WARD, Set.of("radcliffe")), request.drillDowns());
    chosen.clear();
    assertEquals(Map.of(Facet.WARD, Set.of("radcliffe")), request.drillDowns());
  }

  @Test
  void piecesLeftOutAddUp() {
    assertEquals(Set.of("age:5", "need:food"), FULL.without("age:5").without());
  }

  @Test
  void nothingOfARequestCanBeChanged() {
    assertThrows(UnsupportedOperationException.class, () -> FULL.drillDowns().clear());
    assertThrows(
        UnsupportedOperationException.class, () -> FULL.drillDowns().get(Facet.COST).clear());
    assertThrows(UnsupportedOperationException.class, () -> FULL.without().clear());
    assertThrows(UnsupportedOperationException.class, () -> FULL.counted().clear());
  }

  @Test
  void allFacetsAreCountedUnlessSomeAreNamed() {
    assertTrue(SearchRequest.everything().counts(Facet.NEED));
    assertTrue(FULL.counts(Facet.WARD));
    assertFalse(FULL.counts(Facet.NEED));
    assertFalse(SearchRequest.everything().counting().counts(Facet.NEED));
    assertEquals(
        Set.of(Facet.COST, Facet.WARD),
        SearchRequest.everything().counting(Facet.WARD, Facet.COST, Facet.WARD).counted());
  }

  private static InvalidSearchException refused(UnaryOperator<SearchRequest> change) {
    return assertThrows(
        InvalidSearchException.class, () -> change.apply(SearchRequest.everything()));
  }

  private static void assertRefused(
      String parameter, String value, String allowed, UnaryOperator<SearchRequest> change) {
    InvalidSearchException refused = refused(change);
    assertEquals(
        List.of(parameter, value, allowed),
        List.of(refused.parameter(), refused.value(), refused.allowed()));
    assertNull(refused.didYouMean());
  }

  @Test
  void aPageHoldsOneToFifty() {
    assertRefused("per_page", "0", "1 to 50", request -> request.perPage(0));
    assertRefused("per_page", "51", "1 to 50", request -> request.perPage(51));
    assertEquals(1, SearchRequest.everything().perPage(1).perPage());
    assertEquals(50, SearchRequest.everything().perPage(50).perPage());
  }

  @Test
  void pagesReachTheThousandthHit() {
    String allowed = "1 to 50 with 20 a page; narrow the search instead";
    assertRefused("page", "0", allowed, request -> request.page(0));
    assertRefused("page", "51", allowed, request -> request.page(51));
    assertRefused("page", "2147483647", allowed, request -> request.page(Integer.MAX_VALUE));
    assertEquals(50, SearchRequest.everything().page(50).page());
    assertEquals(1000, SearchRequest.everything().perPage(1).page(1000).page());
    assertRefused(
        "page",
        "334",
        "1 to 333 with 3 a page; narrow the search instead",
        request -> request.perPage(3).page(334));
    assertEquals(333, SearchRequest.everything().perPage(3).page(333).page());
  }

  @Test
  void distancesAskForAPlace() {
    assertRefused(
        "within",
        "800.0 metres",
        "only together with near",
        request -> request.within(Distance.metres(800)));
    assertRefused(
        "sort",
        "distance",
        "only together with near; else relevance, name, updated",
        request -> request.sort(Sort.DISTANCE));
    assertEquals(Sort.NAME, SearchRequest.everything().sort(Sort.NAME).sort());
  }

  @Test
  void twentyValuesMayBeChosen() {
    String[] twenty = new String[20];
    for (int i = 0; i < twenty.length; i++) {
      twenty[i] = "v" + i;
    }
    SearchRequest most = SearchRequest.everything().drillDown(Facet.NEED, twenty);
    assertEquals(20, most.drillDowns().get(Facet.NEED).size());
    assertRefused(
        "ward",
        "21 values",
        "at most 20 facet values in one request",
        request -> most.drillDown(Facet.WARD, "radcliffe"));
  }
}
