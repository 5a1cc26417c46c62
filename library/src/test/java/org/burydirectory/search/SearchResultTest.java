package org.burydirectory.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.burydirectory.place.GeoPoint;
import org.burydirectory.place.Located;
import org.junit.jupiter.api.Test;

class SearchResultTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final FacetCount FREE = new FacetCount("free", null, "Free", 3, true);
  private static final FacetCounts COSTS =
      new FacetCounts(Facet.COST, "Cost", List.of(FREE), false);
  private static final Relaxed OPEN = new Relaxed("open", "nothing is open then");

  private static SearchResult result(int totalItems, int perPage) {
    return new SearchResult(
        totalItems,
        1,
        perPage,
        List.of(),
        List.of(new FacetCounts(Facet.KIND, "Kind", List.of(), false), COSTS),
        "gen-1",
        List.of(new Understood("need:food", "need", "boost", "food", "Food", null, false, null, 1)),
        new CrisisPanel("fire", "Call 999", true, List.of()),
        new Hidden(2, "not for this age"),
        List.of(),
        new Located(new GeoPoint(53.5, -2.3), "Bury", true),
        null,
        NOON,
        NOON.plusSeconds(60),
        true,
        true);
  }

  @Test
  void pagesAreAsManyAsTheHitsFill() {
    var pages = Map.of(0, 1, 1, 1, 20, 1, 21, 2, 40, 2, 41, 3, 999, 50, 1000, 50, 1001, 50);
    pages.forEach(
        (items, expected) -> assertEquals(expected, result(items, 20).totalPages(), "of " + items));
  }

  @Test
  void everyPageThatThereIsCanBeAskedFor() {
    for (int perPage = 1; perPage <= SearchRequest.MAX_PER_PAGE; perPage++) {
      int last = result(Integer.MAX_VALUE, perPage).totalPages();
      assertEquals(SearchRequest.MAX_DEPTH / perPage, last);
      assertEquals(last, SearchRequest.everything().perPage(perPage).page(last).page());
    }
  }

  @Test
  void countsAreFoundByFacet() {
    SearchResult result = result(1, 20);
    assertEquals(List.of(FREE), result.counts(Facet.COST));
    assertEquals(List.of(), result.counts(Facet.KIND));
    assertEquals(List.of(), result.counts(Facet.WARD));
  }

  @Test
  void sayingWhatWasDroppedChangesNothingElse() {
    SearchResult before = result(7, 20);
    SearchResult after = before.relaxed(List.of(OPEN));
    assertEquals(List.of(OPEN), after.relaxed());
    assertEquals(before, after.relaxed(List.of()));
  }
}
