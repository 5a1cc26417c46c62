package org.burydirectory.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the polygons of GeoJSON (RFC 7946) from trees. */
final class GeoJson {

  private static final String WANTED =
      "; give a Polygon, a MultiPolygon, or a Feature or FeatureCollection of these";

  private GeoJson() {}

  /**
   * The polygons of a geometry, a feature or a collection of either: each an outer ring and its
   * holes, a ring being longitude, latitude, longitude, latitude and so on.
   *
   * @throws IllegalArgumentException if it is none of these
   */
  static List<List<double[]>> polygons(@Nullable Object value) {
    List<List<double[]>> polygons = new ArrayList<>();
    gather(value, polygons);
    if (polygons.isEmpty()) {
      throw new IllegalArgumentException("it has no polygon" + WANTED);
    }
    return polygons;
  }

  private static void gather(@Nullable Object value, List<List<double[]>> polygons) {
    if (!(value instanceof Map<?, ?> object)) {
      throw new IllegalArgumentException("no GeoJSON object" + WANTED);
    }
    switch (String.valueOf(object.get("type"))) {
      case "Polygon" -> polygons.add(rings(object.get("coordinates")));
      case "MultiPolygon" ->
          list(object.get("coordinates")).forEach(rings -> polygons.add(rings(rings)));
      case "Feature" -> gather(object.get("geometry"), polygons);
      case "FeatureCollection" ->
          list(object.get("features")).forEach(feature -> gather(feature, polygons));
      case "GeometryCollection" ->
          list(object.get("geometries")).forEach(geometry -> gather(geometry, polygons));
      default ->
          throw new IllegalArgumentException(
              "its 'type' is " + Report.shown(object.get("type")) + WANTED);
    }
  }

  private static List<double[]> rings(@Nullable Object coordinates) {
    return list(coordinates).stream().map(GeoJson::ring).toList();
  }

  private static double[] ring(@Nullable Object coordinates) {
    List<?> points = list(coordinates);
    var ring = new double[2 * points.size()];
    for (int i = 0; i < points.size(); i++) {
      List<?> point = list(points.get(i));
      if (point.size() < 2
          || !(point.get(0) instanceof Number lon)
          || !(point.get(1) instanceof Number lat)) {
        throw new IllegalArgumentException(
            "a point is "
                + Report.shown(points.get(i))
                + "; it must be a list of longitude and latitude");
      }
      ring[2 * i] = lon.doubleValue();
      ring[2 * i + 1] = lat.doubleValue();
    }
    return ring;
  }

  private static List<?> list(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list;
    }
    throw new IllegalArgumentException("coordinates are not lists of lists of numbers" + WANTED);
  }
}
