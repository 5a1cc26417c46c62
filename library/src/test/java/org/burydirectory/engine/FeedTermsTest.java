package org.burydirectory.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.burydirectory.profile.Taxonomies;
import org.burydirectory.search.FeedForm;
import org.burydirectory.search.FeedList;
import org.burydirectory.search.FeedRequest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The feed's lists of taxonomies and terms, and what it says of itself. */
class FeedTermsTest {

  private static final String VENDORS = "00000077-0000-4000-8000-000000000000";

  private static final Town TOWN =
      Town.of(
          new Draft(1, "One").tagged("need:food.bank"),
          new Draft(2, "Two").termOfItsOwn("vendor", VENDORS, "Odd jobs"));

  private final TownFeed fresh = new TownFeed(TOWN);

  private static FilterDraft any() {
    return new FilterDraft();
  }

  private List<String> terms(FilterDraft filter) {
    return fresh.names(FeedList.TAXONOMY_TERMS, filter);
  }

  private List<String> taxonomies(FilterDraft filter) {
    return fresh.names(FeedList.TAXONOMIES, filter);
  }

  private static String taxonomy(String code) {
    return Taxonomies.idOfTaxonomy(code);
  }

  @Test
  void everyListIsThereAndThoseOfVendors() {
    assertEquals(
        List.of("Access", "Audiences", "Costs", "Needs", "Themes", "vendor"), taxonomies(any()));
    List<String> ids = fresh.ids(FeedList.TAXONOMIES, any());
    assertEquals(ids.stream().sorted().toList(), ids);
  }

  @Test
  void aSearchOfListsReadsNameAndDescription() {
    assertEquals(List.of("Themes"), taxonomies(any().search("local strategies")));
    assertEquals(List.of("Needs"), taxonomies(any().search("needs")));
    assertEquals(List.of(), taxonomies(any().search("needs themes")));
    assertEquals(List.of(), taxonomies(any().search("*")));
  }

  @Test
  void aListHasItsTermsUnlessAmongOthers() {
    for (String id : fresh.ids(FeedList.TAXONOMIES, any())) {
      JsonNode whole = fresh.item(FeedList.TAXONOMIES, id, FeedForm.FULL).orElseThrow();
      assertEquals(id, whole.path("id").asString());
    }
    JsonNode needs = fresh.item(FeedList.TAXONOMIES, taxonomy("need"), FeedForm.FULL).orElseThrow();
    assertEquals(
        List.of("food", "food.baby", "food.bank", "mind", "mind.talking"),
        needs
            .path("taxonomy_terms")
            .valueStream()
            .map(term -> term.path("code").asString())
            .toList());
    assertFalse(
        fresh
            .item(FeedList.TAXONOMIES, taxonomy("need"), FeedForm.LIST)
            .orElseThrow()
            .has("taxonomy_terms"));
    assertFalse(
        fresh.all(FeedList.TAXONOMIES, any(), FeedForm.LIST).stream()
            .anyMatch(list -> list.has("taxonomy_terms")));
    assertTrue(
        fresh.all(FeedList.TAXONOMIES, any(), FeedForm.FULL).stream()
            .allMatch(list -> list.has("taxonomy_terms")));
    assertEquals(Optional.empty(), fresh.item(FeedList.TAXONOMIES, VENDORS, FeedForm.FULL));
  }

  @Test
  void termsAreNarrowedByListLevelParentAndWords() {
    assertEquals(List.of("Carers", "Veterans"), terms(any().taxonomies(taxonomy("audience"))));
    assertEquals(
        List.of("Carers", "Odd jobs", "Veterans"),
        terms(any().taxonomies(taxonomy("audience"), taxonomy("vendor"))));
    assertEquals(List.of("Food", "Mind"), terms(any().taxonomies(taxonomy("need")).topOnly()));
    assertEquals(List.of("Baby banks", "Food banks"), terms(any().below(fresh.term("need:food"))));
    assertEquals(List.of(), terms(any().below(fresh.term("need:food")).topOnly()));
    assertEquals(List.of("Food banks"), terms(any().search("food banks")));
    assertEquals(List.of("Food banks"), terms(any().search("parcels")));
    assertEquals(List.of(), terms(any().search("*")));
    assertEquals(List.of(), terms(any().taxonomies(VENDORS)));
  }

  @Test
  void eachTermIsFoundByItsId() {
    List<String> ids = fresh.ids(FeedList.TAXONOMY_TERMS, any());
    assertEquals(ids.stream().sorted().toList(), ids);
    for (String id : ids) {
      assertEquals(
          id,
          fresh
              .item(FeedList.TAXONOMY_TERMS, id, FeedForm.FULL)
              .orElseThrow()
              .path("id")
              .asString());
    }
    JsonNode bank =
        fresh
            .item(FeedList.TAXONOMY_TERMS, fresh.term("need:food.bank"), FeedForm.FULL)
            .orElseThrow();
    assertEquals(fresh.term("need:food"), bank.path("parent_id").asString());
    assertEquals(Optional.empty(), fresh.item(FeedList.TAXONOMY_TERMS, Draft.id(1), FeedForm.FULL));
  }

  @Test
  void aTermOfAVendorsOwnGoesWithTheLastServiceThatBringsIt() {
    Town town =
        Town.of(
                new Draft(1, "One").termOfItsOwn("vendor", VENDORS, "Odd jobs"),
                new Draft(2, "Two").tagged("cost:free"))
            .and(new Draft(3, "Three").termOfItsOwn("vendor", VENDORS, "Odd jobs"))
            .without(1);
    JsonNode term =
        new TownFeed(town).item(FeedList.TAXONOMY_TERMS, VENDORS, FeedForm.FULL).orElseThrow();
    assertEquals("Odd jobs", term.path("name").asString());
    assertEquals("vendor", term.path("taxonomy").asString());
    assertEquals(
        Optional.empty(),
        new TownFeed(town.without(3)).item(FeedList.TAXONOMY_TERMS, VENDORS, FeedForm.FULL));
  }

  @Test
  void itSaysUnderWhichLicenceAndWhenItWasLastChecked() {
    String licence =
        """
        licence: {name: A licence, url: "https://example.org/licence", attribution: Of the town.}
        """;
    Town town =
        Town.of(
            Map.of("mapping.yaml", licence),
            new Draft(1, "One").with("assured_date", "\"2026-03-01\""),
            new Draft(2, "Two").with("assured_date", "\"2026-04-01\""),
            new Draft(3, "Three"),
            new Draft(4, "Four (example)")
                .with("illustrative", "true")
                .with("assured_date", "\"2026-06-01\""));
    var info = new TownFeed(town).info();
    assertEquals("A licence", info.licence());
    assertEquals("https://example.org/licence", info.licenceUrl());
    assertEquals("Of the town.", info.attribution());
    assertEquals(LocalDate.of(2026, 4, 1), info.lastChecked());
    assertEquals(info, new TownFeed(town).page(FeedRequest.of(FeedList.TAXONOMIES)).about());
    assertEquals(LocalDate.of(2026, 3, 1), new TownFeed(town.without(2)).info().lastChecked());
  }

  @Test
  void whatIsNotSaidIsNull() {
    var info = fresh.info();
    assertEquals(null, info.licence());
    assertEquals(null, info.licenceUrl());
    assertEquals(null, info.attribution());
    assertEquals(null, info.lastChecked());
  }
}
