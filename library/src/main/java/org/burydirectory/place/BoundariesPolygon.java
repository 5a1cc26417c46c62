package org.burydirectory.place;

import java.util.List;

/**
 * A polygon with holes, its edges sorted into level bands, so that a point is compared with the
 * edges of its band only. Inside is where a ray to the east crosses an odd number of edges; an edge
 * takes its lower end and not its upper, so that of two neighbours only one has a point on their
 * common edge.
 */
final class BoundariesPolygon {

  private static final int EDGES_A_BAND = 4;
  private static final int MOST_BANDS = 4096;
  private static final int NUMBERS = 4;
  private static final int SHORTEST_RING = 2 * 4;

  private final String code;

  /** The edges of a band begin at its start in the list, four numbers each; some are in several. */
  private final int[] starts;

  private final double[] edges;
  private double west = Double.POSITIVE_INFINITY;
  private double south = Double.POSITIVE_INFINITY;
  private double east = Double.NEGATIVE_INFINITY;
  private double north = Double.NEGATIVE_INFINITY;

  private BoundariesPolygon(String code, List<double[]> rings) {
    this.code = code;
    int count = 0;
    for (double[] ring : rings) {
      count += ring.length / 2 - 1;
      for (int i = 0; i < ring.length; i += 2) {
        widen(ring[i], ring[i + 1]);
      }
    }
    starts = new int[Math.clamp(count / EDGES_A_BAND, 1, MOST_BANDS) + 1];
    forEachEdge(rings, (band, ring, i) -> starts[band + 1] += NUMBERS);
    for (int band = 1; band < starts.length; band++) {
      starts[band] += starts[band - 1];
    }
    edges = new double[starts[starts.length - 1]];
    int[] filled = starts.clone();
    forEachEdge(
        rings,
        (band, ring, i) -> {
          System.arraycopy(ring, i, edges, filled[band], NUMBERS);
          filled[band] += NUMBERS;
        });
  }

  /** Takes the edge of a ring that begins at an index, once for each band that it touches. */
  private interface EdgeTaker {
    void take(int band, double[] ring, int index);
  }

  private void forEachEdge(List<double[]> rings, EdgeTaker taker) {
    for (double[] ring : rings) {
      for (int i = 0; i + 3 < ring.length; i += 2) {
        int last = band(Math.max(ring[i + 1], ring[i + 3]));
        for (int band = band(Math.min(ring[i + 1], ring[i + 3])); band <= last; band++) {
          taker.take(band, ring, i);
        }
      }
    }
  }

  static BoundariesPolygon of(String code, List<double[]> rings) {
    if (rings.isEmpty()) {
      throw new IllegalArgumentException("boundary of " + code + ": a polygon without a ring");
    }
    rings.forEach(ring -> check(code, ring));
    return new BoundariesPolygon(code, rings);
  }

  private static void check(String code, double[] ring) {
    if (ring.length < SHORTEST_RING || ring.length % 2 != 0) {
      throw new IllegalArgumentException(
          "boundary of "
              + code
              + ": a ring of "
              + ring.length
              + " numbers; it has at least four points of longitude and latitude");
    }
    if (ring[0] != ring[ring.length - 2] || ring[1] != ring[ring.length - 1]) {
      throw new IllegalArgumentException(
          "boundary of " + code + ": a ring that ends elsewhere than it begins");
    }
    for (int i = 0; i < ring.length; i += 2) {
      if (!(Math.abs(ring[i]) <= 180) || !(Math.abs(ring[i + 1]) <= 90)) {
        throw new IllegalArgumentException(
            "boundary of "
                + code
                + ": longitude "
                + ring[i]
                + ", latitude "
                + ring[i + 1]
                + " is no point of the earth; give WGS 84 degrees, longitude first");
      }
    }
  }

  private void widen(double lon, double lat) {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }

  private int band(double lat) {
    return (int) Math.min((lat - south) / (north - south) * (starts.length - 1), starts.length - 2);
  }

  boolean contains(double lon, double lat) {
    if (lon < west || lon > east || lat < south || lat > north) {
      return false;
    }
    boolean inside = false;
    int band = band(lat);
    for (int edge = starts[band]; edge < starts[band + 1]; edge += NUMBERS) {
      inside ^= crosses(edge, lon, lat);
    }
    return inside;
  }

  private boolean crosses(int edge, double lon, double lat) {
    double lat1 = edges[edge + 1];
    double lat2 = edges[edge + 3];
    if ((lat1 > lat) == (lat2 > lat)) {
      return false;
    }
    double along = (lat - lat1) / (lat2 - lat1);
    return lon < edges[edge] + along * (edges[edge + 2] - edges[edge]);
  }

  String code() {
    return code;
  }

  double west() {
    return west;
  }

  double south() {
    return south;
  }

  double east() {
    return east;
  }

  double north() {
    return north;
  }
}
