package org.burydirectory.engine;

import java.util.List;
import org.apache.lucene.util.FixedBitSet;
import org.burydirectory.index.Columns;
import org.jspecify.annotations.Nullable;

/**
 * Applies choices to entries of several sites, of which one must satisfy them together, and counts
 * their values. Used by one thread.
 */
final class SiteWalk {

  private final Columns columns;
  private final FacetLayout layout;
  private final List<Choice> choices;
  private final SiteRule.@Nullable OfSegment rule;
  private final boolean[] counted;
  private final int[] counts;
  private final int[] seenBy;

  /**
   * @param counted which facets are counted, by their number
   * @param counts one a value, to be added to
   */
  SiteWalk(
      Columns columns,
      FacetLayout layout,
      List<Choice> choices,
      SiteRule.@Nullable OfSegment rule,
      boolean[] counted,
      int[] counts) {
    this.columns = columns;
    this.layout = layout;
    this.choices = choices;
    this.rule = rule;
    this.counted = counted;
    this.counts = counts;
    seenBy = new int[counts.length];
  }

  /** Looks at each document and adds those that pass every choice to a set. */
  void walk(FixedBitSet docs, FixedBitSet passing) {
    for (int doc = Narrowed.next(docs, 0); doc >= 0; doc = Narrowed.next(docs, doc + 1)) {
      if (visit(doc)) {
        passing.set(doc);
      }
    }
  }

  private static final int NONE = -1;
  private static final int SEVERAL = -2;

  private boolean visit(int doc) {
    int entryFails = failing(doc);
    if (entryFails == SEVERAL) {
      return false;
    }
    boolean passes = false;
    for (int site = columns.firstSite(doc); site < columns.firstSite(doc + 1); site++) {
      if (rule != null && !rule.admits(site)) {
        continue;
      }
      int siteFails = failingAt(site);
      if (siteFails == SEVERAL || (siteFails != NONE && entryFails != NONE)) {
        continue;
      }
      int only = siteFails != NONE ? siteFails : entryFails;
      if (only == NONE) {
        passes = true;
      }
      countSite(doc, site, only);
      countEntry(doc, only);
    }
    return passes;
  }

  /** The one choice about the entry as a whole that a document fails, if it is one. */
  private int failing(int doc) {
    int found = NONE;
    for (int i = 0; i < choices.size(); i++) {
      if (!choices.get(i).atSite() && !hasAny(doc, choices.get(i))) {
        found = found == NONE ? i : SEVERAL;
      }
    }
    return found;
  }

  private boolean hasAny(int doc, Choice choice) {
    for (int ordinal : choice.ordinals()) {
      if (columns.has(doc, ordinal)) {
        return true;
      }
    }
    return false;
  }

  private int failingAt(int site) {
    int found = NONE;
    for (int i = 0; i < choices.size(); i++) {
      if (choices.get(i).atSite() && !hasAnyAt(columns, site, choices.get(i))) {
        found = found == NONE ? i : SEVERAL;
      }
    }
    return found;
  }

  static boolean hasAnyAt(Columns columns, int site, Choice choice) {
    for (int ordinal : choice.ordinals()) {
      if (columns.siteHas(site, ordinal)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Counts what holds at a site: where a choice fails, the values of that choice's facet only; else
   * those of every facet, for a chosen facet is counted over what passes the others.
   */
  private void countSite(int doc, int site, int failing) {
    int[] ordinals = columns.siteOrdinals();
    for (int i = columns.firstSiteOrdinal(site); i < columns.firstSiteOrdinal(site + 1); i++) {
      count(doc, ordinals[i], failing);
    }
  }

  private void countEntry(int doc, int failing) {
    int[] ordinals = columns.ordinals();
    int end = columns.ordinalStarts()[doc + 1];
    for (int i = columns.ordinalStarts()[doc]; i < end; i++) {
      int facet = layout.facetOf(ordinals[i]);
      if (facet >= 0 && !layout.atSite(facet)) {
        count(doc, ordinals[i], failing);
      }
    }
  }

  private void count(int doc, int ordinal, int failing) {
    int facet = layout.facetOf(ordinal);
    if (facet < 0 || !counted[facet] || seenBy[ordinal] == doc + 1) {
      return;
    }
    if (failing == NONE || choices.get(failing).index() == facet) {
      seenBy[ordinal] = doc + 1;
      counts[ordinal]++;
    }
  }
}
