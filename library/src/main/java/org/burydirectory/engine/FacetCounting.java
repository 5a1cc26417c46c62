package org.burydirectory.engine;

import java.util.List;
import org.apache.lucene.util.FixedBitSet;
import org.burydirectory.index.Columns;
import org.burydirectory.index.FacetColumn;
import org.burydirectory.index.Segment;
import org.jspecify.annotations.Nullable;

/**
 * Counts facet values over the matching documents of each segment. Few documents are walked over
 * their packed values; many are intersected with each value's set, word by word. Used by one
 * thread.
 */
final class FacetCounting {

  /** Documents that are listed at once: more than most words of a set hold. */
  private static final int AT_ONCE = 4;

  private final FacetLayout layout;
  private final List<Choice> choices;
  private final SiteRule rule;
  private final boolean[] counted;
  private final int[] counts;
  private final boolean choosesSites;
  private int total;

  FacetCounting(FacetLayout layout, List<Choice> choices, SiteRule rule, boolean[] counted) {
    this.layout = layout;
    this.choices = choices;
    this.rule = rule;
    this.counted = counted;
    counts = new int[layout.values().size()];
    choosesSites = choices.stream().anyMatch(Choice::atSite);
  }

  /** Entries that passed so far. */
  int total() {
    return total;
  }

  /** How often each value was counted so far. */
  int[] counts() {
    return counts;
  }

  /** Narrows a segment's matching documents, counts them and gives those that pass every choice. */
  FixedBitSet add(Segment segment, FixedBitSet matching) {
    SiteRule.OfSegment admitting = rule.of(segment.columns());
    FixedBitSet several = bySite(segment, matching, admitting);
    FixedBitSet whole = matching;
    if (several != null) {
      whole = matching.clone();
      whole.andNot(several);
    }
    Narrowed narrowed = Narrowed.of(segment, whole, choices, admitting);
    FixedBitSet passing = narrowed.all();
    countWhole(segment, narrowed);
    if (several != null) {
      passing = passing.clone();
      new SiteWalk(segment.columns(), layout, choices, admitting, counted, counts)
          .walk(several, passing);
    }
    total += passing.cardinality();
    return passing;
  }

  /**
   * The documents that have to be looked at site by site, null where there is none: those of
   * several sites where sites are chosen, else those of which only some sites are admitted.
   */
  private @Nullable FixedBitSet bySite(
      Segment segment, FixedBitSet matching, SiteRule.@Nullable OfSegment admitting) {
    if (!choosesSites && admitting == null) {
      return null;
    }
    FixedBitSet several;
    if (choosesSites || admitting == null) {
      several = segment.columns().multiSite().clone();
      several.and(matching);
    } else {
      several = admitting.mixed(matching);
    }
    return several.cardinality() == 0 ? null : several;
  }

  private void countWhole(Segment segment, Narrowed narrowed) {
    boolean[] rest = counted.clone();
    choices.forEach(choice -> rest[choice.index()] = false);
    count(segment, narrowed.all(), rest);
    for (int i = 0; i < choices.size(); i++) {
      if (counted[choices.get(i).index()]) {
        var only = new boolean[counted.length];
        only[choices.get(i).index()] = true;
        count(segment, narrowed.sideways(i), only);
      }
    }
  }

  private void count(Segment segment, FixedBitSet docs, boolean[] facets) {
    int size = docs.cardinality();
    if (size == 0 || none(facets)) {
      return;
    }
    Columns columns = segment.columns();
    if (size == segment.liveCount()) {
      add(segment.browseCounts(), facets);
      return;
    }
    int[] list = null;
    for (FacetColumn column : columns.facets()) {
      if (!isIn(column.values()[0], facets)) {
        continue;
      }
      if (column.costOfWalk(size) >= column.costOfIntersecting()) {
        column.intersect(docs, counts);
      } else {
        list = list == null ? list(docs, size) : list;
        column.walk(docs, list, size, counts);
      }
    }
  }

  /** Lists documents, with room for more after them. */
  private static int[] list(FixedBitSet docs, int size) {
    var list = new int[size + AT_ONCE];
    int next = 0;
    long[] bits = docs.getBits();
    for (int at = 0; at < bits.length; at++) {
      long word = bits[at];
      if (word == 0) {
        continue;
      }
      int first = at << 6;
      int end = next + Long.bitCount(word);
      for (int i = next; i < end; i += AT_ONCE) { // what is listed too much is overwritten
        for (int more = 0; more < AT_ONCE; more++) {
          list[i + more] = first + Long.numberOfTrailingZeros(word);
          word &= word - 1;
        }
      }
      next = end;
    }
    return list;
  }

  private static boolean none(boolean[] facets) {
    for (boolean facet : facets) {
      if (facet) {
        return false;
      }
    }
    return true;
  }

  private void add(int[] more, boolean[] facets) {
    for (int ordinal = 0; ordinal < more.length; ordinal++) {
      if (isIn(ordinal, facets)) {
        counts[ordinal] += more[ordinal];
      }
    }
  }

  private boolean isIn(int ordinal, boolean[] facets) {
    int facet = layout.facetOf(ordinal);
    return facet >= 0 && facets[facet];
  }
}
