package org.burydirectory.engine;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.burydirectory.index.Columns;
import org.burydirectory.index.DocSet;
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
   * @param all documents that pass every choice
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
    Columns columns = segment.columns();
    var sideways = new FixedBitSet[choices.size()];
    for (int i = 0; i < sideways.length; i++) {
      sideways[i] = sideways.length == 1 ? matching : matching.clone();
      for (int j = 0; j < sideways.length; j++) {
        if (i != j) {
          narrow(sideways[i], choices.get(j), columns);
        }
      }
    }
    FixedBitSet base = rule == null ? matching : admitted(matching, rule, sideways);
    if (sideways.length == 0) {
      return new Narrowed(base, sideways);
    }
    FixedBitSet all = sideways[0].clone();
    narrow(all, choices.getFirst(), columns);
    return new Narrowed(all, sideways);
  }

  private static void narrow(FixedBitSet docs, Choice choice, Columns columns) {
    DocSet only = choice.ordinals().length == 1 ? columns.docs(choice.ordinals()[0]) : null;
    if (only != null) {
      only.retainIn(docs);
    } else {
      docs.and(Wishes.union(columns, choice.ordinals()));
    }
  }

  /** Looks only at the sites of what some count is over: they cost more than choices. */
  private static FixedBitSet admitted(
      FixedBitSet matching, SiteRule.OfSegment rule, FixedBitSet[] sideways) {
    if (sideways.length <= 1) {
      FixedBitSet inside = rule.admitted(matching);
      Arrays.fill(sideways, inside);
      return inside;
    }
    FixedBitSet any = sideways[0].clone();
    for (int i = 1; i < sideways.length; i++) {
      any.or(sideways[i]);
    }
    FixedBitSet inside = rule.admitted(any);
    for (FixedBitSet each : sideways) {
      each.and(inside);
    }
    return inside;
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
