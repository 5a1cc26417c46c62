package org.burydirectory.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.burydirectory.model.Service;
import org.burydirectory.place.CoverageLevel;
import org.burydirectory.place.GeoPoint;
import org.burydirectory.place.PlaceName;
import org.burydirectory.search.Facet;
import org.burydirectory.search.Hit;
import org.burydirectory.search.Reason;
import org.burydirectory.search.SearchRequest;
import org.burydirectory.time.OpenFilter;
import org.burydirectory.time.OpenState;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What a hit says: where, when and why. */
class HitMakerTest {

  private static final SearchRequest ALL = SearchRequest.everything();
  private static final GeoPoint HERE = new GeoPoint(Town.LAT, Town.LON);
  private static final double METRES_A_DEGREE = GeoPoint.metres(0, 0, 1, 0);
  private static final String GUIDE =
      """
      id: parcels
      kind: advice
      title: Parcels of kindness
      summary: How to get one.
      needs: [food.bank]
      places: [west]
      sections: [{heading: How, text: Ask nicely.}]
      reviewed: 2026-11-21
      sources: [{name: A page, date: 2026-04}]
      """;

  private static final Town TOWN =
      Town.of(
          Map.of("guides/parcels.yaml", GUIDE),
          new Draft(1, "Soup & bread kitchen")
              .text("Hot soup for everyone, and a kitchen.")
              .tagged("need:food.bank", "need:food.baby", "cost:free", "audience:carers")
              .at(Town.LAT, Town.LON, "radcliffe", "MO")
              .at(Town.LAT + 0.05, Town.LON, "tottington", "TU"),
          new Draft(2, "Line").text("Calls.").tagged("need:mind.talking", "access:phone"),
          new Draft(3, "Over now")
              .with("status", "\"defunct\"")
              .at(Town.LAT, Town.LON, "radcliffe", "MO"),
          new Draft(4, "Nowhere known").site("\"x_ward\":\"radcliffe\"", "MO"));

