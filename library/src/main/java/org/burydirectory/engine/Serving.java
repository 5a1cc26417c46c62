package org.burydirectory.engine;

import org.apache.lucene.util.FixedBitSet;
import org.burydirectory.index.Columns;
import org.burydirectory.place.Boundaries;
import org.burydirectory.place.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are for people at a spot. One that says for which places it is serves those; any
 * other serves who comes to it: the neighbourhood where it stands, and whoever is within reach.
 * Immutable.
 *
 * @param spot where the person is
 * @param places ordinals of all neighbourhoods, which tell whether it is known where an entry is
 * @param sites where entries answer and how far that is
 * @param reachMetres how far people go to a place that says nothing of whom it is for
 */
@SuppressWarnings("ArrayRecordComponent") // internal, never compared
record Serving(Spot spot, int[] places, @Nullable AnsweringSite sites, double reachMetres) {

  /** Of nowhere, so that nothing is said of any entry. */
  static final Serving UNKNOWN = new Serving(Spot.NOWHERE, new int[0], null, 0);

  /** How an entry is to a spot. */
  enum How {
    /** It stands there, or near enough to go to. */
    STANDS,
    /** It covers the spot by its area, by phone, online or at home. */
    COVERS,
    /** It says that it is for other places. */
    EXCLUDES,
    /** It stands elsewhere. */
    ELSEWHERE,
    /** Nothing is known. */
    UNKNOWN
  }

  /** Gets ready for the documents of a segment; null where nothing is known of the spot. */
  @Nullable OfSegment of(Columns columns) {
    return spot.isKnown() ? new OfSegment(columns) : null;
  }

  /** The rule over one segment's documents. Used by one thread. */
  final class OfSegment {
    private final Columns columns;
    private final FixedBitSet inWards;
    private final FixedBitSet inNeighbourhoods;
    private @Nullable FixedBitSet somewhere;

    private OfSegment(Columns columns) {
      this.columns = columns;
      inWards = Wishes.union(columns, spot.wards());
      inNeighbourhoods = Wishes.union(columns, spot.neighbourhoods());
    }

    /** How an entry is to the spot. */
    How how(int doc) {
      if (columns.coverage(doc) < 0) {
        return guide(doc);
      }
      boolean stands = standsNear(doc);
      if (columns.declared().get(doc)) {
        if (!areaCovers(doc)) {
          return How.EXCLUDES;
        }
        return stands ? How.STANDS : How.COVERS;
      }
      if (stands) {
        return How.STANDS;
      }
      if (spot.outside() == null && inNeighbourhoods.get(doc)) {
        return How.COVERS;
      }
      return isSomewhere(doc) ? How.ELSEWHERE : How.UNKNOWN;
    }

    private How guide(int doc) {
      boolean here = spot.outside() != null || inNeighbourhoods.get(doc);
      return here || !isSomewhere(doc) ? How.COVERS : How.ELSEWHERE;
    }

    private boolean isSomewhere(int doc) {
      FixedBitSet known = somewhere;
      if (known == null) {
        known = Wishes.union(columns, places);
        somewhere = known;
      }
      return known.get(doc);
    }

    /** Whether the area that an entry says it is for takes the spot in. */
    private boolean areaCovers(int doc) {
      Boundaries extent = columns.extent(doc);
      GeoPoint exact = spot.exact();
      if (extent != null && exact != null) {
        return extent.find(exact).isPresent();
      }
      if (spot.outside() != null) {
        return columns.coverage(doc) >= spot.outside().width();
      }
      return columns.multiSite().get(doc) ? areaSiteCovers(doc) : inWards.get(doc);
    }

    private boolean areaSiteCovers(int doc) {
      for (int site = columns.firstSite(doc); site < columns.firstSite(doc + 1); site++) {
        if (columns.isArea(site) && hasAny(site, spot.wards())) {
          return true;
        }
      }
      return false;
    }

    /** Whether a site stands in the spot's neighbourhood or within reach. */
    private boolean standsNear(int doc) {
      boolean several = columns.multiSite().get(doc);
      if (!several && columns.firstSite(doc) < columns.firstSite(doc + 1)) {
        boolean spotted = !columns.isArea(columns.firstSite(doc));
        return spotted && (inNeighbourhoods.get(doc) || inReach(doc));
      }
      for (int site = columns.firstSite(doc); site < columns.firstSite(doc + 1); site++) {
        if (!columns.isArea(site) && hasAny(site, spot.neighbourhoods())) {
          return true;
        }
      }
      return inReach(doc);
    }

    private boolean inReach(int doc) {
      return sites != null && sites.metres(columns, doc) <= reachMetres;
    }

    private boolean hasAny(int site, int[] ordinals) {
      for (int ordinal : ordinals) {
        if (columns.siteHas(site, ordinal)) {
          return true;
        }
      }
      return false;
    }
  }
}
