package org.burydirectory.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The places of a borough by id, name and alias. Immutable, safe for concurrent use; look-ups are a
 * hash probe. Of postcodes it knows districts and sectors; {@link #withPostcodes} adds units,
 * {@link #withBoundaries} the outlines of wards.
 */
public final class Gazetteer {

  private static final Set<String> LEADING =
      Set.of("the", "in", "near", "at", "by", "around", "close", "to", "next");

  private final GazetteerSettings settings;
  private final Map<String, Sector> sectors;
  private final Map<PlaceKind, Map<String, Place>> byId = new HashMap<>();
  private final Map<String, Place> byName = new HashMap<>();
  private final WardCodes wardCodes;
  private final PostcodeLocator locator;
  private final PostcodeTable postcodes;
  private final @Nullable Boundaries boundaries;

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
    this(
        GazetteerSettings.of(borough, places, sectors, areaLevels),
        PostcodeTable.builder().build(),
        null);
  }

  private Gazetteer(
      GazetteerSettings settings, PostcodeTable postcodes, @Nullable Boundaries boundaries) {
    this.settings = settings;
    this.postcodes = postcodes;
    this.boundaries = boundaries;
    var bySector = new LinkedHashMap<String, Sector>();
    settings.sectors().forEach(sector -> bySector.put(sector.id(), sector));
    sectors = bySector;
    for (Place place : settings.places()) {
      byId.computeIfAbsent(place.kind(), kind -> new LinkedHashMap<>()).put(place.id(), place);
      names(place).forEach(name -> byName.putIfAbsent(name, place));
    }
    wardCodes = WardCodes.of(places(PlaceKind.WARD));
    locator = new PostcodeLocator(this, postcodes);
  }

  /** The same places, with these unit postcodes in place of any before. */
  public Gazetteer withPostcodes(PostcodeTable units) {
    return new Gazetteer(settings, units, boundaries);
  }

  /**
   * The same places, with these outlines of wards in place of any before.
   *
   * @param wards their codes are GSS codes of wards, of any vintage that the places name
   */
  public Gazetteer withBoundaries(Boundaries wards) {
    return new Gazetteer(settings, postcodes, wards);
  }

  /**
   * The same places, knowing what else lies in their regions and nations.
   *
   * @param reaches by id of the area
   */
  public Gazetteer withReaches(Map<String, AreaReach> reaches) {
    return new Gazetteer(settings.reaches(reaches), postcodes, boundaries);
  }

  /**
   * These places and those of another gazetteer's boroughs, with the postcodes and outlines of this
   * one. An area that both name is one; a borough of one that is a neighbour of the other is a
   * neighbour no more.
   *
   * @throws IllegalArgumentException naming every id that both use for different places
   */
  public Gazetteer and(Gazetteer other) {
    return new Gazetteer(settings.and(other.settings), postcodes, boundaries);
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
      boolean and = c == '&';
      gap |= and;
      if (and || Character.isLetterOrDigit(c)) {
        if (gap && !folded.isEmpty()) {
          folded.append(' ');
        }
        folded.append(and ? "and" : String.valueOf(c));
        gap = and;
      } else {
        gap = true;
      }
    }
    return folded.toString().toLowerCase(Locale.ROOT);
  }

  /** The borough; of several the first, whose clock and bank holidays the directory keeps. */
  public Borough borough() {
    return settings.boroughs().get(0);
  }

  /** Every borough of the directory, in the order of its sources. */
  public List<Borough> boroughs() {
    return settings.boroughs();
  }

  /** Whether a GSS code is that of a borough of the directory. */
  boolean isOwn(@Nullable String code) {
    return settings.boroughs().stream().anyMatch(borough -> borough.code().equals(code));
  }

  /** Ids of the boroughs of the directory that lie in a region or nation. */
  public List<String> boroughsIn(Place area) {
    return settings.areaBoroughs().getOrDefault(area.id(), List.of());
  }

  /**
   * The region of a postcode of elsewhere: by its districts where these are known, else by its
   * first letters.
   */
  Optional<Place> region(Postcode postcode, Set<String> districts) {
    return settings.region(
        reach ->
            districts.isEmpty()
                ? reach.postcodeAreas().contains(PostcodeAreas.of(postcode))
                : reach.districts().containsAll(districts));
  }

  /** The region that a borough beside this one lies in, as its GSS code tells. */
  public Optional<Place> region(Place neighbour) {
    String code = neighbour.code();
    return code == null
        ? Optional.empty()
        : settings.region(reach -> reach.districts().contains(code));
  }

  /** Every place, widest first, in the order of the data. */
  public List<Place> places() {
    return settings.places();
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
      case AREA -> Optional.ofNullable(settings.areaLevels().get(place.id()));
      case BOROUGH -> Optional.of(CoverageLevel.BOROUGH);
      case NEIGHBOURHOOD -> Optional.of(CoverageLevel.NEIGHBOURHOOD);
      case WARD, TOWN, LOCALITY -> Optional.of(CoverageLevel.WARD);
      case NEIGHBOUR, DISTRICT, SECTOR -> Optional.empty();
    };
  }

  /**
   * Where someone is, as exactly as is known: of a postcode the unit, else the middle of its
   * sector, else of its district, and then {@link Located#approximate()}. {@link #answer} says
   * which it was, and what the postcode's fault may be.
   *
   * @return empty where no place of that name or code is known
   */
  public Optional<Located> locate(Near near) {
    return switch (near) {
      case GeoPoint point -> Optional.of(new Located(point, point.toString(), false));
      case Postcode postcode -> locator.locate(postcode);
      case PlaceName name ->
          find(name.text())
              .filter(place -> place.point() != null)
              .map(place -> new Located(pointOf(place), place.name(), true));
    };
  }

  /** Whether any postcode begins as this one does. */
  public boolean mayExist(Postcode postcode) {
    return PostcodeAreas.exist(PostcodeAreas.of(postcode));
  }

  /** All that is known of a postcode, whole or half typed, here or elsewhere. */
  public PostcodeAnswer answer(Postcode postcode) {
    return locator.answer(postcode);
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

  /**
   * The ward that a point lies in: by outline where outlines were given, and then empty outside all
   * of them; else the ward whose centre is nearest.
   */
  public Optional<Place> ward(GeoPoint point) {
    return boundaries == null
        ? nearestWard(point)
        : boundaries.find(point).flatMap(wardCodes::ward);
  }

  /** The wards whose outlines are known, in the order of the outlines; of unknown codes none. */
  public List<Place> outlined() {
    return boundaries == null
        ? List.of()
        : boundaries.codes().stream().flatMap(code -> wardCodes.ward(code).stream()).toList();
  }

  /**
   * Tells spots of every ward, by which an outline is told to touch it or not: its centre, its
   * towns and localities, and the imported units of the borough's postcode districts.
   *
   * @param taker takes a ward and a spot in it
   */
  public void spots(BiConsumer<Place, GeoPoint> taker) {
    for (Place place : places()) {
      if (place.point() != null && place.ward() != null) {
        place(PlaceKind.WARD, place.ward()).ifPresent(ward -> taker.accept(ward, pointOf(place)));
      }
    }
    for (Sector sector : sectors()) {
      Postcode code = new Postcode(sector.id());
      if (code.sector().isEmpty()) {
        postcodes.units(
            code, unit -> wardOf(unit).ifPresent(ward -> taker.accept(ward, unit.point())));
      }
    }
  }

  /** The wards by their GSS codes, today's and former ones. */
  public WardCodes wardCodes() {
    return wardCodes;
  }

  /** The ward of a unit: by its code, else by outline; empty outside the borough. */
  Optional<Place> wardOf(PostcodePoint unit) {
    Optional<Place> named = Optional.ofNullable(unit.ward()).flatMap(wardCodes::ward);
    return named.isPresent() || boundaries == null
        ? named
        : boundaries.find(unit.point()).flatMap(wardCodes::ward);
  }

  /** The borough or the neighbouring one with this GSS code. */
  Optional<Place> boroughOf(String code) {
    return settings.places().stream()
        .filter(place -> place.kind() == PlaceKind.BOROUGH || place.kind() == PlaceKind.NEIGHBOUR)
        .filter(place -> code.equals(place.code()))
        .findFirst();
  }
}
