package org.burydirectory.engine;

import java.time.Instant;
import org.apache.lucene.util.FixedBitSet;
import org.burydirectory.index.Columns;
import org.burydirectory.index.OpenSites;
import org.burydirectory.time.OpenFilter;
import org.jspecify.annotations.Nullable;

/** What a site must be besides what was chosen of its facets: near enough, and open. Immutable. */
record SiteRule(@Nullable Circle circle, @Nullable OpenFilter open, Instant at) {

  /** From one document in so many on, cells are faster than sites: an estimate, not measured. */
  private static final int GRID_SHARE = 64;

  /** Gets ready for the sites of a segment; null where every site will do. */
  @Nullable OfSegment of(Columns columns) {
    if (circle == null && open == null) {
      return null;
    }
    return new OfSegment(columns, circle, open == null ? null : columns.openSites().at(open, at));
  }

  /** Whether the rule asks anything at all. */
  boolean asks() {
    return circle != null || open != null;
  }

  /** The rule over one segment's sites. */
  static final class OfSegment {
    private final Columns columns;
    private final @Nullable Circle circle;
    private final OpenSites.@Nullable Answer open;

    private OfSegment(Columns columns, @Nullable Circle circle, OpenSites.@Nullable Answer open) {
      this.columns = columns;
      this.circle = circle;
      this.open = open;
    }

    /** Those of some documents of which any site will do. */
    FixedBitSet admitted(FixedBitSet docs) {
      if (circle != null && open == null && docs.cardinality() > columns.maxDoc() / GRID_SHARE) {
        return columns.grid().within(circle, docs);
      }
      FixedBitSet inside = docs.clone();
      if (open != null) {
        inside.and(open.docs());
      }
      if (circle == null) {
        return inside;
      }
      long[] bits = inside.getBits();
      for (int at = 0; at < bits.length; at++) {
        for (long word = bits[at]; word != 0; word &= word - 1) {
          if (!admitsAny((at << 6) + Long.numberOfTrailingZeros(word))) {
            bits[at] &= ~Long.lowestOneBit(word);
          }
        }
      }
      return inside;
    }

    /** Those of some documents of which some sites will do and others will not. */
    FixedBitSet mixed(FixedBitSet docs) {
      FixedBitSet mixed = columns.multiSite().clone();
      mixed.and(docs);
      if (open != null && circle == null) {
        mixed.and(open.mixed());
        return mixed;
      }
      long[] bits = mixed.getBits();
      for (int at = 0; at < bits.length; at++) {
        for (long word = bits[at]; word != 0; word &= word - 1) {
          if (!isMixed((at << 6) + Long.numberOfTrailingZeros(word))) {
            bits[at] &= ~Long.lowestOneBit(word);
          }
        }
      }
      return mixed;
    }

    private boolean isMixed(int doc) {
      int first = columns.firstSite(doc);
      boolean admits = admits(first);
      for (int site = first + 1; site < columns.firstSite(doc + 1); site++) {
        if (admits(site) != admits) {
          return true;
        }
      }
      return false;
    }

    /** Whether a site will do. */
    boolean admits(int site) {
      if (open != null && !open.has(site)) {
        return false;
      }
      return circle == null || circle.admits(columns, site);
    }

    /** Whether any site of a document will do; one without sites does unless it must be open. */
    boolean admitsAny(int doc) {
      int end = columns.firstSite(doc + 1);
      for (int site = columns.firstSite(doc); site < end; site++) {
        if (admits(site)) {
          return true;
        }
      }
      return columns.firstSite(doc) == end && open == null;
    }
  }
}
