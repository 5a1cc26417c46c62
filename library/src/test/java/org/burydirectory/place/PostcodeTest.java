package org.burydirectory.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostcodeTest {

  @ParameterizedTest
  @CsvSource({
    "m26 2sp, M26 2SP",
    "M262SP, M26 2SP",
    "'  bl0   9an ', BL0 9AN",
    "m1 1aa, M1 1AA",
    "EC1A 1BB, EC1A 1BB",
    "w1a0ax, W1A 0AX",
    "M26 2, M26 2",
    "m26, M26",
    "BL9 0, BL9 0",
    "'M26\u00a02SP', M26 2SP",
    "'\u00a0M26\u20032SP\t', M26 2SP"
  })
  void readsAnyCaseAndSpacing(String text, String tidy) {
    assertEquals(tidy, Postcode.of(text).text());
    assertEquals(tidy, Postcode.of(text).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "M",
        "26",
        "M26 2S",
        "M26 2SPX",
        "M26 2CP",
        "M26 2PV",
        "BURY",
        "M26-2SP",
        "M 262SP",
        "M26 2SP M26 2SP",
        "1M 2SP",
        "ABC1 1AA",
        "BLO 9AN",
        "M26 22SP"
      })
  void refusesWhatIsNone(String text) {
    assertEquals(Optional.empty(), Postcode.find(text));
    var refusal = assertThrows(IllegalArgumentException.class, () -> Postcode.of(text));
    assertTrue(refusal.getMessage().contains("'" + text + "'"), refusal.getMessage());
    assertTrue(refusal.getMessage().contains("M26 2SP"), refusal.getMessage());
  }

  @Test
  void quotesOnlyTheBeginningOfALongText() {
    String message =
        assertThrows(IllegalArgumentException.class, () -> Postcode.of("x".repeat(41)))
            .getMessage();
    assertTrue(message.contains("'" + "x".repeat(40) + "…'"), message);
    message =
        assertThrows(IllegalArgumentException.class, () -> Postcode.of("x".repeat(40)))
            .getMessage();
    assertTrue(message.contains("'" + "x".repeat(40) + "'"), message);
  }

  @Test
  void sixteenCharactersAreStillLookedAt() {
    assertEquals("M26 2SP", Postcode.of("M26 2SP" + " ".repeat(9)).text());
    assertEquals(Optional.empty(), Postcode.find("M26 2SP" + " ".repeat(10)));
    assertEquals("M26 2", Postcode.findSector("M26 2S" + " ".repeat(10)).orElseThrow().text());
    assertEquals(Optional.empty(), Postcode.findSector("M26 2S" + " ".repeat(11)));
  }

  @Test
  void theConstructorTakesOnlyTheTidyForm() {
    assertThrows(IllegalArgumentException.class, () -> new Postcode("m26 2sp"));
    assertThrows(IllegalArgumentException.class, () -> new Postcode("M262SP"));
    assertEquals("M26 2SP", new Postcode("M26 2SP").text());
  }

  @Test
  void aUnitHasItsParts() {
    var unit = Postcode.of("M26 2SP");
    assertEquals("M26", unit.district());
    assertEquals(Optional.of("M26 2"), unit.sector());
    assertTrue(unit.isUnit());
  }

  @Test
  void aSectorIsNoUnit() {
    var sector = Postcode.of("BL9 0");
    assertEquals("BL9", sector.district());
    assertEquals(Optional.of("BL9 0"), sector.sector());
    assertFalse(sector.isUnit());
  }

  @Test
  void aDistrictHasNoSector() {
    var district = Postcode.of("BL9");
    assertEquals("BL9", district.district());
    assertEquals(Optional.empty(), district.sector());
    assertFalse(district.isUnit());
  }

  @ParameterizedTest
  @CsvSource({"M26 2S, M26 2", "m262s, M26 2", "M26 2CI, M26 2", "m1 2v, M1 2", "bl90c, BL9 0"})
  void keepsTheSectorOfOneThatIsHalfTyped(String text, String sector) {
    assertEquals(Optional.empty(), Postcode.find(text));
    assertEquals(sector, Postcode.findSector(text).orElseThrow().text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bury", "M26", "M26 2", "M26 S", "M26 2SPX", "26 2S"})
  void findsNoSectorInOtherTexts(String text) {
    assertEquals(Optional.empty(), Postcode.findSector(text));
  }

  @Property
  void anyUnitIsReadWithoutItsSpaceAndInLowerCase(@ForAll("units") String unit) {
    var read = Postcode.of(unit.replace(" ", "").toLowerCase(Locale.ROOT));
    assertEquals(unit, read.text());
    assertTrue(read.isUnit());
    assertEquals(unit.substring(0, unit.length() - 2), read.sector().orElseThrow());
    assertEquals(unit.substring(0, unit.length() - 4), read.district());
  }

  @Property
  void noTextIsReadAsWhatTheConstructorRefuses(@ForAll String text) {
    Postcode.find(text).ifPresent(read -> assertEquals(read, new Postcode(read.text())));
    Postcode.findSector(text).ifPresent(read -> assertTrue(read.sector().isPresent()));
  }

  @Provide
  Arbitrary<String> units() {
    var letter = Arbitraries.chars().range('A', 'Z').map(String::valueOf);
    var digit = Arbitraries.chars().numeric().map(String::valueOf);
    var inward = Arbitraries.chars().with("ABDEFGHJLNPQRSTUWXYZ").map(String::valueOf);
    var last = Arbitraries.oneOf(letter, digit, Arbitraries.just(""));
    var area =
        Combinators.combine(letter, letter.injectNull(0.5)).as((a, b) -> b == null ? a : a + b);
    return Combinators.combine(area, digit, last, digit, inward, inward)
        .as((a, d, l, s, x, y) -> a + d + l + " " + s + x + y);
  }
}
