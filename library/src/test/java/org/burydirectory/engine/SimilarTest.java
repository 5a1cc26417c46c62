package org.burydirectory.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.burydirectory.search.Hit;
import org.junit.jupiter.api.Test;

class SimilarTest {

  private static List<Hit> similar(Town town, int number, int limit) {
    var snapshot = town.snapshot();
    var entry = snapshot.find(Draft.id(number)).orElseThrow();
    return Town.searcher().similar(snapshot, entry, limit, Town.MONDAY);
  }

  private static List<Integer> like(Town town, int number) {
    return Town.numbers(similar(town, number, 20));
  }

  @Test
  void aNeedBelowTheTopMustBeShared() {
    Town town =
        Town.of(
            new Draft(1, "One").tagged("need:food.bank", "audience:carers"),
            new Draft(2, "Two").tagged("need:food", "audience:carers"),
            new Draft(3, "Three").tagged("need:food.bank"),
            new Draft(4, "Four").tagged("need:food.baby", "audience:carers"),
            new Draft(5, "Five"));
    assertEquals(List.of(3), like(town, 1));
    assertEquals(List.of(1), like(town, 3));
    assertEquals(List.of(), like(town, 2));
    assertEquals(List.of(), like(town, 5));
  }

  @Test
  void whatSharesMoreComesFirst() {
    Town town =
        Town.of(
            new Draft(1, "One")
                .tagged("need:food.bank", "need:mind.talking", "audience:carers", "cost:free")
                .site("\"x_ward\":\"radcliffe\"", ""),
            new Draft(2, "Cost, in every ward").tagged("need:food.bank", "cost:free"),
            new Draft(3, "Ward").tagged("need:food.bank").site("\"x_ward\":\"radcliffe\"", ""),
            new Draft(4, "Both needs, in every ward").tagged("need:food.bank", "need:mind.talking"),
            new Draft(5, "Audience and ward")
                .tagged("need:food.bank", "audience:carers")
                .site("\"x_ward\":\"radcliffe\"", ""));
    List<Hit> hits = similar(town, 1, 20);
    assertEquals(List.of(4, 5, 2, 3), Town.numbers(hits));
    assertEquals(23, hits.get(0).score(), 1e-4);
    assertEquals(13, hits.get(1).score(), 1e-4);
    assertEquals(12, hits.get(2).score(), 1e-4);
    assertEquals(12, hits.get(3).score(), 1e-4);
  }

  @Test
  void thereAreNoMoreThanAsked() {
    var drafts = new Draft[6];
    for (int i = 0; i < drafts.length; i++) {
      drafts[i] = new Draft(i + 1, "Same").tagged("need:food.bank");
    }
    assertEquals(List.of(1, 2), Town.numbers(similar(Town.of(drafts), 3, 2)));
    assertEquals(List.of(1, 2, 4, 5, 6), like(Town.of(drafts), 3));
  }

  @Test
  void nearerOnesComeFirst() {
    Town town =
        Town.of(
            new Draft(1, "One")
                .tagged("need:food.bank")
                .site("\"x_ward\":\"radcliffe\"", "")
                .at(Town.LAT, Town.LON, "radcliffe", ""),
            new Draft(2, "Far")
                .tagged("need:food.bank")
                .at(Town.LAT + 0.09, Town.LON, "radcliffe", ""),
            new Draft(3, "Near")
                .tagged("need:food.bank")
                .at(Town.LAT + 0.01, Town.LON, "radcliffe", ""),
            new Draft(4, "Nowhere").tagged("need:food.bank").site("\"x_ward\":\"radcliffe\"", ""));
    List<Hit> hits = similar(town, 1, 20);
    assertEquals(List.of(3, 2, 4), Town.numbers(hits));
    assertEquals(1112, hits.getFirst().distance().orElseThrow().inMetres(), 1);
    assertEquals(Optional.empty(), hits.get(2).distance());
    assertTrue(hits.getFirst().reasons().getFirst().text().endsWith(" from One"));
    assertEquals(Optional.empty(), similar(town, 4, 1).getFirst().distance());
  }

  @Test
  void otherPartsOfTheIndexAreSearchedAndWhatIsGoneIsNot() {
    Town town =
        Town.of(
                new Draft(1, "One").tagged("need:food.bank"),
                new Draft(2, "Two").tagged("need:food.bank"))
            .and(new Draft(3, "Three").tagged("need:food.bank"))
            .without(2);
    assertEquals(List.of(3), like(town, 1));
    assertEquals(List.of(1), like(town, 3));
  }
}
