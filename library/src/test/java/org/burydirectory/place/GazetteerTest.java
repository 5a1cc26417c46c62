package org.burydirectory.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GazetteerTest {

  private final Gazetteer gazetteer = Places.gazetteer();

  private static Place named(String id, String name, String... aliases) {
    return new Place(
        id, PlaceKind.LOCALITY, name, name + " (place)", null, null, null, List.of(aliases), null);
  }

  private static Gazetteer of(Place... places) {
    return new Gazetteer(Places.borough(), List.of(places), List.of(), Map.of());
  }

  @Test
  void listsItsPlacesInOrder() {
    assertEquals(Places.borough(), gazetteer.borough());
    assertEquals(Places.all(), gazetteer.places());
    assertEquals(
        List.of("upper", "lower"),
        gazetteer.places(PlaceKind.WARD).stream().map(Place::id).toList());
    assertEquals(List.of(), gazetteer.places(PlaceKind.TOWN));
    assertEquals(Places.sectors(), gazetteer.sectors());
  }

  @Test
  void findsByKindAndId() {
    assertEquals("north", gazetteer.place(PlaceKind.NEIGHBOURHOOD, "north").orElseThrow().id());
    assertEquals(Optional.empty(), gazetteer.place(PlaceKind.WARD, "north"));
    assertEquals(Optional.empty(), gazetteer.place(PlaceKind.TOWN, "north"));
    assertEquals("BL0 9", gazetteer.sector("BL0 9").orElseThrow().id());
    assertEquals(Optional.empty(), gazetteer.sector("BL0 8"));
  }

  @ParameterizedTest
  @CsvSource({
    "St. Mary's, st marys",
    "ST MARY’S, st marys",
    "Radcliffe North & Ainsworth, radcliffe north and ainsworth",
    "North&Ainsworth, north and ainsworth",
    "'  the   Rock! ', the rock",
    "A-B_C, a b c",
    "'...', ''",
    "'& Co', and co",
    "'Co &', co and",
    "42nd, 42nd"
  })
  void foldsNames(String name, String folded) {
    assertEquals(folded, Gazetteer.fold(name));
  }

  @Property
  void foldingTwiceIsFoldingOnce(
      @ForAll @Chars({'a', 'Z', '0', 'é', 'Ø', ' ', '-', '&', '.', '\'', '’', '/'}) String name) {
    String folded = Gazetteer.fold(name);
    assertEquals(folded, Gazetteer.fold(folded));
    assertEquals(folded, folded.strip());
  }

  @Test
  void findsByNameLabelIdAndAlias() {
    var place = named("bury-market", "Bury Market", "the market");
    var places = of(place);
    for (String name : List.of("bury market", "Bury-Market", "BURY MARKET (PLACE)", "The Market")) {
      assertEquals(Optional.of(place), places.find(name), name);
    }
    assertEquals(Optional.empty(), places.find("market"));
    assertEquals(Optional.empty(), places.find(""));
  }

  @Test
  void aWordBeforeANameDoesNotMatter() {
    var place = named("x", "Radcliffe");
    assertEquals(Optional.of(place), of(place).find("in Radcliffe"));
    assertEquals(Optional.of(place), of(place).find("close to the radcliffe"));
    assertEquals(Optional.empty(), of(place).find("old radcliffe"));
    assertEquals(Optional.empty(), of(place).find("near"));
    assertEquals(Optional.empty(), of(place).find("in old radcliffe"));
  }

  @Test
  void ofTwoPlacesWithOneNameTheFirstIsFound() {
    var first = named("a", "Stand");
    assertEquals(Optional.of(first), of(first, named("b", "Stand")).find("stand"));
  }

  @Test
  void aNameOfPunctuationAloneFindsNothing() {
    assertEquals(Optional.empty(), of(named("a", "A", "...")).find("!"));
  }

  @ParameterizedTest
  @EnumSource(PlaceKind.class)
  void aPlaceHasItsLevel(PlaceKind kind) {
    Optional<CoverageLevel> expected =
        switch (kind) {
          case AREA -> Optional.of(CoverageLevel.REGION);
          case BOROUGH -> Optional.of(CoverageLevel.BOROUGH);
          case NEIGHBOURHOOD -> Optional.of(CoverageLevel.NEIGHBOURHOOD);
          case WARD, TOWN, LOCALITY -> Optional.of(CoverageLevel.WARD);
          default -> Optional.empty();
        };
    assertEquals(expected, gazetteer.level(Places.place("region", kind, null, null, null)));
  }

  @Test
  void anAreaWithoutALevelHasNone() {
    assertEquals(
        Optional.empty(), gazetteer.level(Places.place("moon", PlaceKind.AREA, null, null, null)));
  }

  @Test
  void locatesAPointAsItself() {
    var point = new GeoPoint(53.5, -2.25);
    assertEquals(Optional.of(new Located(point, "53.5,-2.25", false)), gazetteer.locate(point));
  }

  @Test
  void locatesANameAtThePlacesCentre() {
    assertEquals(
        Optional.of(new Located(Places.UPPER, "upper", true)),
        gazetteer.locate(new PlaceName("Old upper")));
    assertEquals(Optional.empty(), gazetteer.locate(new PlaceName("nowhere")));
    assertEquals(Optional.empty(), gazetteer.locate(new PlaceName("next")));
  }

  @Test
  void theNearestWardIsTheOneWithTheNearestCentre() {
    assertEquals("upper", gazetteer.nearestWard(new GeoPoint(53.51, -2.3)).orElseThrow().id());
    assertEquals("lower", gazetteer.nearestWard(new GeoPoint(53.49, -2.3)).orElseThrow().id());
    assertEquals("lower", gazetteer.ward(new GeoPoint(53.49, -2.3)).orElseThrow().id());
    assertEquals(
        Optional.empty(), of(Places.ward("a", "n", null, null)).nearestWard(Places.CENTRE));
  }

  @Test
  void wardsAreKnownByCode() {
    assertEquals("upper", gazetteer.wardCodes().ward("E05000001").orElseThrow().id());
  }

  @Test
  void boroughsAreKnownByCode() {
    assertEquals("town", gazetteer.boroughOf("E08000002").orElseThrow().id());
    assertEquals("next", gazetteer.boroughOf("E07000125").orElseThrow().id());
    assertEquals(Optional.empty(), gazetteer.boroughOf("E05014001"));
  }

  @Test
  void laterChangesOfItsListsDoNotReachIt() {
    List<Place> places = new ArrayList<>(Places.all());
    Map<String, CoverageLevel> levels = new LinkedHashMap<>();
    var made = new Gazetteer(Places.borough(), places, Places.sectors(), levels);
    places.clear();
    levels.put("region", CoverageLevel.NATION);
    assertEquals(7, made.places().size());
    assertEquals(Optional.empty(), made.level(made.places().get(0)));
    made.sectors().clear();
    assertEquals(2, made.sectors().size());
    assertThrows(UnsupportedOperationException.class, () -> made.places().clear());
  }

  @Test
  void aSectorKeepsTheOrderOfItsMaps() {
    var counts = new LinkedHashMap<String, Integer>();
    counts.put("z", 1);
    counts.put("a", 2);
    var sector = new Sector("M1", Places.CENTRE, counts, counts);
    counts.clear();
    assertEquals(List.of("z", "a"), List.copyOf(sector.neighbourhoods().keySet()));
    assertEquals(Map.of("z", 1, "a", 2), sector.wards());
    assertThrows(UnsupportedOperationException.class, () -> sector.wards().clear());
  }

  @Test
  void levelsHaveCodesNarrowestFirst() {
    assertEquals("site", CoverageLevel.SITE.code());
    for (CoverageLevel level : CoverageLevel.values()) {
      assertEquals(level.name().toLowerCase(Locale.ROOT), level.code());
    }
    for (CoverageLevel level : CoverageLevel.values()) {
      assertEquals(level, CoverageLevel.of(level.width()));
    }
    var refusal = assertThrows(IllegalArgumentException.class, () -> CoverageLevel.of(6));
    assertTrue(refusal.getMessage().contains("6"), refusal.getMessage());
    assertTrue(CoverageLevel.WARD.compareTo(CoverageLevel.BOROUGH) < 0);
  }

  private static List<String> spots(Gazetteer gazetteer) {
    var spots = new ArrayList<String>();
    gazetteer.spots((ward, point) -> spots.add(ward.id() + " " + point));
    return spots;
  }

  @Test
  void spotsAreOfPlacesInWardsAndOfImportedUnitsOfTheDistricts() {
    var places = new ArrayList<>(Places.all());
    var there = new GeoPoint(53.56, -2.31);
    places.add(
        new Place(
            "hall", PlaceKind.LOCALITY, "Hall", "Hall", "north", "upper", there, List.of(), null));
    places.add(
        new Place(
            "lane", PlaceKind.LOCALITY, "Lane", "Lane", "north", "upper", null, List.of(), null));
    var without = new Gazetteer(Places.borough(), places, Places.sectors(), Map.of());
    List<String> known =
        List.of("upper " + Places.UPPER, "lower " + Places.LOWER, "upper " + there);
    assertEquals(known, spots(without));

    var unit = new GeoPoint(53.44, -2.31);
    var with =
        without.withPostcodes(
            PostcodeTable.builder()
                .add("BL0 9AA", unit, "E05014002", "E08000002")
                .add("BL0 9AB", unit, "E05009999", "E07000125")
                .add("BL1 1AA", unit, "E05014002", "E08000002")
                .build());
    var all = new ArrayList<>(known);
    all.add("lower " + unit);
    assertEquals(all, spots(with));
  }

  @Test
  void somePostcodesBeginAsNoneDoes() {
    assertTrue(gazetteer.mayExist(Postcode.of("M1 1AA")));
    assertTrue(gazetteer.mayExist(Postcode.of("ZE1 1AA")));
    assertEquals(false, gazetteer.mayExist(Postcode.of("QQ1 1AA")));
  }
}
