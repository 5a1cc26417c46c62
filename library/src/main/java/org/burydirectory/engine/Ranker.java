package org.burydirectory.engine;

import org.burydirectory.index.Columns;
import org.burydirectory.index.Snapshot;
import org.burydirectory.profile.Ranking;
import org.jspecify.annotations.Nullable;

/**
 * What besides its words ranks an entry: trust, nearness and whether it is what was wished for.
 * Every factor is of ranking.yaml. Immutable.
 */
final class Ranker {

  private final double near;
  private final double halfMetres;
  private final AnsweringSite sites;
  private final Priors priors;
  private final long today;
  private final Wishes wishes;

  /**
   * @param sites where entries answer and how far that is
   * @param today the day by which trust is reckoned, in days since 1970
   */
  Ranker(Snapshot snapshot, AnsweringSite sites, long today, Wishes wishes) {
    Ranking ranking = snapshot.about().profile().ranking();
    this.sites = sites;
    this.today = today;
    this.wishes = wishes;
    priors = snapshot.derive(Priors.class, Priors::of);
    near = ranking.weight("proximity.near");
    halfMetres = ranking.weight("proximity.half_metres");
  }

  /** Gets ready for the documents of a segment. */
  OfSegment of(Columns columns) {
    return new OfSegment(columns, priors.on(today, columns), wishes.of(columns));
  }

  /** The factors of one segment's documents. Used by one thread. */
  final class OfSegment {
    private final Columns columns;
    private final float[] priorFactors;
    private final Wishes.OfSegment wished;
    private final @Nullable LeastWays ways;

    private OfSegment(Columns columns, float[] priorFactors, Wishes.OfSegment wished) {
      this.columns = columns;
      this.priorFactors = priorFactors;
      this.wished = wished;
      ways = sites.ways(columns);
    }

    /** What {@link #factor} and {@link #factorOfNamed} are at most for any document. */
    double most() {
      return priors.most(today, columns) * wished.most() * (1 + Math.max(0, near));
    }

    /** What {@link #factor} is at most for a document; at less cost, as no way is measured. */
    double most(int doc) {
      double metres = leastMetres(doc);
      double most = priorFactors[doc] * wished.most(doc, metres);
      return metres >= 0 && near > 0 ? most * nearness(metres) : most;
    }

    /** Metres that no site of a document is nearer than; NaN where no distance is known. */
    double leastMetres(int doc) {
      return ways == null ? Double.NaN : ways.metres(doc);
    }

    /** Whether a document says that it is for other places than where the person is. */
    boolean excluded(int doc) {
      return wished.excluded(doc);
    }

    /**
     * The factor of a document that was asked for by its whole name: then it is told first that it
     * has ended.
     */
    double factorOfNamed(int doc) {
      return columns.closed().get(doc) ? factor(doc) / priors.closed() : factor(doc);
    }

    /** The factor that a document's score is taken times, above zero. */
    double factor(int doc) {
      double factor = priorFactors[doc] * wished.factor(doc);
      double metres = near == 0 ? Double.NaN : sites.metres(columns, doc);
      return Double.isNaN(metres) ? factor : factor * nearness(metres);
    }

    private double nearness(double metres) {
      return 1 + near * halfMetres / (halfMetres + metres);
    }
  }
}
