package org.burydirectory.place;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** A borough of two wards and two neighbourhoods, beside one neighbour. */
final class Places {

  static final GeoPoint CENTRE = new GeoPoint(53.5, -2.3);
  static final GeoPoint UPPER = new GeoPoint(53.55, -2.3);
  static final GeoPoint LOWER = new GeoPoint(53.45, -2.3);

  private Places() {}

  static Place place(String id, PlaceKind kind, String code, String parent, GeoPoint point) {
    return new Place(id, kind, id, id + " label", parent, null, point, List.of(), code);
  }

  static Place ward(String id, String parent, String code, GeoPoint point, String... aliases) {
    return new Place(id, PlaceKind.WARD, id, id, parent, id, point, List.of(aliases), code);
  }

  static Borough borough() {
    return new Borough("town", "Town", "E08000002", CENTRE, ZoneId.of("Europe/London"), null);
  }

  static List<Place> all() {
    return List.of(
        place("region", PlaceKind.AREA, null, null, null),
        place("town", PlaceKind.BOROUGH, "E08000002", null, CENTRE),
        place("next", PlaceKind.NEIGHBOUR, "E07000125", null, null),
        place("north", PlaceKind.NEIGHBOURHOOD, null, "town", UPPER),
        place("south", PlaceKind.NEIGHBOURHOOD, null, "town", LOWER),
        ward("upper", "north", "E05014001", UPPER, "Old Upper", "e05000001"),
        ward("lower", "south", "E05014002", LOWER, "E05000002"));
  }

  static List<Sector> sectors() {
    return List.of(
        new Sector("BL0", new GeoPoint(53.51, -2.31), Map.of("north", 3, "south", 1), Map.of()),
        new Sector(
            "BL0 9",
            new GeoPoint(53.52, -2.32),
            Map.of("south", 1, "north", 3),
            Map.of("lower", 1, "upper", 3)));
  }

  static Gazetteer gazetteer() {
    return new Gazetteer(borough(), all(), sectors(), Map.of("region", CoverageLevel.REGION));
  }
}
