package org.burydirectory.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import org.burydirectory.place.GeoPoint;
import org.burydirectory.place.PlaceName;
import org.burydirectory.place.Postcode;
import org.burydirectory.search.FeedForm;
import org.burydirectory.search.FeedList;
import org.burydirectory.search.FeedRequest;
import org.burydirectory.search.InvalidSearchException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The feed's list of services at locations, and both lists narrowed by places. */
class FeedSitesTest {

  private static final GeoPoint HERE = new GeoPoint(Town.LAT, Town.LON);
  private static final GeoPoint NORTH = new GeoPoint(Town.LAT + 0.06, Town.LON);
  private static final double METRES_A_DEGREE = GeoPoint.metres(0, 0, 1, 0);

  /** Two locations each, of which the second is in the north; a line without any; a club here. */
  private static final Town TOWN =
      Town.of(
          new Draft(1, "Chess")
              .with("minimum_age", "8")
              .tagged("need:food.bank")
              .at(
                  Town.LAT,
                  Town.LON,
                  "radcliffe",
                  "MO",
                  "\"name\":\"Old Mill\"",
                  address("1 Lamp Street"))
              .at(NORTH.lat(), Town.LON, "tottington", "TU", "\"name\":\"Chapel\""),
          new Draft(2, "Line").tagged("access:phone"),
          new Draft(3, "Club at the mill")
              .with("schedules", everySunday())
              .at(Town.LAT + 0.01, Town.LON, "radcliffe", "", "\"name\":\"Lamp Hall\""));

  private static String address(String line) {
    return "\"addresses\":[{\"id\":\"00000000-0008-4000-8000-000000000000\",\"address_1\":\"%s\",\"postal_code\":\"M26 2AA\"}]"
        .formatted(line);
  }

  private static String everySunday() {
    return "[{\"id\":\"00000000-0009-4000-8000-000000000000\",\"byday\":\"SU\",\"opens_at\":\"10:00\"}]";
  }

  private final TownFeed fresh = new TownFeed(TOWN);

  private static FilterDraft any() {
    return new FilterDraft();
  }

  private static String id(int service, int site) {
    return "%08d-0001-4000-8000-%012d".formatted(service, site);
  }

  @Test
  void everyServiceIsThereAtEveryLocationInTheOrderOfIds() {
    assertEquals(List.of("1.0", "1.1", "3.0"), fresh.sites(any()));
    var parts =
        new TownFeed(
            Town.of(new Draft(5, "Five").at(0, 0, "radcliffe", ""))
                .and(new Draft(2, "Two").at(0, 0, "radcliffe", "").at(1, 1, "radcliffe", ""))
                .and(new Draft(7, "Seven").at(0, 0, "radcliffe", ""))
                .without(7));
    assertEquals(List.of("2.0", "2.1", "5.0"), parts.sites(any()));
    assertEquals(
        List.of("2.1"),
        TownFeed.contents(
                parts.page(FeedRequest.of(FeedList.SERVICE_AT_LOCATIONS).perPage(1).page(2)))
            .stream()
            .map(item -> item.path("id").asString().equals(id(2, 1)) ? "2.1" : "another")
            .toList());
  }

  @Test
  void eachIsFoundByItsIdAndSaysWhatAndWhere() {
    for (JsonNode item : fresh.all(FeedList.SERVICE_AT_LOCATIONS, any(), FeedForm.FULL)) {
      String id = item.path("id").asString();
      assertEquals(Optional.of(item), fresh.item(FeedList.SERVICE_AT_LOCATIONS, id, FeedForm.FULL));
    }
    JsonNode second =
        fresh.item(FeedList.SERVICE_AT_LOCATIONS, id(1, 1), FeedForm.FULL).orElseThrow();
    assertEquals("Chess", second.path("service").path("name").asString());
    assertEquals("Chapel", second.path("location").path("name").asString());
    assertEquals(1, second.path("schedules").size());
    JsonNode flat =
        fresh.item(FeedList.SERVICE_AT_LOCATIONS, id(1, 1), FeedForm.LIST).orElseThrow();
    assertEquals("Chapel", flat.path("location").path("name").asString());
    assertFalse(flat.has("schedules"));
    for (String unknown : List.of(id(0, 0), id(1, 2), id(2, 0), id(9, 9))) {
      assertEquals(
          Optional.empty(), fresh.item(FeedList.SERVICE_AT_LOCATIONS, unknown, FeedForm.FULL));
    }
  }

