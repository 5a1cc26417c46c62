package org.burydirectory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.burydirectory.search.Hit;
import org.burydirectory.search.SearchRequest;
import org.burydirectory.search.SearchResult;
import org.burydirectory.search.Understood;

/** What holds of any search of the shipped directory. */
class SearchPropertiesTest {

  @Provide
  Arbitrary<String> judged() throws IOException {
    return Arbitraries.of(JudgedTest.queries());
  }

  /** Letters of no language's words, too far from any word to be mended to it. */
  @Provide
  Arbitrary<String> nonsense() {
    return Arbitraries.strings().withChars("qxzvj").ofMinLength(8).ofMaxLength(12);
  }

  @Property(tries = 400)
  void aWordThatMatchesNothingLeavesTheFirstHit(
      @ForAll("judged") String text, @ForAll("nonsense") String word) {
    List<String> before = first(SearchRequest.of(text));
    assertEquals(before, first(SearchRequest.of(text + " " + word)), text + " + " + word);
  }

  @Property(tries = 200)
  void leavingOutAPieceLeavesOutThatPieceAlone(@ForAll("judged") String text) {
    SearchResult all = search(SearchRequest.of(text));
    for (Understood piece : all.understood()) {
      if (!piece.kind().equals("spelling")) {
        Set<String> rest = new HashSet<>(ids(all));
        rest.remove(piece.id());
        SearchRequest without = SearchRequest.of(text).without(piece.id());
        assertEquals(rest, ids(search(without)), text + " without " + piece.id());
      }
    }
  }

  private static Set<String> ids(SearchResult result) {
    return result.understood().stream().map(Understood::id).collect(Collectors.toSet());
  }

  private static List<String> first(SearchRequest request) {
    return search(request).hits().stream().limit(1).map(Hit::id).toList();
  }

  private static SearchResult search(SearchRequest request) {
    return ShippedDirectory.get().search(request.counting().perPage(1));
  }
}
