package org.burydirectory.engine;

import org.apache.lucene.util.FixedBitSet;
import org.burydirectory.index.Columns;
import org.burydirectory.index.ServedPlaces;
import org.burydirectory.place.Boundaries;
import org.burydirectory.place.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are for people at a spot. One that says for which places it is serves those; any
 * other serves who comes to it: the neighbourhood where it stands, and whoever is within reach.
 * Immutable.
 *
 * @param spot where the person is
 * @param sites where entries answer and how far that is
 * @param reachMetres how far people go to a place that says nothing of whom it is for
 */
record Serving(Spot spot, @Nullable AnsweringSite sites, double reachMetres) {

  /** Of nowhere, so that nothing is said of any entry. */
  static final Serving UNKNOWN = new Serving(Spot.NOWHERE, null, 0);

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

  /**
   * The rule over one segment's documents: what holds at whatever distance as sets, so that few
   * documents are looked at. Used by one thread.
   */
  final class OfSegment {
    private final Columns columns;
    private final ServedPlaces served;
    private final FixedBitSet standing;
    private final FixedBitSet covering; // of those that say for which places they are
    private final FixedBitSet surely;
    private final FixedBitSet ofReach; // they are served by whatever is near enough
    private final @Nullable FixedBitSet outlined;

    private OfSegment(Columns columns) {
      this.columns = columns;
      served = columns.served();
      standing = served.standingIn(spot.neighbourhoods());
      covering =
          spot.outside() == null
              ? served.declaredFor(spot.wards())
              : served.declaredFrom(spot.outside());
      outlined = spot.exact() == null ? null : columns.outlined();
      surely = covered();
      ofReach = served.anywhere().clone();
      ofReach.andNot(surely);
    }

    /** What serves the spot wherever it stands, outlines not looked at. */
    private FixedBitSet covered() {
      FixedBitSet covered = Wishes.union(columns, spot.neighbourhoods());
      covered.andNot(columns.declared());
      covered.or(covering);
      FixedBitSet guides = served.guides().clone();
      if (spot.outside() == null) {
        guides.andNot(served.placed());
      }
      covered.or(guides);
      return covered;
    }

    /** How an entry is to the spot. */
    How how(int doc) {
      if (served.guides().get(doc)) {
        return surely.get(doc) ? How.COVERS : How.ELSEWHERE;
      }
      if (columns.declared().get(doc) && !areaCovers(doc)) {
        return How.EXCLUDES;
      }
      if (standing.get(doc) || inReach(doc)) {
        return How.STANDS;
      }
      if (columns.declared().get(doc) || surely.get(doc)) {
        return How.COVERS;
      }
      return beyond(doc);
    }

    /** Whether an entry stands at the spot or covers it, which for few is a matter of distance. */
    boolean serves(int doc) {
      if (isOutlined(doc)) {
        return areaCovers(doc);
      }
      return surely.get(doc) || (ofReach.get(doc) && inReach(doc));
    }

    /**
     * What {@link #serves} says where the way is at least so long, true where that is not known.
     */
    boolean mayServe(int doc, double leastMetres) {
      return surely.get(doc)
          || isOutlined(doc)
          || (ofReach.get(doc) && leastMetres <= reachMetres); // no distance is never within reach
    }

    /** Whether an entry says that it is for other places. */
    boolean excludes(int doc) {
      return columns.declared().get(doc) && !areaCovers(doc);
    }

    /** How an entry is to the spot that does not serve it. */
    How beyond(int doc) {
      if (columns.declared().get(doc)) {
        return How.EXCLUDES;
      }
      return served.placed().get(doc) ? How.ELSEWHERE : How.UNKNOWN;
    }

    private boolean isOutlined(int doc) {
      return outlined != null && outlined.get(doc);
    }

    /** Whether the area that an entry says it is for takes the spot in. */
    private boolean areaCovers(int doc) {
      Boundaries extent = isOutlined(doc) ? columns.extent(doc) : null;
      GeoPoint exact = spot.exact();
      return (extent == null || exact == null) ? covering.get(doc) : extent.find(exact).isPresent();
    }

    private boolean inReach(int doc) {
      return sites != null && sites.metres(columns, doc) <= reachMetres;
    }
  }
}