  @Test
  void aSearchReadsTheServiceAndThatLocation() {
    assertEquals(List.of("1.0", "3.0"), fresh.sites(any().search("mill")));
    assertEquals(List.of("1.0", "1.1"), fresh.sites(any().search("chess")));
    assertEquals(List.of("1.1"), fresh.sites(any().search("chess chapel")));
    assertEquals(List.of("1.0", "3.0"), fresh.sites(any().search("lamp")));
    assertEquals(List.of("1.0"), fresh.sites(any().search("lamp street")));
    assertEquals(List.of(), fresh.sites(any().search("mill chapel")));
    assertEquals(List.of(), fresh.sites(any().search("chess zebra")));
    assertEquals(List.of(), fresh.sites(any().search("*")));
  }

  @Test
  void timesAreThoseOfTheLocationOrOfTheWholeService() {
    assertEquals(List.of("1.0"), fresh.sites(any().on(DayOfWeek.MONDAY)));
    assertEquals(List.of("1.1"), fresh.sites(any().on(DayOfWeek.TUESDAY)));
    assertEquals(List.of("3.0"), fresh.sites(any().on(DayOfWeek.SUNDAY)));
    assertEquals(List.of(), fresh.sites(any().on(DayOfWeek.FRIDAY)));
  }

  @Test
  void whatNarrowsServicesNarrowsTheirLocations() {
    assertEquals(List.of("1.0", "1.1"), fresh.sites(any().terms(fresh.term("need:food.bank"))));
    assertEquals(List.of("1.0", "1.1"), fresh.sites(any().minimumAge(8)));
    assertEquals(List.of("1.1"), fresh.sites(any().minimumAge(8).search("chapel")));
    assertEquals(List.of(), fresh.sites(any().minimumAge(9)));
    assertEquals(
        List.of("1.0"),
        fresh.sites(any().terms(fresh.term("need:food.bank")).on(DayOfWeek.MONDAY)));
  }

  private static GeoPoint south(double metres) {
    return new GeoPoint(Town.LAT - metres / METRES_A_DEGREE, Town.LON);
  }

  @Test
  void aDistanceFindsWhatStandsWithinIt() {
    assertEquals(List.of("1.0"), fresh.sites(any().near(HERE).within(1000)));
    assertEquals(List.of("1.0", "3.0"), fresh.sites(any().near(HERE).within(1200)));
    assertEquals(List.of("1.1"), fresh.sites(any().near(NORTH).within(500)));
    assertEquals(List.of(1), fresh.services(any().near(NORTH).within(500)));
    assertEquals(List.of(1, 3), fresh.services(any().near(HERE).within(1200)));
    assertEquals(List.of(1), fresh.services(any().near(south(500)).within(505)));
    assertEquals(List.of(), fresh.services(any().near(south(500)).within(495)));
  }

  @Test
  void aSectorIsAsFarAsItsMiddle() {
    Postcode sector = Postcode.of("M26 2");
    assertEquals(List.of(1), fresh.services(any().near(sector).within(500)));
    assertEquals(List.of(1, 3), fresh.services(any().near(sector).within(1200)));
  }

  @Test
  void aPostcodeAtWhichAServiceStandsIsThereToTheSpot() {
    Draft[] drafts = {
      new Draft(1, "There").at(Town.LAT + 0.02, Town.LON, "radcliffe", "", address("1 Street")),
      new Draft(2, "Middle").at(Town.LAT, Town.LON, "radcliffe", "")
    };
    var feed = new TownFeed(Town.of(drafts));
    assertEquals(List.of(1), feed.services(any().near(Postcode.of("M26 2AA")).within(100)));
    assertEquals(List.of(2), feed.services(any().near(Postcode.of("M26 2ZZ")).within(100)));
  }

