package org.burydirectory.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.burydirectory.search.Suggestion;
import org.junit.jupiter.api.Test;

/** What there is to suggest of a directory. */
class TypeaheadListTest {

  private static final String GUIDE =
      """
      id: lamps
      kind: information
      title: Lamp advice
      summary: How to get one.
      needs: [food.bank]
      sections: [{heading: How, text: Ask nicely.}]
      reviewed: 2026-11-21
      sources: [{name: A page, date: 2026-04}]
      """;

  private static final Town TOWN =
      Town.of(
          Map.of("guides/lamps.yaml", GUIDE),
          new Draft(1, "Lamp repair")
              .by(70, "Zebra trust")
              .site(
                  "\"latitude\":53.56,\"longitude\":-2.33,\"addresses\":[{\"id\":\"00000001-0001-4000-8000-000000000009\",\"address_1\":\"1 High Street\",\"postal_code\":\"M26 2SP\"}]",
                  ""),
          new Draft(2, "Lamp repairs").by(70, "Zebra trust"),
          new Draft(3, "Lamp repairing").by(71, "Lamp repairing"),
          new Draft(4, "Lamp repair (example)").with("illustrative", "true"),
          new Draft(5, "Gone lamp").by(72, "Yonder"));

  private static List<Suggestion> suggest(String typed) {
    return Explorer.suggest(TOWN.snapshot(), typed, 20);
  }

  private static Suggestion only(String typed) {
    List<Suggestion> all = suggest(typed);
    assertEquals(1, all.size(), all::toString);
    return all.getFirst();
  }

  @Test
  void needsAreSearchedByTheirId() {
    assertEquals(
        new Suggestion(
            "need",
            "food.bank",
            "Food banks",
            "<mark>Food ban</mark>ks".replace(" ", "</mark> <mark>"),
            null,
            Map.of("need", "food.bank")),
        only("food ban"));
    assertEquals("mind.talking", only("counselling").id());
    assertEquals("food", suggest("food").getFirst().id());
  }

  @Test
  void placesAreChosenByWhatTheyAre() {
    assertEquals(
        List.of(List.of("ward-tottington", "Tottington", "ward", Map.of("ward", "tottington"))),
        told(suggest("totting")));
    assertEquals(
        List.of(List.of("north", "Bury North", "neighbourhood", Map.of("neighbourhood", "north"))),
        told(suggest("bury n")));
    assertEquals(
        List.of(List.of("hawkshaw", "Hawkshaw", "place", Map.of("near", "Hawkshaw"))),
        told(suggest("hawks")));
    assertEquals(
        List.of(
            List.of("radcliffe", "Radcliffe", "town", Map.of("near", "Radcliffe")),
            List.of("ward-radcliffe", "Radcliffe", "ward", Map.of("ward", "radcliffe"))),
        told(suggest("radcl")));
    assertEquals("hawkshaw", only("hawk").id());
    assertEquals(List.of(), suggest("bolton"));
    assertEquals(List.of(), suggest("m26"));
    assertEquals(List.of(), suggest("greater"));
  }

  private static List<List<Object>> told(List<Suggestion> suggestions) {
    return suggestions.stream()
        .map(each -> List.<Object>of(each.id(), each.text(), each.detail(), each.params()))
        .toList();
  }

  @Test
  void entriesAreSearchedByTheirName() {
    List<Suggestion> all = suggest("lamp");
    assertEquals(
        List.of("lamps", Draft.id(1), Draft.id(2), Draft.id(3), Draft.id(4)),
        all.stream().map(Suggestion::id).limit(5).toList());
    assertEquals("guide", all.getFirst().kind());
    assertEquals("information", all.getFirst().detail());
    assertEquals(Map.of("q", "Lamp advice"), all.getFirst().params());
    assertEquals("service", all.get(1).kind());
    assertEquals("M26 2SP", all.get(1).detail());
    assertEquals("Zebra trust", all.get(2).detail());
    assertEquals(null, all.get(3).detail());
    assertEquals(null, all.get(4).detail());
  }

  @Test
  void aNameIsSuggestedOnce() {
    Town town = Town.of(new Draft(1, "Lamp"), new Draft(2, "Lamp"), new Draft(3, "Lamps"));
    assertEquals(
        List.of("Lamp", "Lamps"),
        Explorer.suggest(town.snapshot(), "lamp", 20).stream().map(Suggestion::text).toList());
  }

  @Test
  void organizationsWithSeveralServicesAreSuggested() {
    assertEquals(
        new Suggestion(
            "organization",
            Draft.id(70),
            "Zebra trust",
            "<mark>Zebra</mark> trust",
            "2 services",
            Map.of("provider", Draft.id(70))),
        only("zebra"));
    assertEquals(List.of(), suggest("yonder"));
  }

  @Test
  void whatIsGoneIsNotSuggested() {
    Town town =
        Town.of(
                new Draft(1, "Lamp one").by(70, "Zebra trust"),
                new Draft(2, "Lamp two").by(70, "Zebra trust"))
            .and(new Draft(3, "Lamp three"))
            .without(2);
    assertEquals(
        List.of(Draft.id(1), Draft.id(3)),
        Explorer.suggest(town.snapshot(), "lamp", 20).stream()
            .map(Suggestion::id)
            .sorted()
            .toList());
    assertEquals(List.of(), Explorer.suggest(town.snapshot(), "zebra", 20));
  }
}
