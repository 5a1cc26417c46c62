package org.burydirectory.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.burydirectory.place.GeoPoint;
import org.burydirectory.place.Near;
import org.burydirectory.place.PlaceName;
import org.burydirectory.place.Postcode;
import org.burydirectory.search.Facet;
import org.burydirectory.search.Hit;
import org.burydirectory.search.Reason;
import org.burydirectory.search.SearchRequest;
import org.burydirectory.search.Sort;
import org.junit.jupiter.api.Test;

/** What serves people where they are: how hits say it, and that it comes first. */
class CoverageSearchTest {

  private static final GeoPoint HERE = new GeoPoint(Town.LAT, Town.LON);
  private static final GeoPoint NORTH = new GeoPoint(53.62, -2.34);
  private static final GeoPoint LONDON = new GeoPoint(51.5, -0.12);
  private static final Set<String> KINDS = Set.of("coverage", "outside", "border");

  private static Draft here(Draft draft) {
    return draft.at(HERE.lat(), HERE.lon(), "radcliffe", "");
  }

  private static Draft there(Draft draft) {
    return draft.at(NORTH.lat(), NORTH.lon(), "tottington", "");
  }

  private static Draft sofa(int number) {
    return new Draft(number, "Sofa");
  }

  private static Draft sofa(int number, String area) {
    return sofa(number)
        .with(
            "service_areas",
            "[{\"id\":\"00000000-0007-4000-8000-000000000000\",\"name\":\"%s\"}]".formatted(area));
  }

  private static String guide(String id, String place) {
    return """
    id: %s
    kind: advice
    title: Sofa
    summary: Sofa.
    needs: [food.bank]
    places: [%s]
    sections: [{heading: How, text: Ask.}]
    reviewed: 2026-11-21
    sources: [{name: A page, date: 2026-04}]
    """
        .formatted(id, place);
  }

  private static final Town TOWN =
      Town.of(
          here(sofa(1)),
          there(sofa(2)),
          here(sofa(3, "Bury North")),
          there(sofa(4, "Bury West")),
          sofa(5).tagged("access:phone"),
          sofa(6, "Greater Manchester"),
          sofa(7, "England"),
          there(here(sofa(8))),
          sofa(9).site("\"name\":\"Somewhere\"", ""),
          sofa(10, "Radcliffe"),
          here(there(sofa(11, "Tottington"))),
          there(there(sofa(12, "Radcliffe"))),
          sofa(13).at(53.55, -2.4, "", ""),
          sofa(14, "Bury"));

  /** Of each service that is found near a spot whether it stands there, and what is said of it. */
  private static Map<Integer, String> near(Near spot) {
    var said = new HashMap<Integer, String>();
    for (Hit hit : TOWN.search(SearchRequest.of("sofa").near(spot)).hits()) {
      var text = new StringBuilder(String.valueOf(hit.match().located()));
      for (Reason reason : hit.reasons()) {
        text.append(KINDS.contains(reason.kind()) ? " " + reason.text() : "");
      }
      said.put(Town.numbers(List.of(hit)).getFirst(), text.toString());
    }
    return said;
  }

  private static final Map<Integer, String> IN_THE_WEST =
      Map.ofEntries(
          Map.entry(1, "true"),
          Map.entry(2, "null"),
          Map.entry(3, "null only for people in North: Tottington"),
          Map.entry(4, "false serves West: Radcliffe"),
          Map.entry(5, "false serves all of Bury"),
          Map.entry(6, "false serves Greater Manchester"),
          Map.entry(7, "false serves the whole country"),
          Map.entry(8, "true"),
          Map.entry(9, "null"),
          Map.entry(10, "false serves Radcliffe"),
          Map.entry(11, "null only for people in Tottington"),
          Map.entry(12, "false serves Radcliffe"),
          Map.entry(13, "null outside Bury"),
          Map.entry(14, "false serves all of Bury"));

  @Test
  void aHitSaysHowItIsToWhereSomeoneIs() {
    assertEquals(IN_THE_WEST, near(HERE));
  }

  @Test
  void postcodesAndNamesOfPlacesAreSpotsToo() {
    Map<Integer, String> west = near(Postcode.of("M26 2SP"));
    assertEquals(IN_THE_WEST.get(3), west.get(3));
    assertEquals(IN_THE_WEST.get(4), west.get(4));
    assertEquals(west, near(new PlaceName("Bury West")));
    assertEquals(west, near(new PlaceName("Radcliffe")));
    Map<Integer, String> north = near(Postcode.of("BL8"));
    assertEquals("true", north.get(2));
    assertEquals("false serves North: Tottington", north.get(3));
    assertEquals("null only for people in West: Radcliffe", north.get(4));
    assertEquals("null only for people in Radcliffe", north.get(10));
    assertEquals("true", north.get(11));
    assertEquals("null only for people in Radcliffe", north.get(12));
    assertEquals(north, near(new PlaceName("Bury North")));
    assertEquals(north.get(3), near(NORTH).get(3));
    assertEquals("false serves North: Tottington", near(new PlaceName("Hawkshaw")).get(3));
  }

  @Test
  void theBoroughIsEachOfItsParts() {
    Map<Integer, String> all = near(new PlaceName("Bury"));
    for (int number : List.of(1, 2, 3, 4, 8, 11, 12)) {
      assertEquals("true", all.get(number), "service " + number);
    }
  }

