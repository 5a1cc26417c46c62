package org.burydirectory.source;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.burydirectory.model.ServiceArea;
import org.burydirectory.place.Boundaries;
import org.jspecify.annotations.Nullable;

/** The outlines of service areas. */
public final class Extents {

  private static final String GEOJSON = "geojson";

  private Extents() {}

  /**
   * The polygons of an area whose extent is GeoJSON, as {@link Boundaries.Area} has them; none
   * where it has none, or says something else there.
   *
   * @throws IllegalArgumentException if a GeoJSON object there cannot be read as polygons
   */
  public static List<List<double[]>> polygons(ServiceArea area) {
    String extent = area.extent();
    if (extent == null || !extent.startsWith("{") || !isGeoJson(area)) {
      return List.of();
    }
    var problems = new Problems();
    Map<String, @Nullable Object> tree = JsonTree.object(extent, new Report("extent", problems));
    if (!problems.none()) {
      throw new IllegalArgumentException(
          problems.all().stream().map(each -> each.message()).collect(Collectors.joining("; ")));
    }
    List<List<double[]>> polygons = GeoJson.polygons(tree);
    Boundaries.of(List.of(new Boundaries.Area("extent", polygons))); // checks the rings
    return polygons;
  }

  private static boolean isGeoJson(ServiceArea area) {
    return area.extentType() == null || area.extentType().equalsIgnoreCase(GEOJSON);
  }
}
