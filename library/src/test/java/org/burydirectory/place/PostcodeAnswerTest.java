package org.burydirectory.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostcodeAnswerTest {

  private static final GeoPoint SPOT = new GeoPoint(53.53, -2.33);

  private final Gazetteer without = Places.gazetteer();
  private final Gazetteer with =
      without.withPostcodes(
          PostcodeTable.builder()
              .add("BL0 9AA", SPOT, "E05000001", "E08000002")
              .add("BL0 9AB", SPOT, "E05014099", "E08000002")
              .add("BL0 9AD", SPOT, null, null)
              .add("BL0 0AA", new GeoPoint(53.7, -2.3), "E05009999", "E07000125")
              .add("BL1 1AA", new GeoPoint(53.58, -2.43), "E05008888", "E08000001")
              .build());

  private static List<String> shares(List<PostcodeShare> shares) {
    return shares.stream().map(share -> share.place().id() + " " + share.share()).toList();
  }

  private PostcodeAnswer answer(String postcode) {
    return with.answer(Postcode.of(postcode));
  }

  @ParameterizedTest
  @CsvSource({
    "BL0 9AA, SECTOR",
    "BL0 9, SECTOR",
    "BL0, DISTRICT",
    "BL0 5AA, ELSEWHERE",
    "BL0 5, ELSEWHERE",
    "BL1 1AA, UNKNOWN",
    "BL1 1, UNKNOWN",
    "BL1, UNKNOWN"
  })
  void withoutUnitsTheSectorOrDistrictAnswers(String postcode, PostcodeStatus status) {
    assertEquals(status, without.answer(Postcode.of(postcode)).status());
    assertEquals(List.of(), without.answer(Postcode.of(postcode)).boroughs());
  }

  @ParameterizedTest
  @CsvSource({
    "BL0 9AA, UNIT", "BL0 9AB, UNIT", "BL0 0AA, ELSEWHERE", "BL1 1AA, ELSEWHERE",
        "BL0 9ZZ, MISSING",
    "BL0 5AA, MISSING", "BL1 5AA, MISSING", "BL0 9, SECTOR", "BL0, DISTRICT", "BL0 0, ELSEWHERE",
    "BL0 5, ELSEWHERE", "BL1, ELSEWHERE", "BL1 1, ELSEWHERE", "ZE1 1AA, UNKNOWN", "ZE1, UNKNOWN",
    "BL0 9AD, ELSEWHERE"
  })
  void withUnitsEachCaseHasItsOwnAnswer(String postcode, PostcodeStatus status) {
    assertEquals(status, answer(postcode).status());
    assertEquals(Postcode.of(postcode), answer(postcode).postcode());
    assertEquals(with.locate(Postcode.of(postcode)), answer(postcode).located());
  }

  @Test
  void aUnitIsItsSpot() {
    var answer = answer("BL0 9AA");
    assertEquals(Optional.of(new Located(SPOT, "BL0 9AA", false)), answer.located());
    assertEquals(List.of("north 1.0"), shares(answer.neighbourhoods()));
    assertEquals(List.of("upper 1.0"), shares(answer.wards()));
    assertEquals(List.of("town 1.0"), shares(answer.boroughs()));
    assertFalse(answer.straddles());
  }

  @Test
  void aUnitOfAWardThatIsNotKnownHasItsSectorsNeighbourhoods() {
    var answer = answer("BL0 9AB");
    assertEquals(List.of("north 0.75", "south 0.25"), shares(answer.neighbourhoods()));
    assertEquals(List.of(), answer.wards());
    assertFalse(answer.located().orElseThrow().approximate());
  }

  @Test
  void outlinesGiveAUnitItsWardWhereItsCodeIsNotKnown() {
    var box = new double[] {-2.4, 53.5, -2.2, 53.5, -2.2, 53.6, -2.4, 53.6, -2.4, 53.5};
    var boundaries =
        Boundaries.of(List.of(new Boundaries.Area("E05000002", List.of(List.of(box)))));
    var gazetteer = with.withBoundaries(boundaries);
    assertEquals(List.of("lower 1.0"), shares(gazetteer.answer(Postcode.of("BL0 9AB")).wards()));
    assertEquals(List.of("upper 1.0"), shares(gazetteer.answer(Postcode.of("BL0 9AA")).wards()));
    assertEquals(PostcodeStatus.UNIT, gazetteer.answer(Postcode.of("BL0 9AD")).status());
    assertEquals("lower", gazetteer.ward(SPOT).orElseThrow().id());
    assertEquals(Optional.empty(), gazetteer.ward(new GeoPoint(53.7, -2.3)));
    var units = without.withBoundaries(boundaries).withPostcodes(PostcodeTable.builder().build());
    assertEquals("lower", units.ward(SPOT).orElseThrow().id());
  }

  @Test
  void aSectorNamesEveryNeighbourhoodWithItsShare() {
    var answer = without.answer(Postcode.of("BL0 9QQ"));
    assertEquals(List.of("north 0.75", "south 0.25"), shares(answer.neighbourhoods()));
    assertEquals(List.of("upper 0.75", "lower 0.25"), shares(answer.wards()));
    assertEquals(
        Optional.of(new Located(new GeoPoint(53.52, -2.32), "BL0 9QQ", true)), answer.located());
    assertTrue(answer.straddles());
  }

  @Test
  void aDistrictIsItsMiddleInTheBorough() {
    var answer = answer("BL0");
    assertEquals(
        Optional.of(new Located(new GeoPoint(53.51, -2.31), "BL0", true)), answer.located());
    assertEquals(List.of("north 0.75", "south 0.25"), shares(answer.neighbourhoods()));
    assertEquals(
        List.of("town 0.6666666666666666", "next 0.3333333333333333"), shares(answer.boroughs()));
  }

  @Test
  void elsewhereIsLocatedAndHasNoNeighbourhood() {
    var answer = answer("BL0 0AA");
    assertEquals(
        Optional.of(new Located(new GeoPoint(53.7, -2.3), "BL0 0AA", false)), answer.located());
    assertEquals(List.of(), answer.neighbourhoods());
    assertEquals(List.of(), answer.wards());
    assertEquals(List.of("next 1.0"), shares(answer.boroughs()));
    assertEquals(List.of(), answer("BL0 0").neighbourhoods());
    assertEquals(new GeoPoint(53.7, -2.3), answer("BL0 0").located().orElseThrow().point());
    assertEquals(List.of("next 1.0"), shares(answer("BL0 0").boroughs()));
  }

  @Test
  void aBoroughThatTheGazetteerDoesNotKnowIsLeftOut() {
    assertEquals(List.of(), answer("BL1 1AA").boroughs());
    assertEquals(
        Optional.of(new Located(new GeoPoint(53.58, -2.43), "BL1 9", true)),
        answer("BL1 9").located());
  }

  @Test
  void aMissingUnitIsNearItsSectorElseInItsDistrict() {
    assertEquals(
        Optional.of(new Located(new GeoPoint(53.52, -2.32), "BL0 9ZZ", true)),
        answer("BL0 9ZZ").located());
    assertEquals(List.of("north 0.75", "south 0.25"), shares(answer("BL0 9ZZ").neighbourhoods()));
    assertEquals(
        Optional.of(new Located(new GeoPoint(53.51, -2.31), "BL0 5AA", true)),
        answer("BL0 5AA").located());
    assertEquals(
        Optional.of(new Located(new GeoPoint(53.58, -2.43), "BL1 5AA", true)),
        answer("BL1 5AA").located());
  }

  @Test
  void theUnknownIsNowhere() {
    assertEquals(Optional.empty(), answer("ZE1 1AA").located());
    assertEquals(List.of(), answer("ZE1 1AA").neighbourhoods());
    assertEquals(Optional.empty(), without.locate(Postcode.of("BL1 1AA")));
  }

  @Test
  void sharesOfUnknownPlacesAndOfNoUnitsAreLeftOut() {
    var sector = new Sector("M1 1", SPOT, Map.of("north", 1, "gone", 1, "south", 0), Map.of());
    var gazetteer = new Gazetteer(Places.borough(), Places.all(), List.of(sector), Map.of());
    assertEquals(
        List.of("north 0.5"), shares(gazetteer.answer(Postcode.of("M1 1")).neighbourhoods()));
  }

  @Test
  void statusesHaveCodes() {
    assertEquals("elsewhere", PostcodeStatus.ELSEWHERE.code());
  }
}