  @Test
  void farAwayOnlyWhatIsForTheNationServes() {
    Map<Integer, String> said = near(LONDON);
    assertEquals("null in Bury", said.get(1));
    assertEquals("null only for people in North: Tottington in Bury", said.get(3));
    assertEquals("null", said.get(5));
    assertEquals("null only for people in Greater Manchester", said.get(6));
    assertEquals("false serves the whole country", said.get(7));
    assertEquals("null only for people in Bury", said.get(14));
  }

  @Test
  void nextDoorWhatIsForTheRegionServesToo() {
    var nearBolton = new GeoPoint(53.58, -2.44);
    for (Near bolton : List.of(nearBolton, new PlaceName("Bolton"), Postcode.of("BL1 1AA"))) {
      Map<Integer, String> said = near(bolton);
      assertEquals("false serves Greater Manchester", said.get(6), bolton.toString());
      assertEquals("false serves the whole country", said.get(7), bolton.toString());
      assertEquals("null only for people in Bury", said.get(14), bolton.toString());
    }
  }

  @Test
  void withoutASpotNothingIsSaid() {
    for (Hit hit : TOWN.search("sofa").hits()) {
      assertEquals(null, hit.match().located());
      assertTrue(hit.reasons().stream().noneMatch(reason -> KINDS.contains(reason.kind())));
    }
  }

  private static Map<Integer, Float> scores(Town town, Near spot) {
    var scores = new HashMap<Integer, Float>();
    town.search(SearchRequest.of("sofa").near(spot).perPage(50))
        .hits()
        .forEach(hit -> scores.put(Town.numbers(List.of(hit)).getFirst(), hit.score()));
    return scores;
  }

  @Test
  void whatServesCountsMoreThanWhatDoesNot() {
    Map<Integer, Float> scores = scores(TOWN, new PlaceName("Bury West"));
    float serves = scores.get(5);
    for (int same : List.of(6, 7, 10, 14)) {
      assertEquals(serves, scores.get(same), 1e-5, "service " + same);
    }
    assertEquals(serves / 1.5 * 0.75, scores.get(9), 1e-5, "not known where it is");
    Map<Integer, Float> north = scores(TOWN, new PlaceName("Bury North"));
    assertEquals(north.get(14) / 3, north.get(10), 1e-5, "for other places");
  }

  @Test
  void nearEnoughToGoToIsAsGoodAsThere() {
    Town town =
        Town.of(
            sofa(1).at(Town.LAT + 0.008, Town.LON, "tottington", ""),
            sofa(2).at(Town.LAT + 0.02, Town.LON, "tottington", ""),
            sofa(3)
                .at(Town.LAT + 0.03, Town.LON, "tottington", "")
                .at(Town.LAT + 0.008, Town.LON, "tottington", ""),
            sofa(4)
                .at(Town.LAT + 0.03, Town.LON, "tottington", "")
                .at(Town.LAT + 0.02, Town.LON, "tottington", ""));
    var located = new HashMap<Integer, Boolean>();
    for (Hit hit : town.search(SearchRequest.of("sofa").near(HERE)).hits()) {
      located.put(Town.numbers(List.of(hit)).getFirst(), hit.match().located());
    }
    assertEquals(true, located.get(1), "900 metres");
    assertEquals(null, located.get(2), "2.2 km");
    assertEquals(true, located.get(3));
    assertEquals(null, located.get(4));
  }

  @Test
  void whatIsForOtherPlacesIsFartherThanAllElse() {
    List<Integer> byDistance =
        TOWN.found(SearchRequest.of("sofa").near(HERE).sort(Sort.DISTANCE).perPage(50));
    assertEquals(List.of(1, 8), byDistance.subList(0, 2));
    assertEquals(List.of(3, 11), byDistance.subList(12, 14));
  }

  @Test
  void guidesAreAboutPlacesToo() {
    Town town =
        Town.of(
            Map.of(
                "guides/for-the-west.yaml",
                guide("for-the-west", "west"),
                "guides/for-the-north.yaml",
                guide("for-the-north", "north"),
                "ranking.yaml",
                TownFiles.weighing("guide.going", 0.5).get("ranking.yaml")));
    Map<String, Double> plain = guides(town, SearchRequest.of("sofa"));
    Map<String, Double> west =
        guides(town, SearchRequest.of("sofa").near(new PlaceName("Bury West")));
    assertEquals(plain.get("for-the-west") * 1.5 * 0.5, west.get("for-the-west"), 1e-5);
    assertEquals(plain.get("for-the-north") * 0.5 * 0.5, west.get("for-the-north"), 1e-5);
    Map<String, Double> london = guides(town, SearchRequest.of("sofa").near(LONDON));
    assertEquals(plain.get("for-the-north") * 1.5 * 0.5, london.get("for-the-north"), 1e-5);
  }

  @Test
  void aGuideIsNothingToGoToFreeOrOpen() {
    Town town =
        Town.of(
            Map.of(
                "guides/for-the-west.yaml",
                guide("for-the-west", "west"),
                "ranking.yaml",
                TownFiles.weighing("guide.going", 0.5).get("ranking.yaml")));
    double plain = guides(town, SearchRequest.of("sofa")).get("for-the-west");
    double carers = guides(town, SearchRequest.of("sofa carer")).get("for-the-west");
    double monday = guides(town, SearchRequest.of("sofa monday")).get("for-the-west");
    assertTrue(carers >= plain, "whom it is for is no way to go");
    assertTrue(monday < plain, monday + " " + plain);
  }

  private static Map<String, Double> guides(Town town, SearchRequest request) {
    var scores = new HashMap<String, Double>();
    town.search(request.drillDown(Facet.KIND, "advice"))
        .hits()
        .forEach(hit -> scores.put(hit.id(), (double) hit.score()));
    return scores;
  }
}
