package org.burydirectory.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a gazetteer is made of.
 *
 * @param boroughs at least one
 * @param places widest first, a borough after the other
 * @param sectors postcode districts and sectors
 * @param areaLevels the level of each area, by its id
 * @param reaches what else lies in areas, by their ids
 * @param areaBoroughs ids of the boroughs in each area, by its id
 */
record GazetteerSettings(
    List<Borough> boroughs,
    List<Place> places,
    List<Sector> sectors,
    Map<String, CoverageLevel> areaLevels,
    Map<String, AreaReach> reaches,
    Map<String, List<String>> areaBoroughs) {

  GazetteerSettings {
    boroughs = List.copyOf(boroughs);
    places = List.copyOf(places);
    sectors = List.copyOf(sectors);
    areaLevels = Map.copyOf(areaLevels);
    reaches = Map.copyOf(reaches);
    areaBoroughs = Map.copyOf(areaBoroughs);
  }

  static GazetteerSettings of(
      Borough borough,
      List<Place> places,
      List<Sector> sectors,
      Map<String, CoverageLevel> areaLevels) {
    Map<String, List<String>> areaBoroughs =
        places.stream()
            .filter(place -> place.kind() == PlaceKind.AREA)
            .collect(Collectors.toMap(Place::id, place -> List.of(borough.id()), (a, b) -> a));
    return new GazetteerSettings(
        List.of(borough), places, sectors, areaLevels, Map.of(), areaBoroughs);
  }

  GazetteerSettings reaches(Map<String, AreaReach> others) {
    return new GazetteerSettings(boroughs, places, sectors, areaLevels, others, areaBoroughs);
  }

  /**
   * These and those of other boroughs. An area that both name is one; a borough of the one that is
   * a neighbour of the other is no longer a neighbour.
   *
   * @throws IllegalArgumentException naming every id that both use for different places
   */
  GazetteerSettings and(GazetteerSettings others) {
    List<String> clashes = clashes(others);
    if (!clashes.isEmpty()) {
      throw new IllegalArgumentException(
          "used by another borough of the directory already: "
              + String.join(", ", clashes)
              + "; ids of places are unique in a directory, so rename them, such as "
              + others.boroughs.get(0).id()
              + "-"
              + clashes.get(0).substring(clashes.get(0).indexOf(' ') + 1));
    }
    Set<String> own =
        Stream.concat(boroughs.stream(), others.boroughs.stream())
            .map(Borough::code)
            .collect(Collectors.toSet());
    var byKey = new LinkedHashMap<String, Place>();
    Stream.concat(places.stream(), others.places.stream())
        .filter(place -> place.kind() != PlaceKind.NEIGHBOUR || !own.contains(place.code()))
        .forEach(place -> byKey.putIfAbsent(key(place), place));
    return new GazetteerSettings(
        Stream.concat(boroughs.stream(), others.boroughs.stream()).toList(),
        List.copyOf(byKey.values()),
        sectors(others),
        union(areaLevels, others.areaLevels),
        union(reaches, others.reaches),
        areaBoroughs(others));
  }

  private static String key(Place place) {
    return place.kind() + " " + place.id();
  }

  private List<String> clashes(GazetteerSettings others) {
    Map<String, Place> known =
        places.stream().collect(Collectors.toMap(GazetteerSettings::key, p -> p, (a, b) -> a));
    return others.places.stream()
        .filter(place -> known.containsKey(key(place)))
        .filter(
            place ->
                switch (place.kind()) {
                  case AREA -> areaLevels.get(place.id()) != others.areaLevels.get(place.id());
                  case NEIGHBOUR -> false;
                  default -> true;
                })
        .map(place -> place.kind().name().toLowerCase(java.util.Locale.ROOT) + " " + place.id())
        .toList();
  }

  private static <T> Map<String, T> union(Map<String, T> first, Map<String, T> second) {
    var union = new HashMap<>(second);
    union.putAll(first);
    return union;
  }

  private Map<String, List<String>> areaBoroughs(GazetteerSettings others) {
    var all = new HashMap<>(areaBoroughs);
    others.areaBoroughs.forEach(
        (area, ids) ->
            all.merge(area, ids, (a, b) -> Stream.concat(a.stream(), b.stream()).toList()));
    return all;
  }

  private List<Sector> sectors(GazetteerSettings others) {
    var byId = new LinkedHashMap<String, Sector>();
    Stream.concat(sectors.stream(), others.sectors.stream())
        .forEach(sector -> byId.merge(sector.id(), sector, this::joined));
    return new ArrayList<>(byId.values());
  }

  /** One sector of two boroughs. */
  private Sector joined(Sector one, Sector other) {
    double share = units(one) / Math.max(1, units(one) + units(other));
    return new Sector(
        one.id(),
        new GeoPoint(
            one.point().lat() * share + other.point().lat() * (1 - share),
            one.point().lon() * share + other.point().lon() * (1 - share)),
        sum(one.neighbourhoods(), other.neighbourhoods()),
        sum(one.wards(), other.wards()),
        Math.min(1, one.share() + other.share()),
        Stream.concat(one.otherBoroughs().stream(), other.otherBoroughs().stream())
            .distinct()
            .toList());
  }

  private static double units(Sector sector) {
    return sector.neighbourhoods().values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<String, Integer> sum(Map<String, Integer> one, Map<String, Integer> other) {
    var sum = new LinkedHashMap<>(one);
    other.forEach((id, units) -> sum.merge(id, units, Integer::sum));
    return sum;
  }

  /** The narrowest region that holds something, as its reach tells. */
  Optional<Place> region(java.util.function.Predicate<AreaReach> holds) {
    return places.stream()
        .filter(place -> place.kind() == PlaceKind.AREA)
        .filter(area -> areaLevels.get(area.id()) == CoverageLevel.REGION)
        .filter(area -> Optional.ofNullable(reaches.get(area.id())).filter(holds).isPresent())
        .findFirst();
  }
}
