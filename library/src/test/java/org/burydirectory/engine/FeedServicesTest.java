package org.burydirectory.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.burydirectory.search.FeedForm;
import org.burydirectory.search.FeedList;
import org.burydirectory.search.FeedPage;
import org.burydirectory.search.FeedRequest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The feed's list of services: order, pages, forms and filters but for places. */
class FeedServicesTest {

  private static final String VENDORS = "00000077-0000-4000-8000-000000000000";
  private static final String MAPPING =
      """
      circumstances:
        - {id: hungry, label: Hungry, description: Has nothing to eat., needs: [food], audiences: [veterans]}
      """;

  private static final Town TOWN =
      Town.of(
          Map.of("mapping.yaml", MAPPING),
          new Draft(1, "Soup kitchen")
              .text("Hot meals.")
              .by(91, "Lamp trust")
              .tagged("need:food.bank", "cost:free")
              .with("last_modified", "\"2026-01-01T00:00:00Z\"")
              .at(Town.LAT, Town.LON, "radcliffe", "MO,TU"),
          new Draft(2, "Baby bank")
              .text("Hot water bottles.")
              .by(92, "Other trust")
              .tagged("need:food.baby", "audience:carers")
              .with("minimum_age", "18")
              .with("maximum_age", "60")
              .with("last_modified", "\"2026-03-01T12:00:00.25Z\"")
              .at(Town.LAT, Town.LON, "radcliffe", "TU")
              .at(Town.LAT + 0.05, Town.LON, "tottington", "SU"),
          new Draft(3, "Night line")
              .by(91, "Lamp trust")
              .tagged("need:mind.talking", "access:phone")
              .with("minimum_age", "0")
              .with("schedules", schedule("SA", "22:00", "02:00")),
          new Draft(4, "Veterans hot lunch")
              .tagged("need:food", "audience:veterans")
              .with("minimum_age", "55")
              .with("schedules", schedule("SA", "12:00", "14:30")));

  private static String schedule(String days, String opens, String closes) {
    return "[{\"id\":\"00000000-0009-4000-8000-000000000000\",\"freq\":\"WEEKLY\",\"byday\":\"%s\",\"opens_at\":\"%s\",\"closes_at\":\"%s\"}]"
        .formatted(days, opens, closes);
  }

  private final TownFeed fresh = new TownFeed(TOWN);

  private static FilterDraft any() {
    return new FilterDraft();
  }

  private static final FeedRequest ALL = FeedRequest.of(FeedList.SERVICES);

  private static Town inParts() {
    return Town.of(new Draft(5, "Five"), new Draft(2, "Two"))
        .and(new Draft(1, "One"), new Draft(4, "Four"))
        .and(new Draft(3, "Three"));
  }

  private static List<Integer> numbers(FeedPage page) {
    return TownFeed.contents(page).stream()
        .map(item -> Integer.valueOf(item.path("id").asString().substring(0, 8)))
        .toList();
  }

  @Test
  void pagesAreInTheOrderOfIdsThoughEditsCameInAnother() {
    var feed = new TownFeed(inParts());
    assertEquals(List.of(1, 2), numbers(feed.page(ALL.perPage(2))));
    assertEquals(List.of(3, 4), numbers(feed.page(ALL.perPage(2).page(2))));
    FeedPage last = feed.page(ALL.perPage(2).page(3));
    assertEquals(List.of(5), numbers(last));
    assertEquals(5, last.totalItems());
    assertEquals(3, last.page());
    assertEquals(2, last.perPage());
    FeedPage past = feed.page(ALL.perPage(2).page(4));
    assertEquals(List.of(), past.contents());
    assertEquals(5, past.totalItems());
    assertEquals(List.of(), feed.page(ALL.perPage(500).page(Integer.MAX_VALUE)).contents());
  }

  @Test
  void pagesOfWhatPassesCountOnlyThat() {
    FeedPage page =
        fresh.page(ALL.perPage(1).page(2).filter(any().terms(fresh.term("need:food")).filter()));
    assertEquals(3, page.totalItems());
    assertEquals(List.of(2), numbers(page));
  }

  @Test
  void aWalkGivesWhatThePagesGiveAndFirstHowMany() throws IOException {
    var feed = new TownFeed(inParts());
    var expected = new ArrayList<String>();
    expected.add("5 of " + feed.info().generation());
    for (int page = 1; page <= 3; page++) {
      feed.page(ALL.perPage(2).page(page))
          .contents()
          .forEach(item -> expected.add(TownFeed.text(item)));
    }
    assertEquals(expected, feed.walked(ALL.page(7)));
  }

  @Test
  void whatIsTakenAwayIsNotThere() {
    var feed = new TownFeed(inParts().without(4));
    assertEquals(List.of(1, 2, 3, 5), feed.services(any()));
    assertEquals(List.of(4), numbers(feed.page(FeedRequest.of(FeedList.DELETED))));
    assertEquals(Optional.empty(), feed.item(FeedList.SERVICES, Draft.id(4), FeedForm.FULL));
  }

