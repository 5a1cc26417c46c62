package org.burydirectory.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burydirectory.place.Distance;
import org.burydirectory.place.GeoPoint;
import org.burydirectory.place.PlaceName;
import org.burydirectory.place.Postcode;
import org.burydirectory.search.CrisisPanel;
import org.burydirectory.search.Facet;
import org.burydirectory.search.InvalidSearchException;
import org.burydirectory.search.SearchRequest;
import org.burydirectory.search.SearchResult;
import org.burydirectory.search.Sort;
import org.burydirectory.search.Understood;
import org.junit.jupiter.api.Test;

class SearcherTest {

  private static final SearchRequest ALL = SearchRequest.everything();
  private static final GeoPoint HERE = new GeoPoint(Town.LAT, Town.LON);

  private static final Town TOWN =
      Town.of(
          new Draft(1, "éclair shop")
              .tagged("need:food.bank")
              .with("last_modified", "\"2026-01-01T00:00:00Z\"")
              .at(Town.LAT + 0.03, Town.LON, "tottington", "MO"),
          new Draft(2, "Zoo")
              .tagged("need:food.bank", "need:food.baby")
              .with("last_modified", "\"2026-03-01T00:00:00Z\"")
              .at(Town.LAT + 0.01, Town.LON, "radcliffe", "TU"),
          new Draft(3, "apple hall")
              .tagged("need:food")
              .with("last_modified", "\"2026-02-01T00:00:00Z\""),
          new Draft(4, "Banana place")
              .with("status", "\"defunct\"")
              .at(Town.LAT, Town.LON, "radcliffe", "MO"),
          new Draft(5, "Zoo")
              .tagged("need:mind.talking")
              .at(Town.LAT + 0.02, Town.LON, "radcliffe", "TU"));

  @Test
  void namesAreOrderedWithoutCaseAndAccents() {
    assertEquals(List.of(3, 4, 1, 2, 5), TOWN.found(ALL.sort(Sort.NAME)));
  }

  @Test
  void theLatestChangeComesFirst() {
    assertEquals(List.of(2, 3, 1, 5, 4), TOWN.found(ALL.sort(Sort.UPDATED)));
  }

  @Test
  void theNearestComesFirstAndLastWhatHasNoSpotOrHasEnded() {
    assertEquals(List.of(2, 5, 1, 3, 4), TOWN.found(ALL.near(HERE).sort(Sort.DISTANCE)));
  }

  @Test
  void tiesAreBrokenByWhatIsOpenSoonestThenById() {
    assertEquals(List.of(1, 2, 5, 3, 4), TOWN.found(ALL));
    Town parts =
        Town.of(new Draft(5, "Same"), new Draft(2, "Same"))
            .and(new Draft(1, "Same"), new Draft(4, "Same"))
            .and(new Draft(3, "Same"));
    for (Sort sort : List.of(Sort.RELEVANCE, Sort.NAME, Sort.UPDATED)) {
      assertEquals(List.of(1, 2, 3, 4, 5), parts.found(ALL.sort(sort)), sort.code());
      var paged = new ArrayList<Integer>();
      for (int page = 1; page <= 3; page++) {
        paged.addAll(parts.found(ALL.sort(sort).perPage(2).page(page)));
      }
      assertEquals(List.of(1, 2, 3, 4, 5), paged, sort.code());
    }
  }

  @Test
  void aPageHasItsHits() {
    SearchResult second = TOWN.search(ALL.sort(Sort.NAME).perPage(2).page(2));
    assertEquals(List.of(1, 2), Town.numbers(second));
    assertEquals(5, second.totalItems());
    assertEquals(2, second.page());
    assertEquals(2, second.perPage());
    assertEquals(List.of(5), TOWN.found(ALL.sort(Sort.NAME).perPage(2).page(3)));
    assertEquals(List.of(), TOWN.found(ALL.sort(Sort.NAME).perPage(2).page(4)));
  }

