package org.burydirectory.engine;

import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.burydirectory.index.Segment;
import org.jspecify.annotations.Nullable;

/**
 * The matching documents of a segment once the choices are applied: those that pass all of them,
 * and for each choice those that pass all the others, which its own facet is counted over.
 *
 * <p>What holds must hold together at one site. For entries of one site, sets of documents say so;
 * entries of several are looked at site by site ({@link SiteWalk}).
 */
final class Narrowed {

  private final FixedBitSet all;
  private final FixedBitSet[] sideways;

  /**
   * @param all documents that pass every choice; those of several sites only where {@code walk} is
   *     null
   * @param sideways one a choice
   */
  private Narrowed(FixedBitSet all, FixedBitSet[] sideways) {
    this.all = all;
    this.sideways = sideways;
  }

  FixedBitSet all() {
    return all;
  }

  /** The documents that pass all choices but one. */
  FixedBitSet sideways(int choice) {
    return sideways[choice];
  }

  /**
   * Applies choices, taking each entry as a whole: right where it has one site, or no choice is of
   * sites.
   */
  static Narrowed of(
      Segment segment,
      FixedBitSet matching,
      List<Choice> choices,
      SiteRule.@Nullable OfSegment rule) {
    var sets = new FixedBitSet[choices.size()];
    for (int i = 0; i < sets.length; i++) {
      sets[i] = Wishes.union(segment.columns(), choices.get(i).ordinals());
    }
    var sideways = new FixedBitSet[sets.length];
    for (int i = 0; i < sets.length; i++) {
      sideways[i] = matching.clone();
      for (int j = 0; j < sets.length; j++) {
        if (i != j) {
          sideways[i].and(sets[j]);
        }
      }
    }
    if (rule != null) {
      return admitted(matching, rule, sets, sideways);
    }
    return new Narrowed(all(matching, sets, sideways), sideways);
  }

  private static FixedBitSet all(FixedBitSet base, FixedBitSet[] sets, FixedBitSet[] sideways) {
    if (sets.length == 0) {
      return base;
    }
    FixedBitSet all = sideways[0].clone();
    all.and(sets[0]);
    return all;
  }

  /** Looks only at the sites of what some count is over: they cost more than choices. */
  private static Narrowed admitted(
      FixedBitSet matching, SiteRule.OfSegment rule, FixedBitSet[] sets, FixedBitSet[] sideways) {
    FixedBitSet any = matching;
    if (sets.length > 1) {
      any = sideways[0].clone();
      for (int i = 1; i < sideways.length; i++) {
        any.or(sideways[i]);
      }
    }
    FixedBitSet inside = rule.admitted(any);
    for (FixedBitSet each : sideways) {
      each.and(inside);
    }
    return new Narrowed(all(inside, sets, sideways), sideways);
  }

  /** The next document at or after one, −1 where there is none. */
  static int next(FixedBitSet bits, int from) {
    if (from >= bits.length()) {
      return -1;
    }
    int found = bits.nextSetBit(from);
    return found == DocIdSetIterator.NO_MORE_DOCS ? -1 : found;
  }
}
