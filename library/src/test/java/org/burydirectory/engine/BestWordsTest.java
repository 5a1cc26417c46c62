package org.burydirectory.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.apache.lucene.util.FixedBitSet;
import org.burydirectory.index.Segment;
import org.burydirectory.index.Snapshot;
import org.burydirectory.search.Hit;
import org.burydirectory.search.SearchRequest;
import org.burydirectory.search.SearchResult;
import org.burydirectory.time.OpeningTable;
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

  private record Top(Segment segment, TopHits top) implements BestWords.Taker {

    @Override
    public boolean mayEnter(double score) {
      return top.mayEnter(0, score);
    }

    @Override
    public void take(int doc, float score) {
      if (mayEnter(score)) {
        top.offer(0, segment, doc, score, score, OpeningTable.OPEN_NOW);
      }
    }
  }

  private static TextQuery query(List<String> words, Snapshot snapshot) {
    var groups = new ArrayList<TermGroup>();
    for (String word : words) {
      String term = snapshot.about().words().of(word).getFirst().term();
      groups.add(new TermGroup(word, List.of(new TermGroup.Alternative(List.of(term), 1))));
    }
    return new TextQuery(groups, List.of(), false);
  }

  private static Segment.Scratch scratch(Segment segment) {
    int size = segment.reader().maxDoc();
    return new Segment.Scratch(new float[size], new float[size]);
  }

  private static List<Candidate> byAllScores(
      TextMatch match, Segment segment, FixedBitSet passing, int size) throws IOException {
    Segment.Scratch scratch = scratch(segment);
    match.score(segment, scratch, passing, new Deadline(Duration.ofMinutes(5)));
    var all = new Top(segment, TopHits.byKey(size));
    BestWords.tellAll(passing, scratch.scores(), all);
    return all.top().from(0);
  }

  /** However few pass and however many words there are, the best are those of scoring all. */
  @Test
  void theBestOfThoseThatPassAreThoseOfScoringAll() throws IOException {
    Snapshot snapshot = TOWN.snapshot();
    Segment segment = snapshot.segments().getFirst();
    var random = new Random(9);
    for (int number = 1; number <= 7; number++) {
      for (int share : new int[] {1, 2, 9, 60, 700}) {
        var words = new ArrayList<>(WORDS);
        java.util.Collections.shuffle(words, random);
        TextMatch match = TextMatch.of(query(words.subList(0, number), snapshot), snapshot);
        TextMatch.Matched matched = match.match(segment, new Deadline(Duration.ofMinutes(5)));
        FixedBitSet passing = matched.docs().clone();
        for (int doc = 0; doc < passing.length(); doc++) {
          if (random.nextInt(share) != 0) {
            passing.clear(doc);
          }
        }
        for (int size : new int[] {1, 4, 30}) {
          var best = new Top(segment, TopHits.byKey(size));
          match.best(segment, scratch(segment), matched, passing, best);
          assertEquals(
              byAllScores(match, segment, passing, size),
              best.top().from(0),
              words.subList(0, number) + ", one in " + share + ", first " + size);
        }
      }
    }
  }

  /** A word that few have is missing in all that pass, and a common one decides. */
  @Test
  void thoseWithoutTheRarestWordAreToldToo() throws IOException {
    Snapshot snapshot = TOWN.snapshot();
    Segment segment = snapshot.segments().getFirst();
    TextMatch match = TextMatch.of(query(List.of("zebra", "violin", "urchin"), snapshot), snapshot);
    TextMatch.Matched matched = match.match(segment, new Deadline(Duration.ofMinutes(5)));
    assertTrue(match.isPlain() && matched.having().size() > 1);
    FixedBitSet passing = matched.docs().clone();
    passing.andNot(matched.having().getFirst());
    for (int keep : new int[] {1, 23}) {
      for (int doc = 0; doc < passing.length(); doc++) {
        if (doc % keep != 0) {
          passing.clear(doc);
        }
      }
      var best = new Top(segment, TopHits.byKey(5));
      match.best(segment, scratch(segment), matched, passing, best);
      assertEquals(5, best.top().from(0).size());
      assertEquals(byAllScores(match, segment, passing, 5), best.top().from(0));
    }
  }
}