  @Test
  void onlyWhatChangedSinceIsFound() {
    Instant february = Instant.parse("2026-02-01T00:00:00Z");
    assertEquals(List.of(2, 3), TOWN.found(ALL.updatedAfter(february)));
    assertEquals(List.of(2), TOWN.found(ALL.updatedAfter(february.plusSeconds(1))));
    assertEquals(2, TOWN.search(ALL.updatedAfter(february)).totalItems());
  }

  @Test
  void needsAreFoundWithoutTheirWords() {
    assertEquals(List.of(1, 2), TOWN.found("food bank"));
    assertEquals(List.of(2), TOWN.found("nappies"));
  }

  @Test
  void whatMeetsFewNeedsMeetsEachBetter() {
    SearchResult result = TOWN.search("food bank");
    double one = result.hits().get(0).score();
    double two = result.hits().get(1).score();
    assertTrue(one > two, one + " " + two);
  }

  @Test
  void aNeedOfTheFirstLevelSaysLittle() {
    Town town =
        Town.of(
            new Draft(1, "One").tagged("need:food"),
            new Draft(2, "Two").tagged("need:mind.talking"));
    double top = town.search("meals").hits().getFirst().score();
    double exact = town.search("counselling").hits().getFirst().score();
    assertTrue(top < exact, top + " " + exact);
    assertEquals(List.of(1), town.found("meals"));
    assertEquals(List.of(2), town.found("counselling"));
  }

  @Test
  void whatMeetsANeedIsFoundThoughOtherWordsAreRarer() {
    var drafts = new Draft[12];
    for (int i = 0; i < drafts.length; i++) {
      drafts[i] = new Draft(i + 1, "Name");
      if (i > 0) {
        drafts[i].tagged("need:food.bank");
      }
    }
    drafts[0].text("zebra");
    SearchResult result = Town.of(drafts).search("food bank zebra");
    assertEquals(12, result.totalItems());
  }

  @Test
  void whatIsTakenAwayIsNotFoundByItsWords() {
    Town town = Town.of(new Draft(1, "One lamp"), new Draft(2, "Two lamp")).without(2);
    assertEquals(List.of(1), town.found("lamp"));
    assertEquals(1, town.search("lamp").totalItems());
  }

  private static final double RARE = Math.log(1 + 39.5 / 1.5); // a word of one entry of forty

  /** What a need adds to the score of the first of forty entries, which has these. */
  private static double needScore(double match, double top, String text, String... needs) {
    var weights = new java.util.LinkedHashMap<>(TownFiles.WEIGHTS);
    weights.put("need.top", top);
    var scores = new double[2];
    for (int i = 0; i < scores.length; i++) {
      weights.put("need.match", i * match);
      var drafts = new Draft[40];
      for (int number = 1; number <= drafts.length; number++) {
        drafts[number - 1] = new Draft(number, "Name");
      }
      drafts[0].tagged(needs);
      Town town = Town.of(java.util.Map.of("ranking.yaml", TownFiles.ranking(weights)), drafts);
      SearchResult result = town.search(text);
      assertEquals(1, result.totalItems());
      scores[i] = result.hits().getFirst().score() / result.understood().getFirst().confidence();
    }
    return scores[1] - scores[0];
  }

  @Test
  void aNeedCountsAsTheWordsDoTimesItsWeight() {
    assertEquals(2 * RARE, needScore(2, 1, "counselling", "need:mind.talking"), 0.01);
    assertEquals(4 * RARE, needScore(4, 1, "counselling", "need:mind.talking"), 0.01);
    assertEquals(RARE, needScore(2, 1, "counselling", "need:mind.talking", "need:food.baby"), 0.01);
    assertEquals(RARE / 2, needScore(2, 0.25, "meals", "need:food"), 0.01);
  }

  @Test
  void anEntryNamedInTheTextComesFirst() {
    Town town =
        Town.of(
            new Draft(1, "Lamp lamp lamp"),
            new Draft(2, "Lamp house"),
            new Draft(3, "Other").by(90, "Lamp house").text("a lamp in a house"),
            new Draft(4, "Fourth"));
    assertEquals(List.of(2, 3), town.found("lamp house").subList(0, 2));
  }

