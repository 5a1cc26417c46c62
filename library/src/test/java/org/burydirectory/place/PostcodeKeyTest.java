package org.burydirectory.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostcodeKeyTest {

  private static final Pattern UNIT = Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}");
  private static final Pattern DISTRICT = Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]?");

  @Property(tries = 5000)
  void takesWhatHasAUnitsForm(@ForAll("nearly") String text) {
    String bare = text.replace(" ", "").toUpperCase(Locale.ROOT);
    assertEquals(UNIT.matcher(bare).matches(), PostcodeKey.of(text) >= 0, text);
    assertEquals(DISTRICT.matcher(bare).matches(), PostcodeKey.outward(text) >= 0, text);
  }

  @Property
  void isAlikeForAlikeAndDifferentForDifferent(
      @ForAll("units") String one, @ForAll("units") String other) {
    assertEquals(one.equals(other), PostcodeKey.of(one) == PostcodeKey.of(other));
    assertEquals(PostcodeKey.of(one), PostcodeKey.of(one.toLowerCase(Locale.ROOT)));
    assertEquals(
        PostcodeKey.outward(one.substring(0, one.length() - 3)),
        PostcodeKey.outwardOf(PostcodeKey.of(one)));
  }

  @Test
  void inwardHalvesCountInOrder() {
    assertEquals(0, PostcodeKey.inwardOf(PostcodeKey.of("M1 0AA")));
    assertEquals(1, PostcodeKey.inwardOf(PostcodeKey.of("M1 0AB")));
    assertEquals(26, PostcodeKey.inwardOf(PostcodeKey.of("M1 0BA")));
    assertEquals(676, PostcodeKey.inwardOf(PostcodeKey.of("M1 1AA")));
    assertEquals(6759, PostcodeKey.inwardOf(PostcodeKey.of("M1 9ZZ")));
  }

  @Test
  void districtsDiffer() {
    assertNotEquals(PostcodeKey.outward("M1"), PostcodeKey.outward("M11"));
    assertNotEquals(PostcodeKey.outward("BL1"), PostcodeKey.outward("BL9"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "M26",
        "M26 2S",
        "M26 2SPP",
        "M26 2S1",
        "M26 21P",
        "MM26 2SPX",
        "M26-2SP",
        "M26 ÅSP",
        "M26\t2SP",
        "[26 2SP",
        "M26 2S[",
        "M26 2S`",
        "@26 2SP",
        "M2/ 2SP",
        "M2: 2SP",
        "M26 2S{",
        "1AA 2SP",
        "AAA 2SP",
        "AAAA 2SP",
        "A 2SP",
        "1 2SP",
        "A111 2SP",
        "A1A1 2SP",
        "AA1111 2SP"
      })
  void refusesTheRest(String text) {
    assertTrue(PostcodeKey.of(text) < 0, text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "M", "1", "MM", "MMM1", "M111", "M26 2", "M26 2SP", "BL9 0AAAA", "A1A1"})
  void refusesWhatIsNoDistrict(String text) {
    assertEquals(-1, PostcodeKey.outward(text));
  }

  @Provide
  Arbitrary<String> nearly() {
    return Arbitraries.strings().withChars("AZ09az m1").ofMinLength(2).ofMaxLength(9);
  }

  @Provide
  Arbitrary<String> units() {
    var area = Arbitraries.of("M", "BL", "W", "ZZ", "A");
    var district = Arbitraries.of("1", "9", "0", "1A", "26", "99", "9Z");
    var inward = Arbitraries.of("0AA", "0AB", "1AA", "9ZZ", "5KT");
    return Combinators.combine(area, district, inward).as((a, d, i) -> a + d + i);
  }
}
