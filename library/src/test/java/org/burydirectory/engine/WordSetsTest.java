package org.burydirectory.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.Test;

/** Picks by words what going through all documents picks. */
class WordSetsTest {

  private static final int SIZE = 500;

  private static FixedBitSet every(int step) {
    var set = new FixedBitSet(SIZE);
    IntStream.range(0, SIZE).filter(doc -> doc % step == 0).forEach(set::set);
    return set;
  }

  private final WordSets sets = new WordSets(every(2), List.of(every(3), every(4), every(5)));

  private void assertPicked(int from, int upTo, int[] enough) {
    int count = sets.pick(enough, from, upTo);
    List<Integer> expected =
        IntStream.rangeClosed(from, upTo)
            .filter(doc -> doc % 2 == 0 && IntStream.of(enough).anyMatch(set -> hasAll(doc, set)))
            .boxed()
            .toList();
    assertEquals(
        expected,
        IntStream.rangeClosed(from, upTo).filter(sets.picked()::get).boxed().toList(),
        from + " to " + upTo);
    assertEquals(expected.size(), count);
  }

  private static boolean hasAll(int doc, int set) {
    return ((set & 1) == 0 || doc % 3 == 0)
        && ((set & 2) == 0 || doc % 4 == 0)
        && ((set & 4) == 0 || doc % 5 == 0);
  }

  @Test
  void documentsWithAnySetOfWordsArePicked() {
    for (int[] enough : new int[][] {{0}, {}, {1}, {3, 4}, {3, 5, 6}, {7}}) {
      for (int[] range : new int[][] {{0, 499}, {0, 0}, {6, 12}, {60, 63}, {64, 127}, {100, 400}}) {
        assertPicked(range[0], range[1], enough);
      }
    }
  }

  @Test
  void whatIsNotKnownMayBe() {
    assertEquals(3, sets.known());
    assertTrue(sets.mayHave(66, 0));
    assertFalse(sets.mayHave(67, 0));
    assertTrue(sets.mayHave(67, 3));
  }
}
