package org.burydirectory.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.burydirectory.need.Need;
import org.burydirectory.need.Needs;
import org.burydirectory.place.Distance;
import org.burydirectory.place.GeoPoint;
import org.burydirectory.place.Located;
import org.burydirectory.place.PlaceName;
import org.burydirectory.search.CrisisPanel;
import org.burydirectory.search.Facet;
import org.burydirectory.search.FacetCounts;
import org.burydirectory.search.Relaxed;
import org.burydirectory.search.SearchRequest;
import org.burydirectory.search.SearchResult;
import org.burydirectory.search.Understood;
import org.burydirectory.time.OpenFilter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RelaxationTest {

  private static final Needs NEEDS =
      new Needs(
          List.of(
              new Need("food", null, "Food", "Food.", List.of()),
              new Need("food.bank", "food", "Food banks", "Parcels.", List.of()),
              new Need("mind", null, "Mind", "Mind.", List.of())),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of());

  private static final SearchRequest FULL =
      SearchRequest.of("zzz")
          .near(new PlaceName("Bury"))
          .within(Distance.metres(100))
          .open(OpenFilter.NOW)
          .drillDown(Facet.DAY, "monday")
          .drillDown(Facet.AUDIENCE, "carers")
          .drillDown(Facet.COST, "free");

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private final List<SearchRequest> asked = new ArrayList<>();

  private static Understood piece(String kind, @Nullable String value) {
    return new Understood(kind + ":" + value, kind, "boost", "x", "X", value, false, null, 0.5f);
  }

  private static SearchResult empty(Understood... pieces) {
    return new SearchResult(
        0,
        1,
        20,
        List.of(),
        List.of(),
        "gen-1",
        List.of(pieces),
        new CrisisPanel("fire", "Call 999", true, List.of()),
        null,
        List.of(),
        new Located(new GeoPoint(53.5, -2.3), "Bury", true),
        null,
        NOW,
        NOW,
        true,
        false);
  }

  private SearchResult found(SearchRequest request, boolean some) {
    asked.add(request);
    var facets = List.of(new FacetCounts(Facet.COST, "Cost", List.of(), false));
    return new SearchResult(
        some ? 7 : 0,
        request.page(),
        request.perPage(),
        List.of(),
        facets,
        "gen-2",
        List.of(),
        null,
        null,
        List.of(),
        null,
        null,
        NOW.plusSeconds(1),
        NOW.plusSeconds(2),
        false,
        true);
  }

  private SearchResult relax(
      SearchRequest request, SearchResult empty, Predicate<SearchRequest> hasHits) {
    return new Relaxation(NEEDS, wider -> found(wider, hasHits.test(wider))).relax(request, empty);
  }

  private static List<String> dropped(SearchResult result) {
    return result.relaxed().stream().map(Relaxed::dropped).toList();
  }

  @Test
  void theHoursAreDroppedFirst() {
    SearchResult result = relax(FULL, empty(), request -> true);
    assertEquals(List.of("open"), dropped(result));
    assertEquals(List.of(FULL.open(null)), asked);
  }

  @Test
  void eachStepKeepsThoseBeforeIt() {
    SearchResult result = relax(FULL, empty(), request -> request.text().isEmpty());
    assertEquals(List.of("open", "day", "within", "audience", "q"), dropped(result));
    SearchRequest cost = SearchRequest.everything().drillDown(Facet.COST, "free");
    SearchRequest words = cost.text("zzz").near(new PlaceName("Bury"));
    SearchRequest audience = words.drillDown(Facet.AUDIENCE, "carers");
    SearchRequest within = audience.within(Distance.metres(100));
    SearchRequest day = within.drillDown(Facet.DAY, "monday");
    assertEquals(List.of(day, within, audience, words, words.text("")), asked);
  }

  @Test
  void stepsThatDropNothingAreLeftOut() {
    SearchResult result =
        relax(
            SearchRequest.everything().drillDown(Facet.AUDIENCE, "carers"),
            empty(),
            request -> true);
    assertEquals(List.of("audience"), dropped(result));
    assertEquals(List.of(SearchRequest.everything()), asked);
  }

  @Test
  void everyStepSaysWhy() {
    SearchResult result = relax(FULL, empty(), request -> request.text().isEmpty());
    assertEquals(
        List.of(
            "nothing that matches is known to be open then",
            "nothing that matches is known to run on that day",
            "nothing that matches is that near",
            "nothing that matches is only for those people",
            "nothing here has those words"),
        result.relaxed().stream().map(Relaxed::because).toList());
  }

  @Test
  void whatStaysEmptyIsAnsweredAsItWas() {
    SearchResult empty = empty();
    assertSame(empty, relax(FULL, empty, request -> false));
    assertEquals(5, asked.size());
    assertSame(empty, relax(SearchRequest.everything(), empty, request -> true));
    assertSame(empty, relax(SearchRequest.of(" "), empty, request -> true));
    assertEquals(5, asked.size());
  }

  @Test
  void insteadOfWordsComesTheNeedAbove() {
    SearchResult empty =
        empty(piece("need", "food.bank"), piece("need", "mind"), piece("word", "mind"));
    relax(SearchRequest.of("zzz"), empty, request -> true);
    assertEquals(List.of(SearchRequest.everything().drillDown(Facet.NEED, "food", "mind")), asked);
  }

  @Test
  void whatIsNoKnownNeedStandsForNothing() {
    SearchResult empty = empty(piece("need", "gone"), piece("need", null), piece("word", "food"));
    relax(SearchRequest.of("zzz"), empty, request -> true);
    assertEquals(List.of(SearchRequest.everything()), asked);
  }

  @Test
  void aChosenNeedStays() {
    SearchRequest chosen = SearchRequest.everything().drillDown(Facet.NEED, "mind");
    relax(chosen.text("zzz"), empty(piece("need", "food")), request -> true);
    assertEquals(List.of(chosen), asked);
  }

  @Test
  void theAnswerIsTheWiderOneWithWhatWasUnderstoodOfTheNarrower() {
    SearchResult empty = empty(piece("word", "zzz"));
    SearchResult result = relax(FULL.page(2), empty, request -> true);
    assertEquals(7, result.totalItems());
    assertEquals(2, result.page());
    assertEquals(1, result.facets().size());
    assertEquals("gen-2", result.generation());
    assertEquals(empty.understood(), result.understood());
    assertEquals(empty.urgent(), result.urgent());
    assertEquals(empty.located(), result.located());
    assertEquals(NOW.plusSeconds(1), result.at());
    assertEquals(NOW.plusSeconds(2), result.validUntil());
    assertTrue(result.truncated());
    assertTrue(result.partial());
  }
}
