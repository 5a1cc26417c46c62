package org.burydirectory.index;

import java.util.Arrays;
import org.apache.lucene.util.FixedBitSet;
import org.burydirectory.place.CoverageLevel;
import org.burydirectory.search.Facet;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a segment are for whom by the places alone, as sets: where they stand, and what
 * the area takes in that they say they are for. Immutable. A few bits an entry and ward.
 */
public final class ServedPlaces {

  private final Columns columns;
  private final @Nullable DocSet[] standing;
  private final @Nullable DocSet[] areas;
  private final FixedBitSet guides;
  private final FixedBitSet placed;
  private final FixedBitSet anywhere;
  private final FixedBitSet[] declaredFrom;

  private ServedPlaces(Columns columns, FacetValues.Snapshot values) {
    this.columns = columns;
    guides = none();
    placed = none();
    anywhere = none();
    standing = new DocSet[values.size()];
    areas = new DocSet[values.size()];
    for (FacetValues.Value value : values.of(Facet.NEIGHBOURHOOD)) {
      standing[value.ordinal()] = at(value.ordinal(), false);
      DocSet all = columns.docs(value.ordinal());
      if (all != null) {
        all.addTo(placed);
      }
    }
    for (FacetValues.Value value : values.of(Facet.WARD)) {
      areas[value.ordinal()] = at(value.ordinal(), true);
    }
    declaredFrom = new FixedBitSet[CoverageLevel.values().length];
    Arrays.setAll(declaredFrom, width -> none());
    for (int doc = 0; doc < columns.maxDoc(); doc++) {
      int level = columns.coverage(doc);
      if (level < 0) {
        guides.set(doc);
      } else if (!columns.declared().get(doc)) {
        anywhere.set(doc);
      }
      for (int width = 0; columns.declared().get(doc) && width <= level; width++) {
        declaredFrom[width].set(doc);
      }
    }
  }

  static ServedPlaces of(Columns columns, FacetValues.Snapshot values) {
    return new ServedPlaces(columns, values);
  }

  private FixedBitSet none() {
    return new FixedBitSet(Math.max(1, columns.maxDoc()));
  }

  /** The documents that have a value at a site of one kind. */
  private @Nullable DocSet at(int ordinal, boolean area) {
    DocSet all = columns.docs(ordinal);
    if (all == null) {
      return null;
    }
    var docs = new int[all.size()];
    var count = new int[1];
    all.forEach(
        doc -> {
          if (hasAt(doc, ordinal, area)) {
            docs[count[0]++] = doc;
          }
        });
    return DocSet.of(docs, count[0], columns.maxDoc());
  }

  private boolean hasAt(int doc, int ordinal, boolean area) {
    boolean several = columns.multiSite().get(doc);
    for (int site = columns.firstSite(doc); site < columns.firstSite(doc + 1); site++) {
      if (columns.isArea(site) == area && (!several || columns.siteHas(site, ordinal))) {
        return true;
      }
    }
    return false;
  }

  /** A new set of the documents that stand in any of some neighbourhoods. */
  public FixedBitSet standingIn(int[] neighbourhoods) {
    return union(standing, neighbourhoods);
  }

  /** A new set of the documents that say they are for places of which any of some wards is one. */
  public FixedBitSet declaredFor(int[] wards) {
    FixedBitSet docs = union(areas, wards);
    docs.and(columns.declared());
    return docs;
  }

  private FixedBitSet union(@Nullable DocSet[] sets, int[] ordinals) {
    FixedBitSet union = none();
    for (int ordinal : ordinals) {
      DocSet docs = ordinal < sets.length ? sets[ordinal] : null;
      if (docs != null) {
        docs.addTo(union);
      }
    }
    return union;
  }

  /** The documents that say they are for an area at least so wide. Not to be changed. */
  public FixedBitSet declaredFrom(CoverageLevel level) {
    return declaredFrom[level.width()];
  }

  /** The documents that are to be read. Not to be changed. */
  public FixedBitSet guides() {
    return guides;
  }

  /** The documents of services that do not say for which places they are. Not to be changed. */
  public FixedBitSet anywhere() {
    return anywhere;
  }

  /** The documents of which it is known where they are or what they serve. Not to be changed. */
  public FixedBitSet placed() {
    return placed;
  }
}