  @Test
  void whatIsGoneIsToldFromTheInstantWhenItWent() {
    var feed = new TownFeed(inParts().without(4).without(1));
    List<JsonNode> gone = feed.all(FeedList.DELETED, any(), FeedForm.LIST);
    assertEquals(2, gone.size());
    assertEquals(Draft.id(1), gone.getFirst().path("id").asString());
    String first = gone.getFirst().path("deleted").asString();
    assertEquals(Draft.id(1), feed.ids(FeedList.DELETED, any().modifiedAfter(first)).getFirst());
    assertEquals(
        List.of(),
        feed.ids(
            FeedList.DELETED, any().modifiedAfter(java.time.Instant.parse(first).plusNanos(1))));
  }

  @Test
  void formsShowMoreOrLess() {
    JsonNode list = fresh.item(FeedList.SERVICES, Draft.id(2), FeedForm.LIST).orElseThrow();
    assertEquals("Baby bank", list.path("name").asString());
    assertEquals("Other trust", list.path("organization").path("name").asString());
    assertFalse(list.has("service_at_locations"));
    JsonNode full = fresh.item(FeedList.SERVICES, Draft.id(2), FeedForm.FULL).orElseThrow();
    assertEquals(2, full.path("service_at_locations").size());
    assertEquals(
        list, fresh.all(FeedList.SERVICES, any().search("baby"), FeedForm.LIST).getFirst());
    assertEquals(
        full, fresh.all(FeedList.SERVICES, any().search("baby"), FeedForm.FULL).getFirst());
  }

  @Test
  void theLeastSaysWhatChangedWhenAsFarAsIsKnown() {
    List<JsonNode> least = fresh.all(FeedList.SERVICES, any(), FeedForm.MINIMAL);
    assertEquals(
        List.of(
            "{\"id\":\"" + Draft.id(1) + "\",\"last_modified\":\"2026-01-01T00:00:00Z\"}",
            "{\"id\":\"" + Draft.id(2) + "\",\"last_modified\":\"2026-03-01T12:00:00.250Z\"}",
            "{\"id\":\"" + Draft.id(3) + "\"}",
            "{\"id\":\"" + Draft.id(4) + "\"}"),
        least.stream().map(JsonNode::toString).toList());
  }

  @Test
  void guidesAreNoServices() {
    String guide =
        """
        id: parcels
        kind: advice
        title: Parcels
        summary: How to get one.
        needs: [food.bank]
        places: [west]
        sections: [{heading: How, text: Ask nicely.}]
        reviewed: 2026-11-21
        sources: [{name: A page, date: 2026-04}]
        """;
    var feed = new TownFeed(Town.of(Map.of("guides/parcels.yaml", guide), new Draft(1, "Parcels")));
    assertEquals(List.of(1), feed.services(any()));
    assertEquals(List.of(1), feed.services(any().search("parcels")));
    assertEquals(Optional.empty(), feed.item(FeedList.SERVICES, "parcels", FeedForm.FULL));
    assertTrue(feed.item(FeedList.SERVICES, Draft.id(1), FeedForm.FULL).isPresent());
  }

  @Test
  void everyWordOfASearchMustBeThere() {
    assertEquals(List.of(1, 2, 4), fresh.services(any().search("HOT")));
    assertEquals(List.of(2), fresh.services(any().search("hot bottles")));
    assertEquals(List.of(2), fresh.services(any().search("the hot bottles")));
    assertEquals(List.of(), fresh.services(any().search("hot zebra")));
    assertEquals(List.of(), fresh.services(any().search("*")));
    assertEquals(List.of(1, 2, 3, 4), fresh.services(any().search(" ")));
    assertEquals(List.of(), fresh.services(any().search("the")));
  }

  @Test
  void aTermFindsWhatHasItOrOneBelowItAndSeveralFindAnyOfThem() {
    assertEquals(List.of(1), fresh.services(any().terms(fresh.term("need:food.bank"))));
    assertEquals(List.of(1, 2, 4), fresh.services(any().terms(fresh.term("need:food"))));
    assertEquals(
        List.of(1, 3),
        fresh.services(any().terms(fresh.term("cost:free"), fresh.term("access:phone"))));
    assertEquals(List.of(), fresh.services(any().terms(VENDORS)));
  }

  @Test
  void aCircumstanceFindsWhatIsMappedToIt() {
    assertEquals(List.of(1, 2, 4), fresh.services(any().terms(fresh.term("circumstance:hungry"))));
  }

  @Test
  void aTaxonomyFindsWhatHasAnyTermOfIt() {
    assertEquals(List.of(2, 4), fresh.services(any().taxonomies(taxonomy("audience"))));
    assertEquals(
        List.of(1, 3), fresh.services(any().taxonomies(taxonomy("cost"), taxonomy("access"))));
    assertEquals(List.of(1, 2, 4), fresh.services(any().taxonomies(taxonomy("circumstance"))));
    assertEquals(List.of(), fresh.services(any().taxonomies(VENDORS)));
  }

