package org.burydirectory.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** As much of place.yaml as this room's tests need; the product's reader is on a higher floor. */
final class PlaceYaml {

  private PlaceYaml() {}

  static Gazetteer read(Path file) throws IOException {
    Map<String, Object> yaml =
        new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
    List<Place> places = new ArrayList<>();
    list(yaml, "neighbours").forEach(row -> places.add(place(row, PlaceKind.NEIGHBOUR)));
    list(yaml, "neighbourhoods").forEach(row -> places.add(place(row, PlaceKind.NEIGHBOURHOOD)));
    list(yaml, "wards").forEach(row -> places.add(place(row, PlaceKind.WARD)));
    List<Sector> sectors = new ArrayList<>();
    list(yaml, "districts").forEach(row -> sectors.add(sector(row)));
    list(yaml, "sectors").forEach(row -> sectors.add(sector(row)));
    var borough =
        new Borough("bury", "Bury", "E08000002", Places.CENTRE, ZoneId.of("Europe/London"), null);
    return new Gazetteer(borough, places, sectors, Map.of());
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(Map<String, Object> yaml, String name) {
    return (List<Map<String, Object>>) yaml.get(name);
  }

  private static Place place(Map<String, Object> row, PlaceKind kind) {
    List<String> aliases =
        row.get("former_code") == null ? List.of() : List.of((String) row.get("former_code"));
    String id = (String) row.get("id");
    String name = (String) row.get("name");
    return new Place(
        id,
        kind,
        name,
        name,
        (String) row.get("neighbourhood"),
        id,
        point(row),
        aliases,
        (String) row.get("code"));
  }

  private static GeoPoint point(Map<String, Object> row) {
    return row.get("lat") == null
        ? null
        : new GeoPoint(
            ((Number) row.get("lat")).doubleValue(), ((Number) row.get("lon")).doubleValue());
  }

  private static Sector sector(Map<String, Object> row) {
    return new Sector(
        (String) row.get("id"),
        point(row),
        counts(row.get("neighbourhoods")),
        counts(row.get("wards")));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Integer> counts(Object map) {
    return map == null ? Map.of() : new LinkedHashMap<>((Map<String, Integer>) map);
  }
}
