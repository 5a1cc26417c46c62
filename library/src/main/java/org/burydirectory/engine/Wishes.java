package org.burydirectory.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.FixedBitSet;
import org.burydirectory.index.Columns;
import org.burydirectory.index.DocSet;
import org.burydirectory.profile.Ranking;
import org.jspecify.annotations.Nullable;

/** What an entry should have besides answering: whom, where, when and how it is for. Immutable. */
final class Wishes {

  private final List<Intent.Wish> wishes;
  private final @Nullable Who who;
  private final Serving serving;
  private final Instant at;
  private final double unknown;
  private final double unmet;
  private final double audience;
  private final double outsideAges;
  private final double serves;
  private final double outside;
  private final double guide;

  /**
   * @param who whom an entry should be for, null where nothing is known
   * @param serving tells which entries are for people where the person is
   */
  Wishes(
      Ranking ranking, List<Intent.Wish> wishes, @Nullable Who who, Serving serving, Instant at) {
    this.at = at;
    this.wishes = wishes;
    this.who = who;
    this.serving = serving;
    unknown = ranking.weight("asked.unknown");
    unmet = ranking.weight("asked.unmet");
    audience = ranking.weight("audience.match");
    outsideAges = ranking.weight("age.outside");
    serves = ranking.weight("coverage.serves");
    outside = ranking.weight("coverage.outside");
    boolean going = serving.spot().isKnown() || wishes.stream().anyMatch(wish -> !wish.soft());
    guide = going ? ranking.weight("guide.going") : 1;
  }

  /** No wishes at all. */
  static Wishes none(Ranking ranking) {
    return new Wishes(ranking, List.of(), null, Serving.UNKNOWN, Instant.EPOCH);
  }

  /** Gets ready for the documents of a segment. */
  OfSegment of(Columns columns) {
    var granted = new ArrayList<Granted>();
    for (Intent.Wish wish : wishes) {
      FixedBitSet met =
          wish.open() == null
              ? union(columns, wish.ordinals())
              : columns.openSites().at(wish.open(), at).docs();
      granted.add(new Granted(met, union(columns, wish.facet()), wish.soft()));
    }
    FixedBitSet unlikely = who == null ? null : who.of(columns).unlikely();
    return new OfSegment(columns, granted, unlikely, serving.of(columns));
  }

  private record Granted(FixedBitSet met, FixedBitSet known, boolean soft) {}

  /** The documents that have any of some values. */
  static FixedBitSet union(Columns columns, int[] ordinals) {
    var union = new FixedBitSet(Math.max(1, columns.maxDoc()));
    for (int ordinal : ordinals) {
      DocSet docs = columns.docs(ordinal);
      if (docs != null) {
        docs.addTo(union);
      }
    }
    return union;
  }

  /** The wishes over one segment's documents. */
  final class OfSegment {
    private final Columns columns;
    private final List<Granted> granted;
    private final @Nullable FixedBitSet unlikely;
    private final Serving.@Nullable OfSegment there;

    private OfSegment(
        Columns columns,
        List<Granted> granted,
        @Nullable FixedBitSet unlikely,
        Serving.@Nullable OfSegment there) {
      this.columns = columns;
      this.granted = granted;
      this.unlikely = unlikely;
      this.there = there;
    }

    /** Whether a document says that it is for other places. */
    boolean excluded(int doc) {
      return there != null && there.excludes(doc);
    }

    /** The factor that a document's score is taken times, above zero. */
    double factor(int doc) {
      double factor = factorAnywhere(doc);
      if (there == null) {
        return factor;
      }
      return factor * (there.serves(doc) ? serves : beyond(there, doc));
    }

    /** What {@link #factor} is at most where the way to a document's sites is at least so long. */
    double most(int doc, double leastMetres) {
      double factor = factorAnywhere(doc);
      if (there == null) {
        return factor;
      }
      return factor * (there.mayServe(doc, leastMetres) ? mostThere() : beyond(there, doc));
    }

    /** What {@link #factor} is at most for any document. */
    double most() {
      double most = Math.max(1, guide) * (unlikely == null ? 1 : Math.max(1, outsideAges));
      for (Granted wish : granted) {
        most *= wish.soft() ? Math.max(1, 1 + audience) : Math.max(1, Math.max(unmet, unknown));
      }
      return there == null ? most : most * mostThere();
    }

    private double mostThere() {
      return Math.max(serves, Math.max(outside, unknown));
    }

    private double beyond(Serving.OfSegment there, int doc) {
      return there.beyond(doc) == Serving.How.UNKNOWN ? unknown : outside;
    }

    private double factorAnywhere(int doc) {
      double factor = 1;
      for (int i = 0; i < granted.size(); i++) {
        factor *= factor(doc, granted.get(i));
      }
      if (columns.coverage(doc) < 0) {
        factor *= guide;
      }
      if (unlikely != null && unlikely.get(doc)) {
        factor *= outsideAges;
      }
      return factor;
    }

    private double factor(int doc, Granted wish) {
      if (wish.soft()) {
        return wish.met().get(doc) ? 1 + audience : 1;
      }
      if (wish.met().get(doc)) {
        return 1;
      }
      return wish.known().get(doc) ? unmet : unknown;
    }
  }
}