  private static String taxonomy(String code) {
    return org.burydirectory.profile.Taxonomies.idOfTaxonomy(code);
  }

  @Test
  void aTermOfAVendorsOwnFindsWhatBringsIt() {
    Town town =
        Town.of(new Draft(1, "One"), new Draft(2, "Two").termOfItsOwn("vendor", VENDORS, "Odd"));
    var feed = new TownFeed(town);
    assertEquals(List.of(2), feed.services(any().terms(VENDORS)));
    assertEquals(List.of(2), feed.services(any().taxonomies(taxonomy("vendor"))));
  }

  @Test
  void anOrganizationFindsItsServices() {
    assertEquals(List.of(1, 3), fresh.services(any().organizations(Draft.id(91))));
    assertEquals(List.of(1, 2, 3), fresh.services(any().organizations(Draft.id(92), Draft.id(91))));
    assertEquals(List.of(), fresh.services(any().organizations(VENDORS)));
  }

  @Test
  void filtersHoldTogether() {
    assertEquals(
        List.of(1),
        fresh.services(any().organizations(Draft.id(91)).terms(fresh.term("need:food"))));
    assertEquals(
        List.of(2), fresh.services(any().search("hot").minimumAge(18).on(DayOfWeek.SUNDAY)));
  }

  @Test
  void whatChangedAtOrAfterAnInstantIsFoundAndWhatDoesNotSay() {
    assertEquals(List.of(1, 2, 3, 4), fresh.services(any().modifiedAfter("2026-01-01T00:00:00Z")));
    assertEquals(List.of(2, 3, 4), fresh.services(any().modifiedAfter("2026-01-01T00:00:01Z")));
    assertEquals(List.of(2, 3, 4), fresh.services(any().modifiedAfter("2026-03-01T12:00:00.25Z")));
    assertEquals(List.of(3, 4), fresh.services(any().modifiedAfter("2026-03-01T12:00:00.251Z")));
  }

  @Test
  void agesAreThoseThatServicesState() {
    assertEquals(List.of(2, 3, 4), fresh.services(any().minimumAge(0)));
    assertEquals(List.of(2, 4), fresh.services(any().minimumAge(18)));
    assertEquals(List.of(4), fresh.services(any().minimumAge(19)));
    assertEquals(List.of(2), fresh.services(any().maximumAge(60)));
    assertEquals(List.of(), fresh.services(any().maximumAge(59)));
  }

  @Test
  void daysAreThoseOfTheServiceOrOfAnyOfItsLocations() {
    assertEquals(List.of(1), fresh.services(any().on(DayOfWeek.MONDAY)));
    assertEquals(List.of(1, 2), fresh.services(any().on(DayOfWeek.TUESDAY)));
    assertEquals(List.of(3, 4), fresh.services(any().on(DayOfWeek.SATURDAY)));
    assertEquals(List.of(2), fresh.services(any().on(DayOfWeek.SUNDAY)));
    assertEquals(List.of(), fresh.services(any().on(DayOfWeek.FRIDAY)));
  }

  @Test
  void timesAreThoseWithinWhichItRuns() {
    assertEquals(List.of(1, 2, 3, 4), fresh.services(any().times(null, "09:00", null)));
    assertEquals(List.of(3, 4), fresh.services(any().times(null, "09:01", null)));
    assertEquals(List.of(1, 2, 4), fresh.services(any().times(null, null, "17:00")));
    assertEquals(List.of(4), fresh.services(any().times(null, null, "16:59")));
    assertEquals(List.of(4), fresh.services(any().times(null, null, "14:30")));
    assertEquals(List.of(4), fresh.services(any().times(DayOfWeek.SATURDAY, "12:00", "14:30")));
    assertEquals(
        List.of(),
        fresh.services(any().times(DayOfWeek.SATURDAY, "22:00", "23:59")),
        "what shuts after midnight does not shut in time");
    assertEquals(
        List.of(), fresh.services(any().times(DayOfWeek.MONDAY, "12:00", null)), "of one schedule");
  }

  @Test
  void aScheduleWithoutTimesHasADayAlone() {
    Town town =
        Town.of(
            new Draft(1, "One")
                .with(
                    "schedules",
                    "[{\"id\":\"00000000-0009-4000-8000-000000000000\",\"byday\":\"MO\"}]"));
    var feed = new TownFeed(town);
    assertEquals(List.of(1), feed.services(any().on(DayOfWeek.MONDAY)));
    assertEquals(List.of(), feed.services(any().times(DayOfWeek.MONDAY, "00:00", null)));
    assertEquals(List.of(), feed.services(any().times(DayOfWeek.MONDAY, null, "23:59")));
  }
}