  @Test
  void thePlaceOfTheRequestIsFound() {
    assertEquals(HERE, TOWN.search(ALL.near(HERE)).located().point());
    var town = TOWN.search(ALL.near(new PlaceName("radcliffe"))).located();
    assertEquals("Radcliffe", town.label());
    assertTrue(town.approximate());
    assertNull(TOWN.search(ALL).located());
  }

  @Test
  void thePlaceOfTheTextIsFound() {
    assertEquals("Radcliffe", TOWN.search("lamp in radcliffe").located().label());
    assertEquals("Hawkshaw", TOWN.search("hawkshaw").located().label());
    assertEquals("M26 2", TOWN.search("zoo m26 2").located().label().substring(0, 5));
    assertNull(TOWN.search("bolton").located());
    assertNull(TOWN.search("greater manchester").located());
    SearchResult both = TOWN.search(SearchRequest.of("radcliffe").near(new PlaceName("Hawkshaw")));
    assertEquals("Hawkshaw", both.located().label());
  }

  private static InvalidSearchException refused(String place) {
    return assertThrows(
        InvalidSearchException.class, () -> TOWN.search(ALL.near(new PlaceName(place))));
  }

  @Test
  void aPlaceThatIsNotKnownIsRefused() {
    InvalidSearchException refused = refused("Radxxxffe");
    assertEquals("near", refused.parameter());
    assertEquals("Radxxxffe", refused.value());
    assertEquals("radcliffe", refused.didYouMean());
    assertTrue(refused.allowed().startsWith("a postcode ("), refused.allowed());
    assertNull(refused("Greater Manchxxxxr").didYouMean());
    assertThrows(InvalidSearchException.class, () -> TOWN.search(ALL.near(Postcode.of("ZZ1 0AA"))));
  }

  @Test
  void whatServesThePlaceComesFirst() {
    Town town =
        Town.of(
            new Draft(1, "One").site("\"x_ward\":\"tottington\"", ""),
            new Draft(2, "Two").site("\"x_ward\":\"radcliffe\"", ""));
    for (String place : List.of("radcliffe", "in bury west", "m26", "m26 2")) {
      assertEquals(List.of(2, 1), town.found(place), place);
    }
    for (String place : List.of("tottington", "bury north", "bl8", "hawkshaw")) {
      assertEquals(List.of(1, 2), town.found(place), place);
    }
    assertEquals(List.of(2, 1), town.found(ALL.near(Postcode.of("M26 2SP"))));
    assertEquals(List.of(2, 1), town.found(ALL.near(HERE)));
    assertEquals(List.of(1, 2), town.found("bolton"));
  }

  @Test
  void aCrisisShowsItsPanel() {
    CrisisPanel panel = TOWN.search("my house on fire").urgent();
    assertEquals("fire", panel.id());
    assertEquals("Call 999", panel.title());
    assertTrue(panel.quickExit());
    assertEquals(
        List.of(
            new CrisisPanel.Contact(
                "Fire brigade",
                "999",
                "888",
                "https://example.org",
                "always",
                "Say where.",
                "A page",
                java.time.LocalDate.of(2026, 11, 1))),
        panel.contacts());
    assertEquals("other", TOWN.search("totally different").urgent().id());
    assertFalse(TOWN.search("totally different").urgent().quickExit());
    assertNull(TOWN.search("zoo").urgent());
  }

  @Test
  void whatWasUnderstoodIsTold() {
    assertEquals(
        List.of("need:food.bank", "age:5", "place:radcliffe"),
        TOWN.search("food bank aged 5 in radcliffe").understood().stream()
            .map(Understood::id)
            .toList());
  }

  @Test
  void onlySoMuchTextIsRead() {
    assertTrue(TOWN.search("zoo ".repeat(200)).truncated());
    assertFalse(TOWN.search("zoo").truncated());
  }

  @Test
  void anAnswerIsOfItsInstant() {
    SearchResult now = TOWN.search(ALL);
    assertEquals(Town.MONDAY, now.at());
    assertEquals(Instant.parse("2026-11-23T17:00:00Z"), now.validUntil());
    Instant tuesdayEvening = Instant.parse("2026-11-24T18:00:00Z");
    SearchResult then = TOWN.search(ALL.at(tuesdayEvening));
    assertEquals(tuesdayEvening, then.at());
    assertEquals(Instant.parse("2026-11-25T00:00:00Z"), then.validUntil());
    assertEquals("gen-1", now.generation());
  }