  private static Hit hit(SearchRequest request, int number) {
    return TOWN.search(request).hits().stream()
        .filter(hit -> hit.id().equals(Draft.id(number)))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> reasons(SearchRequest request, int number) {
    return hit(request, number).reasons().stream()
        .map(reason -> reason.kind() + ": " + reason.text())
        .toList();
  }

  @Test
  void searchedWordsAreMarked() {
    Hit hit = hit(SearchRequest.of("soup"), 1);
    assertEquals(
        Map.of(
            "name", "<mark>Soup</mark> &amp; bread kitchen",
            "description", "Hot <mark>soup</mark> for everyone, and a kitchen."),
        hit.match().highlight());
    assertEquals(
        Map.of("name", "Soup &amp; <mark>bread</mark> kitchen"),
        hit(SearchRequest.of("bread"), 1).match().highlight());
    assertEquals(Map.of(), hit(ALL, 1).match().highlight());
  }

  @Test
  void searchedWordsAreReasons() {
    assertEquals(List.of("name: “soup” in its name"), reasons(SearchRequest.of("soup"), 1));
    assertEquals(
        List.of("words: “hot”, “everyone” in its description"),
        reasons(SearchRequest.of("everyone hot"), 1));
    assertEquals(
        List.of("name: “soup”, “kitchen” in its name", "words: “hot” in its description"),
        reasons(SearchRequest.of("hot soup kitchen"), 1));
    assertEquals(List.of(), reasons(ALL, 1));
  }

  @Test
  void wordsOfItsNeedsAreReasons() {
    Town town =
        Town.of(
            new Draft(1, "One").tagged("need:food.bank", "need:food.baby"),
            new Draft(2, "Two").by(91, "Lamp trust"));
    assertEquals(
        List.of(new Reason("words", "listed under Food banks; Baby banks")),
        town.search(SearchRequest.of("nappies").without("need:food.baby"))
            .hits()
            .getFirst()
            .reasons());
    assertEquals(
        List.of(new Reason("words", "its text has words that you typed")),
        town.search("lamp").hits().getFirst().reasons());
  }

  @Test
  void needsAreTheStrongestReasons() {
    assertEquals(List.of("need: for Food banks"), reasons(SearchRequest.of("food bank"), 1));
    assertEquals(
        List.of("need: for Food banks", "name: “kitchen” in its name"),
        reasons(SearchRequest.of("food bank kitchen"), 1).subList(0, 2));
  }

  @Test
  void wishesThatAreMetAreReasons() {
    assertEquals(List.of("cost: Free"), reasons(SearchRequest.of("free"), 1));
    assertEquals(List.of(), reasons(SearchRequest.of("donation"), 1));
    assertEquals(List.of("day: On monday"), reasons(SearchRequest.of("monday"), 1));
    assertTrue(reasons(SearchRequest.of("carer soup"), 1).contains("audience: Carers"));
  }

  @Test
  void aChosenPlaceIsStoodInOrServed() {
    SearchRequest west = ALL.drillDown(Facet.NEIGHBOURHOOD, "west");
    assertEquals(List.of("place: in West: Radcliffe"), reasons(west, 1));
    assertEquals(true, hit(west, 1).match().located());
    assertEquals(List.of("place: serves West: Radcliffe"), reasons(west, 2));
    assertEquals(false, hit(west, 2).match().located());
    assertNull(hit(ALL, 1).match().located());
    assertNull(hit(ALL.drillDown(Facet.COST, "free"), 1).match().located());
    SearchRequest both = west.drillDown(Facet.WARD, "radcliffe", "tottington");
    assertEquals(List.of("place: in West: Radcliffe, Radcliffe, Tottington"), reasons(both, 1));
    assertEquals(true, hit(both, 3).match().located());
  }

  private static String away(double metres) {
    GeoPoint from = new GeoPoint(Town.LAT - metres / METRES_A_DEGREE, Town.LON);
    return reasons(ALL.near(from), 1).getLast();
  }

  @Test
  void distancesAreSaidAsPeopleSayThem() {
    assertTrue(away(0).startsWith("distance: 10 metres from "), away(0));
    assertTrue(away(14).startsWith("distance: 10 metres from "), away(14));
    assertTrue(away(16).startsWith("distance: 20 metres from "), away(16));
    assertTrue(away(394).startsWith("distance: 390 metres from "), away(394));
    assertTrue(away(405).startsWith("distance: 0.3 miles from "), away(405));
    assertTrue(away(1600).startsWith("distance: 1.0 mile from "), away(1600));
    assertTrue(away(3218).startsWith("distance: 2.0 miles from "), away(3218));
  }

  @Test
  void theMiddleOfAnAreaIsAbout() {
    SearchRequest town = ALL.near(new PlaceName("Radcliffe"));
    assertEquals(List.of("distance: about 10 metres from Radcliffe"), reasons(town, 1));
    assertTrue(hit(town, 1).match().approximate());
    assertFalse(hit(town, 2).match().approximate());
    assertFalse(hit(ALL.near(HERE), 1).match().approximate());
    assertEquals(List.of("coverage: serves all of Bury"), reasons(town, 2));
  }

  @Test
  void distancesAreAMetreAtLeast() {
    assertEquals(1, hit(ALL.near(HERE), 1).distance().orElseThrow().inMetres(), 1e-6);
    assertEquals(Optional.empty(), hit(ALL.near(HERE), 2).distance());
    assertEquals(Optional.empty(), hit(ALL.near(HERE), 4).distance());
    assertEquals(Optional.empty(), hit(ALL, 1).distance());
  }

  @Test
  void theSiteThatAnswersIsShown() {
    GeoPoint north = new GeoPoint(Town.LAT + 0.05, Town.LON);
    assertEquals(HERE, hit(ALL, 1).match().site());
    assertEquals(north, hit(ALL.near(north), 1).match().site());
    assertEquals(north, hit(ALL.drillDown(Facet.WARD, "tottington"), 1).match().site());
    assertEquals(HERE, hit(ALL.near(north).open(OpenFilter.TODAY), 1).match().site());
    assertNull(hit(ALL, 2).match().site());
    assertNull(hit(ALL, 4).match().site());
  }

  @Test
  void theSiteThatAnswersIsOpenOrNot() {
    OpenState open = hit(ALL, 1).open().orElseThrow();
    assertEquals(OpenState.State.OPEN, open.state());
    assertEquals(Instant.parse("2026-11-23T17:00:00Z"), open.until());
    OpenState shut = hit(ALL.drillDown(Facet.WARD, "tottington"), 1).open().orElseThrow();
    assertEquals(OpenState.State.CLOSED, shut.state());
    assertEquals(OpenState.State.OPEN, hit(ALL, 4).open().orElseThrow().state());
    assertEquals(
        OpenState.State.CLOSED,
        hit(ALL.at(Instant.parse("2026-11-23T17:00:00Z")), 4).open().orElseThrow().state());
    assertEquals(OpenState.State.UNKNOWN, hit(ALL, 2).open().orElseThrow().state());
    assertEquals(
        new OpenState(OpenState.State.CLOSED, null, "it has ended"),
        hit(ALL, 3).open().orElseThrow());
  }

  @Test
  void coverageIsThatOfTheEntry() {
    assertEquals(CoverageLevel.SITE, hit(ALL, 1).match().coverage());
    assertEquals(CoverageLevel.BOROUGH, hit(ALL, 2).match().coverage());
  }

  @Test
  void aGuideHasNeitherSiteNorHours() {
    Hit guide = TOWN.search("kindness").hits().getFirst();
    assertEquals("parcels", guide.id());
    assertEquals("advice", guide.kind());
    assertNull(guide.match().coverage());
    assertNull(guide.match().site());
    assertEquals(Optional.empty(), guide.open());
    assertEquals("Parcels of kindness", guide.guide().orElseThrow().title());
    assertEquals(Optional.empty(), guide.service());
  }

  @Test
  void aServiceIsReadWhole() {
    Hit hit = hit(ALL, 1);
    assertEquals(
        Optional.of("Hot soup for everyone, and a kitchen."),
        hit.service().map(Service::description));
    assertEquals(Optional.empty(), hit.guide());
    assertEquals("Soup & bread kitchen", hit.name());
    assertTrue(hit.json().remaining() > 0);
  }

  private static String address(String postcode) {
    return "\"addresses\":[{\"id\":\"00000000-0008-4000-8000-000000000000\",\"postal_code\":\"%s\"}]"
        .formatted(postcode);
  }

  private static String shown(Town town, SearchRequest request) {
    ByteBuffer members = town.search(request).hits().getFirst().json();
    var location = new JsonMapper().readTree("{" + TownFeed.text(members) + "}").path("location");
    return location.path("postcode").asString("none") + " " + location.path("lat").asString("none");
  }

  @Test
  void theJsonOfAHitHasTheSiteThatAnswersAsItsLocation() {
    double far = Town.LAT + 0.05;
    Town several =
        Town.of(
            new Draft(1, "Chess")
                .at(Town.LAT, Town.LON, "radcliffe", "MO", address("M26 2AA"))
                .at(far, Town.LON, "tottington", "TU", address("BL8 3AA")));
    assertEquals("M26 2AA " + Town.LAT, shown(several, ALL));
    assertEquals("M26 2AA " + Town.LAT, shown(several, ALL.near(HERE)));
    assertEquals("BL8 3AA " + far, shown(several, ALL.near(new GeoPoint(far, Town.LON))));
    assertEquals("BL8 3AA " + far, shown(several, ALL.drillDown(Facet.WARD, "tottington")));
    Town one =
        Town.of(new Draft(1, "Chess").at(far, Town.LON, "tottington", "", address("BL8 3AA")));
    assertEquals("BL8 3AA " + far, shown(one, ALL.near(HERE)));
    assertEquals("none none", shown(Town.of(new Draft(1, "Line")), ALL.near(HERE)));
  }
}
