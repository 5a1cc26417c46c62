package org.burydirectory.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is named counts more: by how much shows against a town where names count for nothing. */
class NameIndexTest {

  /** More than one has {@code club} in its name than are looked at one by one. */
  private static Draft[] clubs(Draft... named) {
    var drafts = new ArrayList<>(List.of(named));
    for (int number = 101; number <= 170; number++) {
      drafts.add(new Draft(number, "Chess club"));
    }
    return drafts.toArray(Draft[]::new);
  }

  private static final Draft[] CLUBS =
      clubs(
          new Draft(10, "Lantern club"),
          new Draft(20, "Lantern hall"),
          new Draft(30, "Lantern club old days"),
          new Draft(180, "Lamp post club"));

  private static final Town NAMES = Town.of(TownFiles.weighing("name.exact", 2), CLUBS);
  private static final Town WORDS = Town.of(TownFiles.weighing("name.exact", 0), CLUBS);

  private static double score(Town town, String text, int number) {
    return town.search(org.burydirectory.search.SearchRequest.of(text).perPage(50)).hits().stream()
        .filter(hit -> hit.id().equals(Draft.id(number)))
        .findFirst()
        .orElseThrow()
        .score();
  }

  private static double share(String text, int number) {
    return Math.sqrt((score(NAMES, text, number) / score(WORDS, text, number) - 1) / 2);
  }

  @Test
  void aWholeNameCountsWhole() {
    assertEquals(1, share("lantern club", 10), 1e-4);
    assertEquals(1, share("the lantern club", 10), 1e-4);
    assertEquals(1, share("lamp post club", 180), 1e-4);
  }

  @Test
  void partOfANameCountsByItsShareOfBoth() {
    assertEquals(0.5, share("lantern club", 20), 1e-4, "one of two and two words");
    assertEquals(2.0 / 3, share("lantern club", 30), 1e-4, "two of two and four words");
    assertEquals(2.0 * 2 / 5, share("post club", 180), 1e-4, "two of two and three words");
  }

  @Test
  void whatNoEntrySaysTakesNothingFromAName() {
    assertEquals(1, share("lantern club zebra", 10), 1e-4);
  }

  @Test
  void aWordOfManyNamesNamesNone() {
    assertEquals(0, share("club", 10), 1e-4);
  }
}
