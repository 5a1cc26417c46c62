package org.burydirectory.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.burydirectory.search.FeedForm;
import org.burydirectory.search.FeedList;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The feed's list of organizations: each that has a service, as its latest service has it. */
class FeedOrganizationsTest {

  private static final Town TOWN =
      Town.of(
          provided(1, 92, "Lamp trust", "Lights the way.", "2026-03-01T00:00:00Z"),
          provided(2, 91, "Bread house", "Bakes.", "2026-01-01T00:00:00Z"),
          provided(3, 92, "Lamp trust of old", "Lit the way.", "2026-02-01T00:00:00Z"),
          provided(4, 91, "Bread house", "Bakes and brews.", "2026-02-01T00:00:00Z"),
          new Draft(5, "Nobody's lamp"));

  private static Draft provided(
      int number, int organization, String name, String description, String modified) {
    return new Draft(number, "Service")
        .with("last_modified", "\"" + modified + "\"")
        .with(
            "organization",
            "{\"id\":\"%s\",\"name\":\"%s\",\"description\":\"%s\"}"
                .formatted(Draft.id(organization), name, description));
  }

  private final TownFeed fresh = new TownFeed(TOWN);

  private static FilterDraft any() {
    return new FilterDraft();
  }

  private static Optional<JsonNode> item(TownFeed feed, int number, FeedForm form) {
    return feed.item(FeedList.ORGANIZATIONS, Draft.id(number), form);
  }

  private static String description(TownFeed feed, int number) {
    return item(feed, number, FeedForm.LIST).orElseThrow().path("description").asString();
  }

  @Test
  void eachThatHasAServiceIsThereOnceInTheOrderOfIds() {
    assertEquals(List.of(91, 92), fresh.organizations(any()));
  }

  @Test
  void theServiceThatChangedLastSaysWhatAnOrganizationIs() {
    assertEquals("Bakes and brews.", description(fresh, 91));
    assertEquals("Lights the way.", description(fresh, 92));
    assertEquals(
        List.of("Bakes and brews.", "Lights the way."),
        fresh.all(FeedList.ORGANIZATIONS, any(), FeedForm.LIST).stream()
            .map(item -> item.path("description").asString())
            .toList());
  }

  @Test
  void amongEquallyOldOnesTheFirstSaysIt() {
    String same = "2026-01-01T00:00:00Z";
    var feed =
        new TownFeed(
            Town.of(
                provided(1, 91, "House", "First.", same),
                provided(2, 91, "House", "Second.", same)));
    assertEquals("First.", description(feed, 91));
  }

  @Test
  void anOrganizationGoesWithItsLastService() {
    Town town =
        Town.of(
                provided(1, 91, "House", "First.", "2026-01-01T00:00:00Z"),
                provided(2, 92, "Other", "Other.", "2026-01-01T00:00:00Z"))
            .and(provided(3, 91, "House", "Third.", "2026-02-01T00:00:00Z"));
    assertEquals("Third.", description(new TownFeed(town), 91));
    town.without(3);
    assertEquals("First.", description(new TownFeed(town), 91));
    town.without(1);
    var feed = new TownFeed(town);
    assertEquals(List.of(92), feed.organizations(any()));
    assertEquals(Optional.empty(), item(feed, 91, FeedForm.FULL));
  }

  @Test
  void aSearchReadsNameAndDescription() {
    assertEquals(List.of(92), fresh.organizations(any().search("lamp")));
    assertEquals(List.of(91), fresh.organizations(any().search("bread brews")));
    assertEquals(List.of(), fresh.organizations(any().search("lamp brews")));
    assertEquals(List.of(), fresh.organizations(any().search("service")));
    assertEquals(List.of(), fresh.organizations(any().search("*")));
  }

  @Test
  void withItsServicesItHasAllOfThemAndNoOther() {
    Town town =
        Town.of(
                provided(3, 91, "House", "One.", "2026-01-01T00:00:00Z"),
                provided(2, 92, "Other", "Other.", "2026-01-01T00:00:00Z"))
            .and(
                provided(1, 91, "House", "Two.", "2026-01-01T00:00:00Z"),
                provided(4, 91, "House", "Gone.", "2026-01-01T00:00:00Z"))
            .without(4);
    var feed = new TownFeed(town);
    JsonNode services = item(feed, 91, FeedForm.FULL_SERVICE).orElseThrow().path("services");
    assertEquals(
        List.of(Draft.id(1), Draft.id(3)),
        services.valueStream().map(service -> service.path("id").asString()).toList());
    assertFalse(services.get(0).has("organization"));
    assertFalse(item(feed, 91, FeedForm.FULL).orElseThrow().has("services"));
    assertEquals(
        item(feed, 91, FeedForm.FULL_SERVICE).orElseThrow(),
        feed.all(FeedList.ORGANIZATIONS, any(), FeedForm.FULL_SERVICE).getFirst());
  }

  @Test
  void eachOfManyIsFoundByItsId() {
    var feed =
        new TownFeed(
            Town.of(
                IntStream.range(1, 20)
                    .mapToObj(number -> new Draft(number, "Service").by(100 + 2 * number, "House"))
                    .toArray(Draft[]::new)));
    for (int number = 1; number < 20; number++) {
      assertTrue(item(feed, 100 + 2 * number, FeedForm.LIST).isPresent());
      assertTrue(item(feed, 101 + 2 * number, FeedForm.LIST).isEmpty());
    }
    assertTrue(item(feed, 1, FeedForm.LIST).isEmpty());
  }
}
