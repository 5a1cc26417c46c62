package org.burydirectory;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.burydirectory.place.Distance;
import org.burydirectory.place.Near;
import org.burydirectory.place.PlaceName;
import org.burydirectory.place.Postcode;
import org.burydirectory.search.Facet;
import org.burydirectory.search.InvalidSearchException;
import org.burydirectory.search.SearchRequest;
import org.burydirectory.search.Sort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Requests that cannot be answered say which parameter, which value and what is allowed. */
class RefusalsTest {

  private final ServiceDirectory directory = ShippedDirectory.get();

  private static InvalidSearchException refused(
      String parameter, String value, Executable request) {
    var refused = assertThrows(InvalidSearchException.class, request);
    assertAll(
        () -> assertEquals(parameter, refused.parameter()),
        () -> assertEquals(value, refused.value()),
        () -> assertTrue(refused.getMessage().contains(value), refused.getMessage()),
        () -> assertTrue(refused.getMessage().contains(refused.allowed()), refused.getMessage()));
    return refused;
  }

  private InvalidSearchException search(String parameter, String value, SearchRequest request) {
    return refused(parameter, value, () -> directory.search(request));
  }

  private static void assertAllows(String part, InvalidSearchException refused) {
    assertTrue(refused.allowed().contains(part), refused.getMessage());
  }

  @Test
  void anUnknownFacetListsTheKnownOnes() {
    SearchRequest request = SearchRequest.everything().drillDown(new Facet("needs"), "money");
    InvalidSearchException refused = search("facet", "needs", request);
    assertAllows("neighbourhood", refused);
    assertEquals("need", refused.didYouMean());
  }

  @Test
  void aFacetByNameListsTheKnownOnes() {
    var refused = assertThrows(IllegalArgumentException.class, () -> directory.facet("wards"));
    assertTrue(refused.getMessage().contains("'wards'"), refused.getMessage());
    assertTrue(refused.getMessage().contains("audience"), refused.getMessage());
    assertTrue(refused.getMessage().contains("did you mean ward?"), refused.getMessage());
  }

  @Test
  void anUnknownValueNamesTheNearestKnownOne() {
    InvalidSearchException refused =
        search("cost", "fre", SearchRequest.everything().drillDown(Facet.COST, "fre"));
    assertEquals("free", refused.didYouMean());
    assertAllows("donation", refused);
  }

  @Test
  void anUnknownValueLikeNoneHasNoSuggestion() {
    SearchRequest request = SearchRequest.everything().drillDown(Facet.WARD, "zzzzzzzzzz");
    assertEquals(null, search("ward", "zzzzzzzzzz", request).didYouMean());
  }

  @Test
  void anUnknownValueAmongKnownOnesIsRefused() {
    search("day", "moonday", SearchRequest.everything().drillDown(Facet.DAY, "monday", "moonday"));
  }

  @Test
  void withinAsksForNear() {
    assertAllows(
        "near",
        refused(
            "within",
            "800.0 metres",
            () -> SearchRequest.everything().within(Distance.metres(800))));
  }

  @Test
  void sortByDistanceAsksForNear() {
    assertAllows(
        "near", refused("sort", "distance", () -> SearchRequest.everything().sort(Sort.DISTANCE)));
  }

  @Test
  void anUnknownSortListsTheKnownOnes() {
    assertAllows("relevance", refused("sort", "best", () -> Sort.of("best")));
  }

  @Test
  void aPageHoldsOneToFiftyHits() {
    assertAllows("1 to 50", refused("per_page", "0", () -> SearchRequest.everything().perPage(0)));
    refused("per_page", "51", () -> SearchRequest.everything().perPage(51));
    assertEquals(50, SearchRequest.everything().perPage(50).perPage());
  }

  @Test
  void pagesGoFromOneToTheThousandthHit() {
    refused("page", "0", () -> SearchRequest.everything().page(0));
    assertAllows("narrow", refused("page", "51", () -> SearchRequest.everything().page(51)));
    refused(
        "page",
        String.valueOf(Integer.MAX_VALUE),
        () -> SearchRequest.everything().page(Integer.MAX_VALUE));
    assertEquals(50, SearchRequest.everything().page(50).page());
  }

  @Test
  void aPagePastTheEndIsEmpty() {
    var result = directory.search(SearchRequest.of("chemist").page(50));
    assertEquals(List.of(), result.hits());
    assertTrue(result.totalItems() > 0);
  }

  @Test
  void anUnknownPlaceNamesTheNearestKnownOne() {
    SearchRequest request = SearchRequest.everything().near(new PlaceName("Radkliphe"));
    assertEquals("radcliffe", search("near", "Radkliphe", request).didYouMean());
  }

  @Test
  void aPlaceWithASlipInItIsMended() {
    var located =
        directory.search(SearchRequest.everything().near(new PlaceName("Ratcliffe"))).located();
    assertEquals("Radcliffe", located == null ? "" : located.label());
  }

  @Test
  void aPlaceFarFromTheBoroughIsRefused() {
    search("near", "ZZ1 1AA", SearchRequest.everything().near(Postcode.of("ZZ1 1AA")));
    search("near", "Ulan Bator", SearchRequest.everything().near(Near.parse("Ulan Bator")));
  }

  @Test
  void aLongValueIsShortenedInTheMessage() {
    SearchRequest request = SearchRequest.everything().near(new PlaceName("Llanfair".repeat(100)));
    var refused = assertThrows(InvalidSearchException.class, () -> directory.search(request));
    assertTrue(refused.value().length() <= 61, refused.value());
  }

  @Test
  void twentyValuesMayBeChosenAndNoMore() {
    var needs = BuryFacts.shipped().leaves();
    SearchRequest twenty = SearchRequest.everything().drillDown(Facet.NEED, needs.subList(0, 20));
    assertTrue(directory.search(twenty).totalItems() > 0);
    refused("need", "21 values", () -> twenty.drillDown(Facet.NEED, needs.get(20)));
  }

  @Test
  void similarAsksForAKnownEntry() {
    refused("id", "no-such-entry", () -> directory.similar("no-such-entry", 5));
  }

  @Test
  void oneToTwentyMayBeAskedFor() {
    String id = directory.search(SearchRequest.everything()).hits().getFirst().id();
    for (int limit : new int[] {0, 21, -1, Integer.MAX_VALUE}) {
      String value = String.valueOf(limit);
      refused("limit", value, () -> directory.similar(id, limit));
      assertAllows("1 to 20", refused("limit", value, () -> directory.suggest("c", limit)));
    }
    assertEquals(1, directory.suggest("c", 1).size());
  }

  @Test
  void whatIsNoDistanceOrPostcodeIsRefused() {
    for (String text : List.of("", "near", "-3mi", "0", "1e9", "3 furlongs")) {
      var refused = assertThrows(IllegalArgumentException.class, () -> Distance.parse(text), text);
      assertTrue(refused.getMessage().contains("give"), refused.getMessage());
    }
    assertThrows(IllegalArgumentException.class, () -> Postcode.of("M26 2" + "SPX"));
    assertThrows(IllegalArgumentException.class, () -> Near.parse("91.0,0.0"));
    assertThrows(IllegalArgumentException.class, () -> Near.parse("  "));
  }
}
