package org.burydirectory.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a person is told of a postcode that is not known to the spot. */
class PostcodeNoteTest {

  private static final GeoPoint SPOT = new GeoPoint(53.53, -2.33);

  private static Sector sector(String id, Map<String, Integer> units, double share, String... to) {
    return new Sector(id, SPOT, units, Map.of(), share, List.of(to));
  }

  private static Gazetteer gazetteer(Sector... sectors) {
    return new Gazetteer(
            Places.borough(),
            Places.all(),
            List.of(sectors),
            Map.of("region", CoverageLevel.REGION))
        .withReaches(Map.of("region", new AreaReach(Set.of("E07000125"), Set.of("BL"))));
  }

  private static final Map<String, Integer> NORTH = Map.of("north", 4);

  private static String note(Gazetteer gazetteer, String postcode) {
    return gazetteer.answer(Postcode.of(postcode)).note();
  }

  @Test
  void aSectorIsItsMiddleAndAWholePostcodeIsKnownByIt() {
    Gazetteer one = gazetteer(sector("BL0 9", NORTH, 1));
    assertEquals("Distances are from the middle of BL0 9.", note(one, "BL0 9"));
    assertEquals(
        "Of BL0 9AA only BL0 9 is known: distances are from its middle.", note(one, "BL0 9AA"));
  }

  @Test
  void theNeighbourhoodsThatASectorLiesAcrossAreNamedWithTheirShares() {
    Gazetteer across = gazetteer(sector("BL0 9", Map.of("north", 3, "south", 1), 1));
    assertEquals(
        "Distances are from the middle of BL0 9. BL0 9 lies across north (75 %), south (25 %).",
        note(across, "BL0 9"));
    Gazetteer hardly = gazetteer(sector("BL0 9", Map.of("north", 300, "south", 1), 1));
    assertEquals(
        "Distances are from the middle of BL0 9. BL0 9 lies across north (100 %), south (under 1"
            + " %).",
        note(hardly, "BL0 9"));
  }

  @Test
  void howMuchOfASectorLiesInAnotherBoroughIsSaid() {
    assertEquals(
        "Distances are from the middle of BL0 9. 40 % of BL0 9 is in next.",
        note(gazetteer(sector("BL0 9", NORTH, 0.6, "next")), "BL0 9"));
    assertEquals(
        "Distances are from the middle of BL0 9. 40 % of BL0 9 is in another borough.",
        note(gazetteer(sector("BL0 9", NORTH, 0.6)), "BL0 9"));
    assertEquals(
        "Distances are from the middle of BL0 9. Part of BL0 9 is in next and far.",
        note(gazetteer(sector("BL0 9", NORTH, 1, "next", "far")), "BL0 9"));
    assertEquals(
        "Distances are from the middle of BL0 9. 40 % of BL0 9 is in next.",
        note(gazetteer(sector("BL0 9", NORTH, 0.6), sector("BL0", NORTH, 0.5, "next")), "BL0 9"),
        "its district tells which");
  }

  @Test
  void whatIsNotAmongImportedPostcodesMayBeMistypedOrNew() {
    Gazetteer with =
        gazetteer(sector("BL0 9", Map.of("north", 3, "south", 1), 1))
            .withPostcodes(
                PostcodeTable.builder().add("BL0 9AA", SPOT, "E05014001", "E08000002").build());
    assertEquals(
        "There is no postcode BL0 9ZZ among those that were imported; it may be mistyped or new. Of"
            + " BL0 9ZZ only BL0 9 is known: distances are from its middle. BL0 9 lies across"
            + " north (75 %), south (25 %).",
        note(with, "BL0 9ZZ"));
    assertEquals(
        "There is no postcode BL0 1ZZ among those that were imported; it may be mistyped or new. Of"
            + " BL0 1ZZ only BL0 is known: distances are from its middle.",
        note(with, "BL0 1ZZ"));
    assertNull(note(with, "BL0 9AA"));
  }

  @Test
  void ofElsewhereItIsSaidWhatComesFirst() {
    Gazetteer with =
        gazetteer(sector("BL0 9", NORTH, 1))
            .withPostcodes(
                PostcodeTable.builder().add("BB4 1AA", SPOT, "E05009999", "E07000125").build());
    assertEquals(
        "BB4 1AA is in next. It is not in Town: what is for all of region or the country comes"
            + " first.",
        note(with, "BB4 1AA"));
    assertEquals(
        "BL7 1AA is not in Town: what is for all of region or the country comes first.",
        note(with, "BL7 1AA"));
    assertEquals(
        "ZE1 1AA is not in Town: what is for all of the country comes first.",
        note(with, "ZE1 1AA"));
  }
}
