package org.burydirectory.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.burydirectory.index.Columns;
import org.burydirectory.index.FacetValues;
import org.burydirectory.index.Segment;
import org.burydirectory.index.Snapshot;
import org.burydirectory.place.GeoPoint;
import org.burydirectory.place.Located;
import org.burydirectory.search.Facet;
import org.burydirectory.search.Hit;
import org.burydirectory.time.OpeningTable;

/** Finds entries like one: those that share its needs first, then its places and audiences. */
final class Similar {

  /** A need of the second level that both have. */
  private static final double SAME_NEED = 10;

  /** A need of the first level, an audience or a place that both have, by how few have it. */
  private static final double SAME_VALUE = 1;

  private final Snapshot snapshot;
  private final Snapshot.Spot entry;
  private final AnsweringSite sites;
  private final Ranker ranker;
  private final Optional<Located> located;
  private final Instant now;

  Similar(Snapshot snapshot, Snapshot.Spot entry, Instant at) {
    this.snapshot = snapshot;
    this.entry = entry;
    now = at;
    var profile = snapshot.about().profile();
    located = point(entry).map(point -> new Located(point, name(entry), false));
    sites =
        new AnsweringSite(
            List.of(), new SiteRule(null, null, now), located.map(Located::point).orElse(null));
    ranker =
        new Ranker(
            snapshot,
            sites,
            LocalDate.ofInstant(now, profile.gazetteer().borough().zone()).toEpochDay(),
            Wishes.none(profile.ranking()));
  }

  private static String name(Snapshot.Spot spot) {
    return spot.segment().words(spot.doc()).getFirst().text();
  }

  private static Optional<GeoPoint> point(Snapshot.Spot spot) {
    Columns columns = spot.segment().columns();
    for (int site = columns.firstSite(spot.doc());
        site < columns.firstSite(spot.doc() + 1);
        site++) {
      if (columns.hasPoint(site)) {
        return Optional.of(new GeoPoint(columns.lat(site), columns.lon(site)));
      }
    }
    return Optional.empty();
  }

  List<Hit> first(int limit) {
    var top = TopHits.byKey(limit);
    double[] weights = weights();
    List<Segment> segments = snapshot.segments();
    for (int part = 0; part < segments.size(); part++) {
      Segment segment = segments.get(part);
      Ranker.OfSegment ranks = ranker.of(segment.columns());
      for (int doc = Narrowed.next(segment.live(), 0);
          doc >= 0;
          doc = Narrowed.next(segment.live(), doc + 1)) {
        if (segment != entry.segment() || doc != entry.doc()) {
          double shared = shared(segment.columns(), doc, weights);
          if (shared >= SAME_NEED) {
            float score = (float) (shared * ranks.factor(doc));
            top.offer(part, segment, doc, score, score, OpeningTable.OPEN_NOW);
          }
        }
      }
    }
    return new HitMaker(snapshot, Intent.near(located), List.of(), sites, Serving.UNKNOWN, now)
        .hits(top.from(0));
  }

  private double[] weights() {
    FacetValues.Snapshot values = snapshot.about().values();
    var weights = new double[values.size()];
    Columns columns = entry.segment().columns();
    int[] starts = columns.ordinalStarts();
    for (int i = starts[entry.doc()]; i < starts[entry.doc() + 1]; i++) {
      FacetValues.Value value = values.get(columns.ordinals()[i]);
      weights[value.ordinal()] = weight(value);
    }
    return weights;
  }

  private static double weight(FacetValues.Value value) {
    if (value.facet().equals(Facet.NEED)) {
      return value.parent() >= 0 ? SAME_NEED : SAME_VALUE;
    }
    boolean tells = value.facet().equals(Facet.AUDIENCE) || value.facet().equals(Facet.WARD);
    return tells ? SAME_VALUE : 0;
  }

  private static double shared(Columns columns, int doc, double[] weights) {
    double shared = 0;
    int[] starts = columns.ordinalStarts();
    for (int i = starts[doc]; i < starts[doc + 1]; i++) {
      shared += weights[columns.ordinals()[i]];
    }
    return shared;
  }
}
