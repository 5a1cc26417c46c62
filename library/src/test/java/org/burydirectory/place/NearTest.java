package org.burydirectory.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "53.56,-2.33; 53.56; -2.33",
        "' +53 , -2 '; 53; -2",
        "0,0; 0; 0",
        "-90,180; -90; 180",
        "51.5,-0.0000000000000000001; 51.5; -1e-19"
      })
  void readsAPoint(String text, double lat, double lon) {
    assertEquals(new GeoPoint(lat, lon), Near.parse(text));
  }

  @ParameterizedTest
  @CsvSource({"m262sp, M26 2SP", "bl9 0, BL9 0", "' M45 ', M45", "M26 2S, M26 2", "M26 2CI, M26 2"})
  void readsAPostcode(String text, String postcode) {
    assertEquals(new Postcode(postcode), Near.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bury", "bury-east", "53.56", "53.56,", "1,2,3", "BLO 9AN", "st mary's"})
  void readsTheRestAsAName(String text) {
    assertEquals(new PlaceName(text), Near.parse(text));
    assertEquals(text, Near.parse(text).toString());
  }

  @Test
  void aNameLosesTheBlanksAroundIt() {
    assertEquals(new PlaceName("Bury"), Near.parse("  Bury "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\t"})
  void refusesNothing(String text) {
    var refusal = assertThrows(IllegalArgumentException.class, () -> Near.parse(text));
    assertTrue(refusal.getMessage().contains("no place given"), refusal.getMessage());
    assertThrows(IllegalArgumentException.class, () -> new PlaceName(text));
  }

  @Test
  void refusesTwoNumbersThatAreNoPoint() {
    assertThrows(IllegalArgumentException.class, () -> Near.parse("91,0"));
    assertThrows(IllegalArgumentException.class, () -> Near.parse("53,181"));
  }
}
