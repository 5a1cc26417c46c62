package org.burydirectory.engine;

import java.time.LocalDate;
import org.burydirectory.index.Columns;
import org.burydirectory.place.GeoPoint;
import org.burydirectory.profile.Ranking;
import org.jspecify.annotations.Nullable;

/**
 * What besides its words ranks an entry: nearness, trust and whether it still runs. Every factor is
 * of ranking.yaml. Used by one thread.
 */
final class Ranker {

  private final double near;
  private final double halfMetres;
  private final double fresh;
  private final double halfLifeDays;
  private final double closed;
  private final double illustrative;
  private final @Nullable GeoPoint centre;
  private final long today;
  private final Wishes wishes;

  /**
   * @param centre where the person is, or null
   * @param today the day by which trust is reckoned
   */
  Ranker(Ranking ranking, @Nullable GeoPoint centre, LocalDate today, Wishes wishes) {
    this.centre = centre;
    this.today = today.toEpochDay();
    this.wishes = wishes;
    near = ranking.weight("proximity.near");
    halfMetres = ranking.weight("proximity.half_metres");
    fresh = ranking.weight("trust.fresh");
    halfLifeDays = ranking.weight("trust.half_life_days");
    closed = ranking.weight("status.closed");
    illustrative = ranking.weight("trust.illustrative");
  }

  /** The factor that a document's score is taken times, above zero. */
  double factor(Columns columns, int doc) {
    double factor = (1 + trust(columns.assured(doc))) * wishes.factor(columns, doc);
    if (centre != null) {
      double metres = metres(columns, doc);
      if (!Double.isNaN(metres)) {
        factor *= 1 + near * Math.exp(-Math.log(2) * metres / halfMetres);
      }
    }
    if (columns.illustrative().get(doc)) {
      factor *= illustrative;
    }
    return columns.closed().get(doc) ? factor * closed : factor;
  }

  private double trust(int assuredDay) {
    return assuredDay == 0
        ? 0
        : fresh * Math.exp(-Math.log(2) * Math.max(0, today - assuredDay) / halfLifeDays);
  }

  /** Metres from the centre to a document's nearest site; NaN where either is not known. */
  double metres(Columns columns, int doc) {
    double nearest = Double.NaN;
    for (int site = columns.firstSite(doc); site < columns.firstSite(doc + 1); site++) {
      double metres = metresTo(columns, site);
      if (!(metres >= nearest)) {
        nearest = Double.isNaN(metres) ? nearest : metres;
      }
    }
    return nearest;
  }

  /** Metres from the centre to a site; NaN where either is not known. */
  double metresTo(Columns columns, int site) {
    return centre == null || !columns.hasPoint(site)
        ? Double.NaN
        : GeoPoint.metres(centre.lat(), centre.lon(), columns.lat(site), columns.lon(site));
  }
}
