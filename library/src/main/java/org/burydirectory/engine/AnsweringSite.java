package org.burydirectory.engine;

import java.util.List;
import org.burydirectory.index.Columns;
import org.burydirectory.place.GeoPoint;
import org.jspecify.annotations.Nullable;

/** Which site of an entry answers a request, and how far it is. Used by one thread. */
final class AnsweringSite {

  private final List<Choice> choices;
  private final SiteRule rule;
  private final boolean asks;
  private final @Nullable GeoPoint centre;
  private @Nullable Columns ruled;
  private SiteRule.@Nullable OfSegment ruling;

  /**
   * @param choices what was chosen; those that hold at a site are looked at
   * @param rule what a site must be besides
   * @param centre where the person is, or null
   */
  AnsweringSite(List<Choice> choices, SiteRule rule, @Nullable GeoPoint centre) {
    this.choices = choices.stream().filter(Choice::atSite).toList();
    this.rule = rule;
    this.centre = centre;
    asks = rule.asks() || !this.choices.isEmpty();
  }

  /** The nearest spot at which every choice holds, else the nearest of all; −1 without a spot. */
  int of(Columns columns, int doc) {
    int end = columns.firstSite(doc + 1);
    int best = -1;
    boolean bestHolds = false;
    double bestMetres = Double.MAX_VALUE;
    boolean several = asks && columns.multiSite().get(doc);
    for (int site = columns.firstSite(doc); site < end; site++) {
      if (columns.hasPoint(site)) {
        boolean holds = !several || holds(columns, site);
        double metres = centre == null ? 0 : metresTo(columns, site);
        if (best < 0 || (holds && !bestHolds) || (holds == bestHolds && metres < bestMetres)) {
          best = site;
          bestHolds = holds;
          bestMetres = metres;
        }
      }
    }
    return best;
  }

  private boolean holds(Columns columns, int site) {
    if (ruled != columns) {
      ruled = columns;
      ruling = rule.of(columns);
    }
    if (ruling != null && !ruling.admits(site)) {
      return false;
    }
    for (Choice choice : choices) {
      if (!SiteWalk.hasAnyAt(columns, site, choice)) {
        return false;
      }
    }
    return true;
  }

  /** Metres from the person to the site that answers; NaN where either is not known. */
  double metres(Columns columns, int doc) {
    int site = centre == null ? -1 : of(columns, doc);
    return site < 0 ? Double.NaN : metresTo(columns, site);
  }

  /** What tells how far documents are at least; null where the person's place is not known. */
  @Nullable LeastWays ways(Columns columns) {
    return centre == null ? null : new LeastWays(columns, centre);
  }

  /** Metres from the person to a site with a point; NaN where the person's place is not known. */
  double metresTo(Columns columns, int site) {
    return centre == null
        ? Double.NaN
        : GeoPoint.metres(centre.lat(), centre.lon(), columns.lat(site), columns.lon(site));
  }
}
