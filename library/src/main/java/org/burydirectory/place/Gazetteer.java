package org.burydirectory.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The places of a borough by id, name and alias. Immutable, safe for concurrent use; look-ups are a
 * hash probe.
 */
public final class Gazetteer {

  private static final Set<String> LEADING =
      Set.of("the", "in", "near", "at", "by", "around", "close", "to", "next");

  private final Borough borough;
  private final List<Place> places;
  private final Map<String, Sector> sectors;
  private final Map<String, CoverageLevel> areaLevels;
  private final Map<PlaceKind, Map<String, Place>> byId = new HashMap<>();
  private final Map<String, Place> byName = new HashMap<>();

  /**
   * A gazetteer of these places. Of two places with one name the first in the list is found by it.
   *
   * @param borough whose places they are
   * @param places widest first
   * @param sectors postcode districts and sectors
   * @param areaLevels the level of each place of kind {@link PlaceKind#AREA}, by id
   */
  public Gazetteer(
      Borough borough,
      List<Place> places,
      List<Sector> sectors,
      Map<String, CoverageLevel> areaLevels) {
    this.borough = borough;
    this.places = List.copyOf(places);
    this.areaLevels = Map.copyOf(areaLevels);
    var bySector = new LinkedHashMap<String, Sector>();
    sectors.forEach(sector -> bySector.put(sector.id(), sector));
    this.sectors = bySector;
    for (Place place : places) {
      byId.computeIfAbsent(place.kind(), kind -> new LinkedHashMap<>()).put(place.id(), place);
      names(place).forEach(name -> byName.putIfAbsent(name, place));
    }
  }

  private static Stream<String> names(Place place) {
    return Stream.concat(
            Stream.of(place.name(), place.label(), place.id()), place.aliases().stream())
        .map(Gazetteer::fold)
        .filter(name -> !name.isEmpty());
  }

  /** A name without case, punctuation and doubled blanks, as look-ups compare it. */
  static String fold(String name) {
    var folded = new StringBuilder(name.length());
    boolean gap = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '\'' || c == '’' || c == '.') {
        continue;
      }
      if (Character.isLetterOrDigit(c) || c == '&') {
        if (gap && !folded.isEmpty()) {
          folded.append(' ');
        }
        folded.append(c == '&' ? "and" : String.valueOf(c));
        gap = false;
      } else {
        gap = true;
      }
    }
    return folded.toString().toLowerCase(Locale.ROOT);
  }

  /** The borough. */
  public Borough borough() {
    return borough;
  }

  /** Every place, widest first, in the order of the data. */
  public List<Place> places() {
    return places;
  }

  /** Every place of a kind, in the order of the data. */
  public List<Place> places(PlaceKind kind) {
    return List.copyOf(byId.getOrDefault(kind, Map.of()).values());
  }

  /** The postcode districts and sectors. */
  public List<Sector> sectors() {
    return new ArrayList<>(sectors.values());
  }

  /** The place of a kind with this id. */
  public Optional<Place> place(PlaceKind kind, String id) {
    return Optional.ofNullable(byId.getOrDefault(kind, Map.of()).get(id));
  }

  /** The district or sector, such as {@code M26} or {@code M26 2}. */
  public Optional<Sector> sector(String id) {
    return Optional.ofNullable(sectors.get(id));
  }

  /**
   * The place that a name, label, id or alias means, case and punctuation aside; a word such as
   * <em>the</em>, <em>in</em> or <em>near</em> before it does not matter.
   */
  public Optional<Place> find(String name) {
    String folded = fold(name);
    Place found = byName.get(folded);
    for (int gap = folded.indexOf(' '); found == null && gap > 0; gap = folded.indexOf(' ')) {
      if (!LEADING.contains(folded.substring(0, gap))) {
        return Optional.empty();
      }
      folded = folded.substring(gap + 1);
      found = byName.get(folded);
    }
    return Optional.ofNullable(found);
  }

  /** How wide a place is when a service covers it; empty where nothing can be said to cover it. */
  public Optional<CoverageLevel> level(Place place) {
    return switch (place.kind()) {
      case AREA -> Optional.ofNullable(areaLevels.get(place.id()));
      case BOROUGH -> Optional.of(CoverageLevel.BOROUGH);
      case NEIGHBOURHOOD -> Optional.of(CoverageLevel.NEIGHBOURHOOD);
      case WARD, TOWN, LOCALITY -> Optional.of(CoverageLevel.WARD);
      case NEIGHBOUR, DISTRICT, SECTOR -> Optional.empty();
    };
  }

  /**
   * Where someone is, as exactly as is known.
   *
   * @return empty where no place of that name or code is known
   */
  public Optional<Located> locate(Near near) {
    return switch (near) {
      case GeoPoint point -> Optional.of(new Located(point, point.toString(), false));
      case Postcode postcode -> locate(postcode);
      case PlaceName name ->
          find(name.text())
              .filter(place -> place.point() != null)
              .map(place -> new Located(pointOf(place), place.name(), true));
    };
  }

  private Optional<Located> locate(Postcode postcode) {
    return postcode
        .sector()
        .flatMap(this::sector)
        .or(() -> postcode.sector().isPresent() ? Optional.empty() : sector(postcode.district()))
        .map(sector -> new Located(sector.point(), postcode.text(), true));
  }

  private static GeoPoint pointOf(Place place) {
    GeoPoint point = place.point();
    if (point == null) {
      throw new IllegalStateException("place without a point: " + place.id());
    }
    return point;
  }

  /** The ward whose centre is nearest to a point. */
  public Optional<Place> nearestWard(GeoPoint point) {
    return places(PlaceKind.WARD).stream()
        .filter(ward -> ward.point() != null)
        .min((a, b) -> Double.compare(pointOf(a).metresTo(point), pointOf(b).metresTo(point)));
  }
}