  private static final Town COVERING =
      Town.of(
          new Draft(1, "Stands here").at(Town.LAT, Town.LON, "radcliffe", ""),
          new Draft(2, "Stands there").at(NORTH.lat(), Town.LON, "tottington", ""),
          new Draft(3, "Stands here for there")
              .with("service_areas", area("Bury North"))
              .at(Town.LAT, Town.LON, "radcliffe", ""),
          new Draft(4, "Stands there for here")
              .with("service_areas", area("Radcliffe"))
              .at(NORTH.lat(), Town.LON, "tottington", ""),
          new Draft(5, "By phone").tagged("access:phone"),
          new Draft(6, "Of the region").with("service_areas", area("Greater Manchester")),
          new Draft(7, "Of the nation").with("service_areas", area("England")),
          new Draft(8, "Stands at both")
              .at(Town.LAT, Town.LON, "radcliffe", "")
              .at(NORTH.lat(), Town.LON, "tottington", ""),
          new Draft(9, "Of nowhere known").site("\"name\":\"Somewhere\"", ""));

  private static String area(String name) {
    return "[{\"id\":\"00000000-0007-4000-8000-000000000000\",\"name\":\"%s\"}]".formatted(name);
  }

  private final TownFeed coverage = new TownFeed(COVERING);

  @Test
  void aPlaceAloneFindsWhatServesIt() {
    for (var west : List.of(Postcode.of("M26 2SP"), HERE)) {
      assertEquals(List.of(1, 4, 5, 6, 7, 8), coverage.services(any().near(west)), west.toString());
      assertEquals(List.of("1.0", "4.0", "8.0"), coverage.sites(any().near(west)), west.toString());
    }
    assertEquals(List.of(2, 3, 5, 6, 7, 8), coverage.services(any().near(NORTH)));
    assertEquals(List.of("2.0", "3.0", "8.1"), coverage.sites(any().near(NORTH)));
  }

  @Test
  void elsewhereIsServedByWhatIsForAllOfTheNation() {
    var london = new GeoPoint(51.5, -0.12);
    assertEquals(List.of(7), coverage.services(any().near(london)));
    assertEquals(List.of(), coverage.sites(any().near(london)));
  }

  @Test
  void aDistrictIsServedByWhatServesItsNeighbourhoods() {
    assertEquals(List.of(1, 4, 5, 6, 7, 8), coverage.services(any().near(Postcode.of("M26"))));
    assertEquals(List.of(2, 3, 5, 6, 7, 8), coverage.services(any().near(Postcode.of("BL8"))));
  }

  @Test
  void anOutlineServesWhatLiesInIt() {
    String outline =
        "{\\\"type\\\":\\\"Polygon\\\",\\\"coordinates\\\":[[[-2.34,53.55],[-2.32,53.55],[-2.32,53.57],[-2.34,53.57],[-2.34,53.55]]]}";
    var feed =
        new TownFeed(
            Town.of(
                new Draft(1, "Round the middle")
                    .with(
                        "service_areas",
                        "[{\"id\":\"00000000-0007-4000-8000-000000000000\",\"extent\":\"%s\"}]"
                            .formatted(outline))));
    assertEquals(List.of(1), feed.services(any().near(HERE)));
    var inTheWardButNotInTheOutline = new GeoPoint(Town.LAT, Town.LON + 0.02);
    assertEquals(List.of(), feed.services(any().near(inTheWardButNotInTheOutline)));
    assertEquals(
        List.of(1), feed.services(any().near(Postcode.of("M26 2SP"))), "no spot, only its wards");
  }

  @Test
  void aPlaceThatIsNotKnownIsRefused() {
    for (var unknown : List.of(Postcode.of("SW1A 1AA"), new PlaceName("Atlantis"))) {
      InvalidSearchException refused =
          assertThrows(InvalidSearchException.class, () -> coverage.services(any().near(unknown)));
      assertEquals("postcode", refused.parameter());
      assertEquals(unknown.toString(), refused.value());
    }
  }
}
