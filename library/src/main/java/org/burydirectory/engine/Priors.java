package org.burydirectory.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.burydirectory.index.Columns;
import org.burydirectory.index.Snapshot;
import org.burydirectory.profile.Ranking;

/**
 * How much each entry of a snapshot is to be trusted on a day, whatever is asked: by when it was
 * last checked, whether it is real and whether it still runs. Computed once a day. Safe for
 * concurrent use.
 */
final class Priors {

  private final double fresh;
  private final double halfLifeDays;
  private final double closed;
  private final double illustrative;
  private final Map<Columns, Day> days = new ConcurrentHashMap<>();

  @SuppressWarnings("ArrayRecordComponent") // internal, never compared
  private record Day(long day, float[] factors, float most) {}

  private Priors(Ranking ranking) {
    fresh = ranking.weight("trust.fresh");
    halfLifeDays = ranking.weight("trust.half_life_days");
    closed = ranking.weight("status.closed");
    illustrative = ranking.weight("trust.illustrative");
  }

  static Priors of(Snapshot snapshot) {
    return new Priors(snapshot.about().profile().ranking());
  }

  /** The factor of what has ended or does not run, above zero. */
  double closed() {
    return closed;
  }

  /** One factor a document, above zero. Not to be changed. */
  float[] on(long day, Columns columns) {
    return day(day, columns).factors();
  }

  /** The greatest of them, were nothing closed. */
  float most(long day, Columns columns) {
    return day(day, columns).most();
  }

  private Day day(long day, Columns columns) {
    Day known = days.get(columns);
    if (known == null || known.day() != day) {
      known = compute(day, columns);
      days.put(columns, known);
    }
    return known;
  }

  private Day compute(long day, Columns columns) {
    var factors = new float[columns.maxDoc()];
    float most = 0;
    for (int doc = 0; doc < factors.length; doc++) {
      double factor = 1 + trust(day - columns.assured(doc), columns.assured(doc));
      factor *= columns.illustrative().get(doc) ? illustrative : 1;
      factors[doc] = (float) (columns.closed().get(doc) ? factor * closed : factor);
      most = Math.max(most, (float) factor);
    }
    return new Day(day, factors, most);
  }

  private double trust(long age, int assuredDay) {
    return assuredDay == 0 ? 0 : fresh * Math.exp(-Math.log(2) * Math.max(0, age) / halfLifeDays);
  }
}
