package org.burydirectory.engine;

import java.util.List;
import org.burydirectory.index.Columns;
import org.burydirectory.profile.Ranking;
import org.burydirectory.understand.Meaning;
import org.jspecify.annotations.Nullable;

/** What an entry should have besides answering: whom, where, when and how it is for. Immutable. */
final class Wishes {

  private final List<Intent.Wish> wishes;
  private final Meaning.@Nullable OfAge ages;
  private final int[] served;
  private final double unknown;
  private final double unmet;
  private final double audience;
  private final double outsideAges;
  private final double serves;
  private final double outside;

  Wishes(
      Ranking ranking,
      List<Intent.Wish> wishes,
      Meaning.@Nullable OfAge ages,
      int[] served) {
    this.wishes = wishes;
    this.ages = ages;
    this.served = served;
    unknown = ranking.weight("asked.unknown");
    unmet = ranking.weight("asked.unmet");
    audience = ranking.weight("audience.match");
    outsideAges = ranking.weight("age.outside");
    serves = ranking.weight("coverage.serves");
    outside = ranking.weight("coverage.outside");
  }

  /** No wishes at all. */
  static Wishes none(Ranking ranking) {
    return new Wishes(ranking, List.of(), null, new int[0]);
  }

  /** The factor that a document's score is taken times, above zero. */
  double factor(Columns columns, int doc) {
    double factor = 1;
    for (Intent.Wish wish : wishes) {
      factor *= factor(columns, doc, wish);
    }
    if (ages != null && !columns.isForAges(doc, ages.least(), ages.most())) {
      factor *= outsideAges;
    }
    if (served.length > 0) {
      factor *= hasAny(columns, doc, served) ? serves : outside;
    }
    return factor;
  }

  private double factor(Columns columns, int doc, Intent.Wish wish) {
    boolean met = hasAny(columns, doc, wish.ordinals());
    if (wish.soft()) {
      return met ? 1 + audience : 1;
    }
    if (met) {
      return 1;
    }
    return hasAny(columns, doc, wish.facet()) ? unmet : unknown;
  }

  static boolean hasAny(Columns columns, int doc, int[] ordinals) {
    for (int ordinal : ordinals) {
      if (columns.has(doc, ordinal)) {
        return true;
      }
    }
    return false;
  }
}
