package org.burydirectory.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.burydirectory.search.SearchRequest;
import org.burydirectory.search.SearchResult;
import org.junit.jupiter.api.Test;

/** Which entries match and by how much. */
class TextMatchTest {

  private static final float ROUNDING = 1e-4f;

  private static Town town(String... names) {
    var drafts = new ArrayList<Draft>();
    for (String name : names) {
      drafts.add(new Draft(drafts.size() + 1, name));
    }
    return Town.of(drafts.toArray(Draft[]::new));
  }

  private static Set<Integer> any(Town town, String text) {
    return new TreeSet<>(town.found(text));
  }

  private static float score(Town town, String text, int number) {
    SearchResult result = town.search(text);
    return result.hits().stream()
        .filter(hit -> hit.id().equals(Draft.id(number)))
        .findFirst()
        .orElseThrow()
        .score();
  }

  @Test
  void oneOfTheRareWordsIsEnoughAndCommonWordsAloneAreNot() {
    Town town = town("red lamp", "red chair", "red table", "red zebra", "red shelf", "blue zebra");
    assertEquals(Set.of(4, 6), any(town, "red zebra"));
    assertEquals(Set.of(1, 2, 3, 4, 5), any(town, "red"));
    assertEquals(List.of(4, 6), town.found("red zebra"));
  }

  @Test
  void wordsThatWeighAlikeAreAllEssential() {
    Town town = town("lamp", "chair", "table", "zebra");
    assertEquals(Set.of(1, 4), any(town, "lamp zebra"));
  }

  @Test
  void whatIsEssentialIsDecidedByTheShare() {
    String[] names = {"red zebra", "red b", "red c", "d", "e", "f"};
    var drafts = new ArrayList<Draft>();
    for (String name : names) {
      drafts.add(new Draft(drafts.size() + 1, name));
    }
    Draft[] all = drafts.toArray(Draft[]::new);
    assertEquals(
        Set.of(1, 2, 3), any(Town.of(TownFiles.weighing("match.share", 0), all), "red zebra"));
    assertEquals(Set.of(1), any(Town.of(TownFiles.weighing("match.share", 1), all), "red zebra"));
  }

  @Test
  void wordsThatNothingHasAreLeftOut() {
    Town town = town("lamp", "chair");
    assertEquals(Set.of(1), any(town, "lamp qqqqqqqq"));
    SearchResult none = town.search("qqqqqqqq");
    assertEquals("q", none.relaxed().getFirst().dropped());
  }

  @Test
  void moreOccurrencesAndShorterTextsScoreMore() {
    Town town =
        Town.of(
            new Draft(1, "One").text("lamp of wood and of glass"),
            new Draft(2, "Two").text("lamp lamp lamp of wood glass"),
            new Draft(3, "Three")
                .text("lamp of wood and of glass and of many more things than that of all sorts"),
            new Draft(4, "Lamp").text("of wood and of glass"),
            new Draft(5, "Five"));
    var found = town.found(SearchRequest.of("lamp").without("word:lamp", "x"));
    assertEquals(4, town.search("lamp").totalItems());
    List<Integer> order = town.found("lamp");
    assertTrue(order.indexOf(2) < order.indexOf(1), order::toString);
    assertTrue(order.indexOf(1) < order.indexOf(3), order::toString);
    assertEquals(4, order.getFirst());
    assertEquals(5, found.size());
  }

  @Test
  void aSynonymCountsALittleLess() {
    Town town =
        Town.of(
            new Draft(1, "One").text("sofa"),
            new Draft(2, "Two").text("settee"),
            new Draft(3, "Three").text("chair"));
    assertEquals(List.of(1, 2), town.found("sofa"));
    assertEquals(List.of(2, 1), town.found("settee"));
    assertEquals(score(town, "sofa", 1), score(town, "settee", 2), ROUNDING);
    assertTrue(score(town, "sofa", 2) > 0.5 * score(town, "sofa", 1));
  }

  @Test
  void aSynonymOneWayIsOneWay() {
    Town town = town("One brew", "Two tea", "Three chair", "Four lamp");
    assertEquals(List.of(1, 2), town.found("brew"));
    assertEquals(List.of(2), town.found("tea"));
  }

  @Test
  void aPhraseIsASynonymOfAWord() {
    Town town =
        town("One sofa", "Three piece suite", "Two three", "Suite piece", "Four lamp", "Five x");
    assertEquals(List.of(1, 2), town.found("sofa"));
    Set<Integer> phrase = any(town, "three piece suite");
    assertTrue(phrase.containsAll(Set.of(1, 2)), phrase::toString);
  }

