package org.burydirectory.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.util.FixedBitSet;
import org.burydirectory.search.Facet;
import org.junit.jupiter.api.Test;

/** Counting by document and by value say the same, and what counting one by one says. */
class FacetColumnTest {

  private static final int DOCS = 3000;

  private final Random random = new Random(11);

  /** Needs in two levels, more and fewer to a document; a cost for each; nothing for languages. */
  private FacetValues.Snapshot values() {
    var values = new FacetValues();
    for (int i = 0; i < 10; i++) {
      values.add(Facet.NEED, "top" + i, "Top", null);
    }
    for (int i = 0; i < 90; i++) {
      values.add(Facet.NEED, "below" + i, "Below", "top" + i % 10);
    }
    for (int i = 0; i < 4; i++) {
      values.add(Facet.COST, "cost" + i, "Cost", null);
    }
    values.add(Facet.KIND, "service", "Service", null);
    values.add(Facet.LANGUAGE, "cy", "Welsh", null);
    return values.snapshot();
  }

  private int[] drawn(int doc) {
    var had = new java.util.TreeSet<Integer>();
    int needs = doc % 200 == 7 ? 30 : doc % 50 == 3 ? 0 : 1 + random.nextInt(3);
    for (int i = 0; i < needs; i++) {
      int below = random.nextInt(90);
      had.add(10 + below);
      had.add(below % 10);
    }
    had.add(100 + random.nextInt(4));
    had.add(104);
    return had.stream().mapToInt(each -> each).toArray();
  }

  private final List<int[]> all = IntStream.range(0, DOCS).mapToObj(this::drawn).toList();

  private List<FacetColumn> columns() {
    var starts = new int[DOCS + 1];
    for (int doc = 0; doc < DOCS; doc++) {
      starts[doc + 1] = starts[doc] + all.get(doc).length;
    }
    int[] ordinals = all.stream().flatMapToInt(IntStream::of).toArray();
    var sets = new DocSet[105];
    for (int ordinal = 0; ordinal < sets.length; ordinal++) {
      int wanted = ordinal;
      int[] having =
          IntStream.range(0, DOCS)
              .filter(doc -> IntStream.of(all.get(doc)).anyMatch(had -> had == wanted))
              .toArray();
      sets[ordinal] = DocSet.of(having, having.length, DOCS);
    }
    return new FacetColumns(values(), sets, starts, ordinals).part();
  }

  private int[] counted(FixedBitSet docs) {
    var counts = new int[106];
    for (int doc = 0; doc < DOCS; doc++) {
      if (docs.get(doc)) {
        for (int ordinal : all.get(doc)) {
          counts[ordinal]++;
        }
      }
    }
    return counts;
  }

  private static IntStream set(FixedBitSet docs) {
    return IntStream.range(0, docs.length()).filter(docs::get);
  }

  @Test
  void levelsAndFacetsAreColumns() {
    var sizes = new ArrayList<Integer>();
    columns().forEach(column -> sizes.add(column.values().length));
    assertEquals(List.of(10, 90, 4, 1), sizes);
  }

  @Test
  void walkingAndIntersectingCountTheSame() {
    for (int share : new int[] {1, 2, 7, 40, 700, 2999}) {
      var docs = new FixedBitSet(DOCS);
      IntStream.range(0, DOCS).filter(doc -> doc * 31 % share == 0).forEach(docs::set);
      int[] list = IntStream.concat(set(docs), IntStream.of(1, 2, 3)).toArray();
      var walked = new int[106];
      var intersected = new int[106];
      for (FacetColumn column : columns()) {
        column.walk(docs, list, docs.cardinality(), walked);
        column.intersect(docs, intersected);
      }
      assertArrayEquals(counted(docs), walked, "walked, one in " + share);
      assertArrayEquals(counted(docs), intersected, "intersected, one in " + share);
    }
  }

  @Test
  void aFewAreWalkedAndManyIntersected() {
    FacetColumn below = columns().get(1);
    assertTrue(below.costOfWalk(10) < below.costOfIntersecting());
    assertTrue(below.costOfWalk(DOCS) > below.costOfIntersecting());
    assertEquals(0, columns().get(3).costOfWalk(DOCS), "all documents have the same");
  }

  @Test
  void aSetKeepsOfAnotherWhatBothHave() {
    for (int step : new int[] {3, 400}) {
      int[] members = IntStream.range(0, DOCS).filter(doc -> doc % step == 1).toArray();
      DocSet set = DocSet.of(members, members.length, DOCS);
      assertEquals(step == 3, set.isDense());
      var other = new FixedBitSet(DOCS);
      IntStream.range(0, DOCS).filter(doc -> doc % 5 < 2).forEach(other::set);
      set.retainIn(other);
      assertArrayEquals(
          IntStream.of(members).filter(doc -> doc % 5 < 2).toArray(), set(other).toArray());
    }
  }
}
