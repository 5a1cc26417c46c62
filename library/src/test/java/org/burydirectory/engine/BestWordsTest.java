package org.burydirectory.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.burydirectory.search.Hit;
import org.burydirectory.search.SearchRequest;
import org.burydirectory.search.SearchResult;
import org.junit.jupiter.api.Test;

/** What cannot be among the best is not scored, and nothing else is left out. */
class BestWordsTest {

  private static final int ENTRIES = 2500;

  /** Words by how many entries have them: the last in nearly all, the first in few. */
  private static final List<String> WORDS =
      List.of(
          "zebra", "yacht", "wagon", "violin", "urchin", "tulip", "saddle", "rocket", "quilt",
          "panda");

  private static final Town TOWN = town();

  private static Town town() {
    var random = new Random(3);
    var drafts = new Draft[ENTRIES];
    for (int number = 1; number <= ENTRIES; number++) {
      var text = new StringBuilder("it");
      for (int word = 0; word < WORDS.size(); word++) {
        while (random.nextInt(WORDS.size() * 2) < word + 1) {
          text.append(' ').append(WORDS.get(word));
        }
      }
      drafts[number - 1] = new Draft(number, "Name").text(text.append(" is").toString());
    }
    return Town.of(drafts);
  }

  private static SearchResult page(String text, int perPage, int page) {
    return TOWN.search(SearchRequest.of(text).perPage(perPage).page(page).counting());
  }

  private static List<String> told(List<Hit> hits) {
    return hits.stream().map(Hit::toString).toList();
  }

  /** Answers as deep as they go are of everything that matches: nothing can be left out of them. */
  private static void assertBest(String text) {
    List<Hit> best = page(text, 50, 1).hits();
    var last = new ArrayList<Hit>(best);
    int pages = page(text, 50, 1).totalPages();
    for (int page : new int[] {2, pages}) {
      last.addAll(page(text, 50, page).hits());
    }
    assertEquals(last.size(), new HashSet<>(Town.numbers(last)).size(), text);
    for (int i = 1; i < last.size(); i++) {
      Hit before = last.get(i - 1);
      Hit hit = last.get(i);
      boolean ordered =
          before.score() > hit.score()
              || (before.score() == hit.score() && before.id().compareTo(hit.id()) < 0);
      assertTrue(ordered, text + ": " + before + " before " + hit);
    }
    for (int few : new int[] {1, 3}) {
      assertEquals(told(best.subList(0, few)), told(page(text, few, 1).hits()), text);
    }
  }

  @Test
  void theBestOfOneWordAreFound() {
    for (String word : List.of("zebra", "urchin", "panda")) {
      assertBest(word);
    }
  }

  @Test
  void theBestOfSeveralWordsAreFound() {
    var random = new Random(5);
    for (int i = 0; i < 6; i++) {
      var words = new ArrayList<>(WORDS);
      java.util.Collections.shuffle(words, random);
      assertBest(String.join(" ", words.subList(0, 2 + i % 4)));
    }
  }
}