  @Test
  void aPhraseNeedsAllItsWordsWhereverTheyStand() {
    var drafts = new Draft[40];
    for (int i = 0; i < drafts.length; i++) {
      String text =
          (i % 2 == 0 ? "three " : "")
              + (i % 3 == 0 ? "piece " : "")
              + (i % 5 == 0 ? "suite" : "x");
      drafts[i] = new Draft(i + 1, "Name").text(text);
    }
    assertEquals(Set.of(1, 31), any(Town.of(drafts), "settee"));
  }

  @Test
  void wordsSideBySideScoreMore() {
    Town town =
        Town.of(
            new Draft(1, "One").text("lamp wood glass"),
            new Draft(2, "Two").text("glass lamp wood"),
            new Draft(3, "Three").text("lamp glass wood"),
            new Draft(4, "Four"));
    assertEquals(3, town.found("lamp glass").getFirst());
    assertEquals(score(town, "lamp glass", 1), score(town, "lamp glass", 2), ROUNDING);
    assertTrue(score(town, "lamp glass", 3) > score(town, "lamp glass", 1));
    assertEquals(List.of(1, 2, 3), town.found("lamp"));
    Town even =
        Town.of(
            TownFiles.weighing("phrase.adjacent", 0),
            new Draft(1, "One").text("lamp wood glass"),
            new Draft(3, "Three").text("lamp glass wood"),
            new Draft(4, "Four"));
    assertEquals(score(even, "lamp glass", 1), score(even, "lamp glass", 3), ROUNDING);
  }

  @Test
  void aPairCountsByHowRareItIs() {
    var scores = new double[3];
    for (int i = 0; i < scores.length; i++) {
      var drafts = new Draft[40];
      for (int number = 1; number <= drafts.length; number++) {
        drafts[number - 1] = new Draft(number, "Name");
      }
      drafts[0].text("lamp glass");
      Town town = Town.of(TownFiles.weighing("phrase.adjacent", i), drafts);
      scores[i] = score(town, "lamp glass", 1);
    }
    double words = scores[0] / 2; // each as rare as the pair, and as often
    assertEquals(words, scores[1] - scores[0], 0.01);
    assertEquals(2 * words, scores[2] - scores[0], 0.02);
  }

  @Test
  void aSynonymCountsFourFifthsOfAnOccurrence() {
    var sofa = new ArrayList<Draft>();
    for (int number = 1; number <= 40; number++) {
      sofa.add(new Draft(number, "Name").text(number == 1 ? "sofa" : number == 2 ? "settee" : "x"));
    }
    Town town = Town.of(TownFiles.weighing("bm25.b", 0), sofa.toArray(Draft[]::new));
    // BM25 without lengths: f / (f + k1), k1 being 1.2
    double expected = 0.8 / (0.8 + 1.2) / (1 / (1 + 1.2));
    assertEquals(expected, score(town, "sofa", 2) / score(town, "sofa", 1), 0.001);
  }

  @Test
  void theRarestThirtyTwoWordsAreScored() {
    var words = new ArrayList<String>();
    for (int i = 0; i < 33; i++) {
      words.add("w" + (char) ('a' + i / 26) + (char) ('a' + i % 26) + "zq");
    }
    var drafts = new ArrayList<Draft>();
    for (int i = 0; i < words.size(); i++) {
      drafts.add(new Draft(i + 1, "Name").text(words.get(i)));
    }
    drafts.add(new Draft(50, "Name").text(words.getFirst()));
    Town town = Town.of(TownFiles.weighing("match.share", 0), drafts.toArray(Draft[]::new));
    SearchResult result = town.search(SearchRequest.of(String.join(" ", words)).perPage(50));
    assertEquals(32, result.totalItems());
    assertTrue(Town.numbers(result).stream().noneMatch(number -> number == 1 || number == 50));
  }

  @Test
  void scoresDoNotDependOnThePartOfTheIndex() {
    Town one = town("lamp glass", "lamp wood", "chair");
    Town two = town("lamp glass").and(new Draft(2, "lamp wood")).and(new Draft(3, "chair"));
    for (int number : List.of(1, 2)) {
      assertEquals(score(one, "lamp", number), score(two, "lamp", number), ROUNDING);
    }
    assertEquals(score(one, "lamp glass", 1), score(two, "lamp glass", 1), ROUNDING);
    assertEquals(List.of(1, 2), two.found("lamp"));
  }

  @Test
  void searchingTwiceGivesTheSame() {
    Town town = town("lamp glass", "lamp wood", "settee", "chair");
    var snapshot = town.snapshot();
    for (String text : List.of("lamp glass", "sofa", "lamp glass", "sofa chair", "lamp")) {
      SearchResult first = Town.searcher().search(snapshot, SearchRequest.of(text));
      SearchResult again = Town.searcher().search(snapshot, SearchRequest.of(text));
      assertEquals(first.hits().toString(), again.hits().toString());
      assertEquals(first.hits().toString(), town.search(text).hits().toString());
    }
  }
}
