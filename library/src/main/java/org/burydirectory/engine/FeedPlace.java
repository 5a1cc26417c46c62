package org.burydirectory.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burydirectory.index.Columns;
import org.burydirectory.index.FacetValues;
import org.burydirectory.index.FeedFacts;
import org.burydirectory.index.Snapshot;
import org.burydirectory.place.CoverageLevel;
import org.burydirectory.place.Distance;
import org.burydirectory.place.Gazetteer;
import org.burydirectory.place.GeoPoint;
import org.burydirectory.place.Located;
import org.burydirectory.place.Near;
import org.burydirectory.place.Place;
import org.burydirectory.place.Postcode;
import org.burydirectory.search.Facet;
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
  private final int[] wards; // ordinals; empty outside the borough

  private FeedPlace(GeoPoint centre, @Nullable Distance within, int[] wards) {
    this.centre = centre;
    this.within = within;
    this.wards = wards;
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
    Gazetteer gazetteer = snapshot.about().profile().gazetteer();
    GeoPoint centre = point(near, snapshot);
    return new FeedPlace(
        centre, filter.proximity(), ordinals(wards(near, centre, gazetteer), snapshot));
  }

  private static GeoPoint point(Near near, Snapshot snapshot) {
    GeoPoint exact =
        near instanceof Postcode code ? snapshot.about().postcodes().get(code.text()) : null;
    return Optional.ofNullable(exact)
        .or(() -> snapshot.about().profile().gazetteer().locate(near).map(Located::point))
        .orElseThrow(
            () ->
                new InvalidSearchException(
                    "postcode",
                    near.toString(),
                    "a postcode that this directory knows, such as M26 2SP; for others give lat and"
                        + " lon",
                    null));
  }

  private static List<String> wards(Near near, GeoPoint centre, Gazetteer gazetteer) {
    if (near instanceof Postcode postcode) {
      return gazetteer.answer(postcode).wards().stream().map(share -> share.place().id()).toList();
    }
    var wards = new ArrayList<String>();
    gazetteer
        .ward(centre)
        .filter(ward -> ward.point() != null && inReach(ward, centre))
        .map(Place::id)
        .ifPresent(wards::add);
    return wards;
  }

  /** Beyond this a point is taken to lie outside the borough, as sites are. */
  private static final double WARD_REACH_METRES = 3000;

  private static boolean inReach(Place ward, GeoPoint centre) {
    GeoPoint middle = ward.point();
    return middle != null && middle.metresTo(centre) <= WARD_REACH_METRES;
  }

  private static int[] ordinals(List<String> wards, Snapshot snapshot) {
    return wards.stream()
        .map(id -> snapshot.about().values().find(Facet.WARD, id))
        .filter(java.util.Objects::nonNull)
        .mapToInt(FacetValues.Value::ordinal)
        .toArray();
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
    if (wards.length == 0) {
      return columns.coverage(doc) >= CoverageLevel.REGION.width();
    }
    for (int site = columns.firstSite(doc); site < columns.firstSite(doc + 1); site++) {
      if (columns.isArea(site) && has(columns, doc, site)) {
        return true;
      }
    }
    return false;
  }

  private boolean has(Columns columns, int doc, int site) {
    boolean several = columns.firstSite(doc + 1) - columns.firstSite(doc) > 1;
    for (int ward : wards) {
      if (several ? columns.siteHas(site, ward) : columns.has(doc, ward)) {
        return true;
      }
    }
    return false;
  }
}
