package org.burydirectory.understand;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.burydirectory.DataSource;
import org.burydirectory.ServiceDirectory;
import org.burydirectory.search.Hit;
import org.burydirectory.search.SearchRequest;
import org.burydirectory.search.SearchResult;
import org.junit.jupiter.api.Test;

/** Searches for misspelt words find what the right ones find. */
class MisspeltSearchesTest {

  /** A property asks for more; 5000 take a minute or more. */
  private static final int SAMPLE = Integer.getInteger("bury.misspelt", 200);

  private static final long SEED = 20261122;

  @Test
  void aMisspeltSearchHasTheFirstHitOfTheRightOneAmongItsFirstThree() throws IOException {
    var random = new Random(SEED);
    try (var directory = ServiceDirectory.openInMemory(DataSource.folder(Bury.FOLDER))) {
      int right = 0;
      int asked = 0;
      while (asked < SAMPLE) {
        String word = MisspellingsTest.WORDS.get(random.nextInt(MisspellingsTest.WORDS.size()));
        var slips = MisspellingsTest.Slip.values();
        String typed = MisspellingsTest.misspelt(word, slips[asked % slips.length], random);
        List<String> meant = first(directory, word, 1);
        if (typed.equals(word) || MisspellingsTest.isWord(typed) || meant.isEmpty()) {
          continue;
        }
        asked++;
        boolean found = first(directory, typed, 3).contains(meant.getFirst());
        right += found ? 1 : 0;
      }
      System.out.println("misspelt searches with the right first hit: " + right + " of " + asked);
      assertTrue(right >= 0.9 * asked, right + " of " + asked);
    }
  }

  /** The first hits for words that entries have. */
  private static List<String> first(ServiceDirectory directory, String text, int hits) {
    SearchRequest request = SearchRequest.of(text).perPage(hits).counting();
    SearchResult result = directory.search(request);
    return result.relaxed().isEmpty()
        ? result.hits().stream().map(Hit::id).toList()
        : List.of(); // found by other words than these
  }
}
