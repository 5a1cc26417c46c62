package org.burydirectory.engine;

import java.util.Optional;
import org.burydirectory.index.Columns;
import org.burydirectory.index.FeedFacts;
import org.burydirectory.index.Snapshot;
import org.burydirectory.place.Boundaries;
import org.burydirectory.place.CoverageLevel;
import org.burydirectory.place.Distance;
import org.burydirectory.place.GeoPoint;
import org.burydirectory.place.Located;
import org.burydirectory.place.Near;
import org.burydirectory.search.FeedRequest;
import org.burydirectory.search.InvalidSearchException;
import org.jspecify.annotations.Nullable;

/**
 * The place that a feed is narrowed by: what stands within a distance of it or, without one, what
 * serves it.
 */
final class FeedPlace {

  private final GeoPoint centre;
  private final @Nullable Distance within;
  private final Spot spot;

  private FeedPlace(GeoPoint centre, @Nullable Distance within, Spot spot) {
    this.centre = centre;
    this.within = within;
    this.spot = spot;
  }

  /**
   * The place that a filter names; null where it names none.
   *
   * @throws InvalidSearchException if it is not known where that is
   */
  static @Nullable FeedPlace of(FeedRequest.Filter filter, Snapshot snapshot) {
    Near near = filter.near();
    if (near == null) {
      return null;
    }
    Located located = locate(near, snapshot);
    return new FeedPlace(
        located.point(), filter.proximity(), Spot.of(near, Optional.of(located), snapshot));
  }

  private static Located locate(Near near, Snapshot snapshot) {
    return Spot.standing(near, snapshot)
        .or(() -> snapshot.about().profile().gazetteer().locate(near))
        .orElseThrow(
            () ->
                new InvalidSearchException(
                    "postcode",
                    near.toString(),
                    "a postcode that this directory knows, such as M26 2SP; for others give lat and"
                        + " lon",
                    null));
  }

  /**
   * Whether a service at a location passes.
   *
   * @param column number of the location among the service's sites, below 0 without one
   */
  boolean admits(Columns columns, int doc, FeedFacts facts, int column) {
    int first = columns.firstSite(doc);
    if (within != null) {
      return column >= 0 && isNear(columns, first + column);
    }
    boolean here = column >= 0 && !facts.areaDeclared() && has(columns, doc, first + column);
    return here || serves(columns, doc);
  }

  /** Whether a service passes at any of its locations, or as a whole. */
  boolean admits(Columns columns, int doc, FeedFacts facts) {
    if (within == null && serves(columns, doc)) {
      return true;
    }
    return facts.sites().stream().anyMatch(site -> admits(columns, doc, facts, site.column()));
  }

  private boolean isNear(Columns columns, int site) {
    return columns.hasPoint(site)
        && within != null
        && GeoPoint.metres(centre.lat(), centre.lon(), columns.lat(site), columns.lon(site))
            <= within.inMetres();
  }

  /** Whether what a service covers, or reaches from afar, takes the place in. */
  private boolean serves(Columns columns, int doc) {
    Boundaries extent = columns.extent(doc);
    GeoPoint exact = spot.exact();
    if (extent != null && exact != null) {
      return extent.find(exact).isPresent();
    }
    CoverageLevel outside = spot.outside();
    if (outside != null) {
      return columns.coverage(doc) >= outside.width();
    }
    for (int site = columns.firstSite(doc); site < columns.firstSite(doc + 1); site++) {
      if (columns.isArea(site) && has(columns, doc, site)) {
        return true;
      }
    }
    return false;
  }

  private boolean has(Columns columns, int doc, int site) {
    boolean several = columns.multiSite().get(doc);
    for (int ward : spot.wards()) {
      if (several ? columns.siteHas(site, ward) : columns.has(doc, ward)) {
        return true;
      }
    }
    return false;
  }
}
