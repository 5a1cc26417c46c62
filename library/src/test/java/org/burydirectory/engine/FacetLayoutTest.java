package org.burydirectory.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.burydirectory.search.Facet;
import org.burydirectory.search.FacetCount;
import org.burydirectory.search.FacetCounts;
import org.burydirectory.search.FacetInfo;
import org.burydirectory.search.InvalidSearchException;
import org.burydirectory.search.SearchRequest;
import org.burydirectory.search.SearchResult;
import org.junit.jupiter.api.Test;

/** Which facets and values there are, and how they are shown. */
class FacetLayoutTest {

  private static final SearchRequest ALL = SearchRequest.everything();
  private static final Town SPOKEN =
      Town.of(
          new Draft(1, "One").with("languages", "[{\"code\":\"ur\"},{\"code\":\"pl\"}]"),
          new Draft(2, "Two").with("languages", "[{\"code\":\"pl\"},{\"code\":\"cy\"}]"),
          new Draft(3, "Three").with("languages", "[{\"code\":\"fa\"}]").tagged("need:food.bank"));

  private static InvalidSearchException refused(Town town, Facet facet, String value) {
    return assertThrows(
        InvalidSearchException.class, () -> town.search(ALL.drillDown(facet, value)));
  }

  @Test
  void anUnknownFacetIsRefused() {
    var refused = refused(SPOKEN, new Facet("needs"), "food");
    assertEquals("facet", refused.parameter());
    assertEquals("needs", refused.value());
    assertEquals("need", refused.didYouMean());
    assertEquals(
        "need, kind, cost, audience, neighbourhood, ward, borough, access, accessibility, day, language,"
            + " provider, theme",
        refused.allowed());
    assertNull(refused(SPOKEN, new Facet("zzzzzzzzz"), "food").didYouMean());
  }

  @Test
  void anUnknownValueIsRefused() {
    var refused = refused(SPOKEN, Facet.COST, "fre");
    assertEquals(
        List.of("cost", "fre", "free, donation", "free"),
        List.of(refused.parameter(), refused.value(), refused.allowed(), refused.didYouMean()));
  }

  @Test
  void aDozenKnownValuesAreNamed() {
    var drafts = new Draft[13];
    for (int i = 0; i < drafts.length; i++) {
      drafts[i] = new Draft(i + 1, "Name").by(50 + i, "Provider");
    }
    String eleven =
        refused(Town.of(java.util.Arrays.copyOf(drafts, 12)), Facet.PROVIDER, "x").allowed();
    assertEquals(12, eleven.split(", ", -1).length);
    assertFalse(eleven.contains("more"), eleven);
    String more = refused(Town.of(drafts), Facet.PROVIDER, "x").allowed();
    assertTrue(more.endsWith(" and 1 more, listed by /v1/facets"), more);
  }

  @Test
  void facetsAreFoundByName() {
    var snapshot = SPOKEN.snapshot();
    assertEquals(Facet.WARD, Explorer.facet(snapshot, "ward"));
    var refused =
        assertThrows(
            IllegalArgumentException.class, () -> Explorer.facet(snapshot, "neighborhood"));
    assertTrue(
        refused.getMessage().startsWith("no facet named 'neighborhood'; known: need, kind, cost, "),
        refused.getMessage());
    assertTrue(
        refused.getMessage().endsWith("; did you mean neighbourhood?"), refused.getMessage());
    var unlike =
        assertThrows(IllegalArgumentException.class, () -> Explorer.facet(snapshot, "zzzzzzzzz"));
    assertTrue(unlike.getMessage().endsWith(", theme"), unlike.getMessage());
  }

  @Test
  void facetsAreListedWithAllTheirValues() {
    List<FacetInfo> infos = Explorer.facets(SPOKEN.snapshot());
    FacetInfo need = infos.getFirst();
    assertEquals(Facet.NEED, need.facet());
    assertEquals("The need", need.label());
    assertEquals("By need.", need.description());
    assertTrue(need.hierarchical());
    assertEquals(
        List.of(
            new FacetCount("food", null, "Food", 1, false),
            new FacetCount("food.bank", "food", "Food banks", 1, false),
            new FacetCount("food.baby", "food", "Baby banks", 0, false),
            new FacetCount("mind", null, "Mind", 0, false),
            new FacetCount("mind.talking", "mind", "Talking", 0, false)),
        need.values());
    assertFalse(infos.get(1).hierarchical());
    assertEquals(13, infos.size());
    assertEquals(
        List.of(1, 2, 1, 1),
        infos.get(10).values().stream()
            .sorted(
                java.util.Comparator.comparingInt(value -> "ur pl cy fa".indexOf(value.value())))
            .map(FacetCount::count)
            .toList());
  }

  @Test
  void countsOverPartsOfTheIndexAddUp() {
    Town town =
        Town.of(new Draft(1, "One").tagged("cost:free"))
            .and(new Draft(2, "Two").tagged("cost:free"));
    assertEquals(2, Explorer.facets(town.snapshot()).get(2).values().getFirst().count());
  }

  @Test
  void languagesAreOrderedByCountAndThenByLabel() {
    SearchResult result = SPOKEN.search(ALL);
    assertEquals(List.of("pl 2", "fa 1", "ur 1", "cy 1"), Town.counts(result, Facet.LANGUAGE));
    assertEquals(
        List.of("Polish", "Persian", "Urdu", "Welsh"),
        result.counts(Facet.LANGUAGE).stream().map(FacetCount::label).toList());
  }

  @Test
  void chosenValuesComeFirst() {
    SearchResult result = SPOKEN.search(ALL.drillDown(Facet.LANGUAGE, "cy"));
    assertEquals(
        List.of("cy 1 chosen", "pl 2", "fa 1", "ur 1"), Town.counts(result, Facet.LANGUAGE));
  }

  @Test
  void otherFacetsKeepTheOrderOfTheData() {
    Town town =
        Town.of(
            new Draft(1, "One").tagged("cost:donation"),
            new Draft(2, "Two").tagged("cost:donation"),
            new Draft(3, "Three").tagged("cost:free"));
    assertEquals(List.of("free 1", "donation 2"), Town.counts(town.search(ALL), Facet.COST));
  }

  private static FacetCounts providers(int number, SearchRequest request) {
    var drafts = new Draft[number];
    for (int i = 0; i < number; i++) {
      drafts[i] = new Draft(i + 1, "Name").by(1000 + i, "Provider " + i);
    }
    return Town.of(drafts).search(request.counting(Facet.PROVIDER)).facets().getFirst();
  }

  @Test
  void aHundredProvidersAreShown() {
    FacetCounts hundred = providers(100, ALL);
    assertEquals(100, hundred.values().size());
    assertFalse(hundred.more());
    FacetCounts more = providers(101, ALL);
    assertEquals(100, more.values().size());
    assertTrue(more.more());
    assertEquals("The provider", more.label());
    FacetCounts last = providers(101, ALL.drillDown(Facet.PROVIDER, Draft.id(1099)));
    assertEquals(Draft.id(1099), last.values().getFirst().value());
  }

  @Test
  void sitesAreAskedOnlyForWhatHoldsAtASite() {
    FacetLayout layout = FacetLayout.of(SPOKEN.snapshot());
    for (int i = 0; i < layout.size(); i++) {
      boolean site =
          List.of("neighbourhood", "ward", "borough", "access", "accessibility", "day")
              .contains(layout.facet(i).name());
      assertEquals(site, layout.atSite(i), layout.facet(i).name());
    }
  }
}
