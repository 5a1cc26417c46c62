package org.burydirectory.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two boroughs in one gazetteer. */
class JoinedGazetteersTest {

  private static final GeoPoint BESIDE = new GeoPoint(53.5, -2.1);

  private static Gazetteer next(CoverageLevel level, Place... more) {
    var places =
        new ArrayList<>(
            List.of(
                Places.place("region", PlaceKind.AREA, null, null, null),
                Places.place("next", PlaceKind.BOROUGH, "E07000125", null, BESIDE),
                Places.place("town", PlaceKind.NEIGHBOUR, "E08000002", null, null),
                Places.place("far", PlaceKind.NEIGHBOUR, "E08000009", null, null),
                Places.place("east", PlaceKind.NEIGHBOURHOOD, null, "next", BESIDE)));
    places.addAll(List.of(more));
    return new Gazetteer(
            new Borough("next", "Next", "E07000125", BESIDE, ZoneId.of("UTC"), null),
            places,
            List.of(
                new Sector(
                    "BL0 9",
                    new GeoPoint(53.48, -2.28),
                    Map.of("east", 12),
                    Map.of("far-ward", 2),
                    0.25,
                    List.of("town")),
                new Sector("BB4", BESIDE, Map.of("east", 1), Map.of())),
            Map.of("region", level))
        .withReaches(Map.of("region", new AreaReach(Set.of("E08000009"), Set.of("BB"))));
  }

  private final Gazetteer both = Places.gazetteer().and(next(CoverageLevel.REGION));

  private static List<String> ids(List<Place> places) {
    return places.stream().map(Place::id).toList();
  }

  @Test
  void placesAreThoseOfBothAndAnAreaOfBothIsOne() {
    assertEquals(
        List.of("region", "town", "north", "south", "upper", "lower", "next", "far", "east"),
        ids(both.places()));
    assertEquals(List.of("Town", "Next"), both.boroughs().stream().map(Borough::name).toList());
    assertEquals(Places.borough(), both.borough());
    assertEquals(
        List.of("town", "next"),
        both.boroughsIn(both.place(PlaceKind.AREA, "region").orElseThrow()));
    assertEquals(List.of(), both.boroughsIn(both.place(PlaceKind.BOROUGH, "town").orElseThrow()));
    assertEquals(
        Optional.of(CoverageLevel.REGION),
        both.level(both.place(PlaceKind.AREA, "region").orElseThrow()));
  }

  @Test
  void aBoroughOfTheOtherIsANeighbourNoMore() {
    assertEquals(List.of("far"), ids(both.places(PlaceKind.NEIGHBOUR)));
    assertTrue(both.isOwn("E07000125"));
    assertTrue(both.isOwn("E08000002"));
    assertEquals(false, both.isOwn("E08000009"));
    assertEquals(false, both.isOwn(null));
  }

  @Test
  void aSectorOfBothIsTheSumOfItsParts() {
    Sector sector = both.sector("BL0 9").orElseThrow();
    assertEquals(Map.of("north", 3, "south", 1, "east", 12), sector.neighbourhoods());
    assertEquals(Map.of("upper", 3, "lower", 1, "far-ward", 2), sector.wards());
    assertEquals(53.52 / 4 + 53.48 * 3 / 4, sector.point().lat(), 1e-9);
    assertEquals(-2.32 / 4 - 2.28 * 3 / 4, sector.point().lon(), 1e-9);
    assertEquals(1, sector.share());
    assertEquals(List.of("town"), sector.otherBoroughs());
    assertEquals(List.of("BL0", "BL0 9", "BB4"), both.sectors().stream().map(Sector::id).toList());
  }

  @Test
  void aRegionHoldsWhatItReaches() {
    Place far = both.places(PlaceKind.NEIGHBOUR).getFirst();
    assertEquals(Optional.of("region"), both.region(far).map(Place::id));
    assertEquals(
        Optional.empty(),
        both.region(Places.place("x", PlaceKind.NEIGHBOUR, "E08000011", null, null)));
    assertEquals(
        Optional.empty(), both.region(Places.place("x", PlaceKind.NEIGHBOUR, null, null, null)));
    assertEquals(
        Optional.of("region"), both.region(Postcode.of("BB9 9AA"), Set.of()).map(Place::id));
    assertEquals(Optional.empty(), both.region(Postcode.of("ZE1 1AA"), Set.of()));
    assertEquals(
        Optional.of("region"),
        both.region(Postcode.of("ZE1 1AA"), Set.of("E08000009")).map(Place::id));
    assertEquals(
        Optional.empty(), both.region(Postcode.of("BB9 9AA"), Set.of("E08000009", "E08000011")));
  }

  @Test
  void anIdThatMeansDifferentPlacesIsRefused() {
    Gazetteer clashing =
        next(
            CoverageLevel.NATION,
            Places.place("north", PlaceKind.NEIGHBOURHOOD, null, "next", BESIDE));
    String message =
        assertThrows(IllegalArgumentException.class, () -> Places.gazetteer().and(clashing))
            .getMessage();
    assertEquals(
        "used by another borough of the directory already: area region, neighbourhood north; ids of"
            + " places are unique in a directory, so rename them, such as next-region",
        message);
  }
}
