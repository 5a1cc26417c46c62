package org.burydirectory.engine;

import java.time.LocalDate;
import org.burydirectory.index.Columns;
import org.burydirectory.profile.Ranking;

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
  private final AnsweringSite sites;
  private final long today;
  private final Wishes wishes;

  /**
   * @param sites where entries answer and how far that is
   * @param today the day by which trust is reckoned
   */
  Ranker(Ranking ranking, AnsweringSite sites, LocalDate today, Wishes wishes) {
    this.sites = sites;
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
    double metres = sites.metres(columns, doc);
    if (!Double.isNaN(metres)) {
      factor *= 1 + near * Math.exp(-Math.log(2) * metres / halfMetres);
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
}
