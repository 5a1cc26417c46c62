package org.burydirectory.engine;

import java.util.Arrays;
import org.burydirectory.index.Columns;
import org.burydirectory.index.SiteBlocks;
import org.burydirectory.place.GeoPoint;

/**
 * How far the sites of a segment's documents are at least from where a person is, reckoned once for
 * all sites of a block. Used by one thread.
 */
final class LeastWays {

  private static final double UNKNOWN = -1;

  private final Columns columns;
  private final SiteBlocks blocks;
  private final LeastDistance least;
  private final double[] byBlock;

  LeastWays(Columns columns, GeoPoint centre) {
    this.columns = columns;
    blocks = columns.blocks();
    least = new LeastDistance(centre);
    byBlock = new double[blocks.size()];
    Arrays.fill(byBlock, UNKNOWN);
  }

  /** Metres that no site of a document with a point is nearer than; NaN where none has one. */
  double metres(int doc) {
    int block = blocks.blockOf(doc);
    if (block < 0) {
      return block == SiteBlocks.NOWHERE ? Double.NaN : nearest(doc);
    }
    double known = byBlock[block];
    return known == UNKNOWN ? reckon(block) : known;
  }

  private double reckon(int block) {
    double metres =
        least.metresTo(
            blocks.south(block), blocks.north(block), blocks.west(block), blocks.east(block));
    byBlock[block] = metres;
    return metres;
  }

  private double nearest(int doc) {
    double fewest = Double.MAX_VALUE;
    for (int site = columns.firstSite(doc); site < columns.firstSite(doc + 1); site++) {
      if (columns.hasPoint(site)) {
        fewest = Math.min(fewest, least.metresTo(columns.lat(site), columns.lon(site)));
      }
    }
    return fewest;
  }
}