  @Test
  void whenTheTimeIsOverTheAnswerIsOfAPart() {
    Town town = Town.of(new Draft(1, "One lamp")).and(new Draft(2, "Two lamp"));
    var hasty = new Searcher(Clock.fixed(Town.MONDAY, ZoneOffset.UTC), Duration.ofNanos(1));
    SearchResult part = hasty.search(town.snapshot(), ALL);
    assertTrue(part.partial());
    assertEquals(List.of(1), Town.numbers(part));
    assertTrue(hasty.search(town.snapshot(), SearchRequest.of("qqqq")).relaxed().isEmpty());
    assertFalse(town.search(ALL).partial());
  }

  @Test
  void whatHasNoAnswerIsWidened() {
    SearchResult result =
        TOWN.search(ALL.near(HERE).within(Distance.metres(1)).drillDown(Facet.NEED, "mind"));
    assertEquals("within", result.relaxed().getFirst().dropped());
    assertEquals(List.of(5), Town.numbers(result));
    SearchResult words =
        TOWN.search(SearchRequest.of("nappies").drillDown(Facet.WARD, "tottington"));
    assertEquals(List.of(1, 3), Town.numbers(words).stream().sorted().toList());
    assertNotNull(words.relaxed().getFirst());
  }

  @Test
  void similarEntriesShareANeed() {
    var snapshot = TOWN.snapshot();
    var entry = snapshot.find(Draft.id(1)).orElseThrow();
    var similar = Town.searcher().similar(snapshot, entry, 5, Town.MONDAY);
    assertEquals(List.of(2), Town.numbers(similar));
    assertEquals(
        Optional.of("2224"), similar.getFirst().distance().map(d -> Math.round(d.inMetres()) + ""));
  }

  private static String label(String near) {
    return TOWN.search(ALL.near(new PlaceName(near))).located().label();
  }

  private static String meant(String near) {
    return assertThrows(
            InvalidSearchException.class, () -> TOWN.search(ALL.near(new PlaceName(near))))
        .didYouMean();
  }

  @Test
  void aNameOfAPlaceMayHaveASlipAndALongOneTwo() {
    assertEquals("Radcliffe", label("Radclife"));
    assertEquals("Hawkshaw", label("HAWKSHA"));
    assertEquals("Radcliffe", label("radcxife"));
    assertEquals("Bury", label("burys"));
  }

  @Test
  void aNameWithMoreSlipsIsRefusedWithTheNameThatWasLikelyMeant() {
    assertEquals("hawkshaw", meant("hawxsha"));
    assertEquals("radcliffe", meant("radcxixe"));
    assertEquals("bury", meant("bary"), "too short to be sure");
    assertNull(meant("greater manchestre"), "too wide to be near");
    assertNull(meant("zzzzzz"));
  }

  @Test
  void whereAPhraseNamesANeedWhatHasOnlyWordsComesLater() {
    Draft[] drafts = {
      new Draft(1, "Food bank").text("Is no such thing."),
      new Draft(2, "Parcels").tagged("need:food.bank"),
      new Draft(3, "Lunch").tagged("need:mind.talking")
    };
    Town even = Town.of(drafts);
    Town less = Town.of(TownFiles.weighing("need.missing", 0.25), drafts);
    assertEquals(score(even, "food bank", 1) / 4, score(less, "food bank", 1), 1e-6);
    assertEquals(score(even, "food bank", 2), score(less, "food bank", 2), 1e-6);
    assertEquals(score(even, "meals lunch", 3), score(less, "meals lunch", 3), 1e-6, "too wide");
    assertEquals(score(even, "lunch", 3), score(less, "lunch", 3), 1e-6, "no need named");
  }

  private static double score(Town town, String text, int number) {
    return town.search(text).hits().stream()
        .filter(hit -> hit.id().equals(Draft.id(number)))
        .findFirst()
        .orElseThrow()
        .score();
  }
}
