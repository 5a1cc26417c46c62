package org.burydirectory.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestTest {

  private static Optional<String> to(String word, String... known) {
    return Nearest.to(word, List.of(known));
  }

  @Test
  void distancesAreEditsOfOneCharacter() {
    assertEquals(0, Nearest.distance("carer", "carer"));
    assertEquals(1, Nearest.distance("carer", "career"));
    assertEquals(1, Nearest.distance("career", "carer"));
    assertEquals(1, Nearest.distance("carer", "cater"));
    assertEquals(3, Nearest.distance("kitten", "sitting"));
    assertEquals(5, Nearest.distance("", "carer"));
    assertEquals(5, Nearest.distance("carer", ""));
  }

  @Test
  void aThirdOfTheLettersMayBeWrong() {
    assertEquals(Optional.of("abcdef"), to("abcdxx", "abcdef"));
    assertEquals(Optional.empty(), to("abcxxx", "abcdef"));
    assertEquals(Optional.empty(), to("abcxx", "abcde"));
    assertEquals(Optional.of("abcde"), to("abcdx", "abcde"));
  }

  @Test
  void oneLetterMayAlwaysBeWrong() {
    assertEquals(Optional.of("ab"), to("ax", "ab"));
    assertEquals(Optional.empty(), to("xy", "ab"));
  }

  @Test
  void theNearestIsTakenAndThenTheFirst() {
    assertEquals(Optional.of("wards"), to("wardss", "warden", "wards", "zone"));
    assertEquals(Optional.of("bat"), to("cat", "hat", "bat"));
  }

  @Test
  void caseAndBlanksAtTheEndsDoNotMatter() {
    assertEquals(Optional.of("ward"), to(" WARD ", "need", "ward"));
  }

  @Test
  void aPartOfAKnownWordWillDo() {
    assertEquals(Optional.of("home-visits"), to("visit", "home-visits", "visits-to-the-home"));
    assertEquals(Optional.of("home-visits"), to("isi", "visits-to-the-home", "home-visits"));
    assertEquals(Optional.empty(), to("vi", "home-visits"));
  }

  @Test
  void nothingIsLikeNothingOrLikeAVeryLongWord() {
    assertEquals(Optional.empty(), to("", "a"));
    assertEquals(Optional.empty(), to("  ", "a"));
    String longest = "x".repeat(64);
    assertEquals(Optional.of(longest), to(longest, longest));
    assertEquals(Optional.empty(), to(longest + "x", longest));
    assertEquals(Optional.empty(), to(longest, "x".repeat(32) + "y" + "x".repeat(32)));
  }

  private static Optional<String> within(String word, int edits, String... known) {
    return Nearest.within(word, edits, List.of(known));
  }

  @Test
  void soManySlipsAreAllowedAndNoMore() {
    assertEquals(Optional.of("ramsbottom"), within("ramsbotom", 1, "ramsbottom"));
    assertEquals(Optional.empty(), within("ramsboton", 1, "ramsbottom"));
    assertEquals(Optional.of("ramsbottom"), within("ramsboton", 2, "ramsbottom"));
    assertEquals(Optional.empty(), within("ramsbottom", 2));
  }

  @Test
  void amongSeveralWithinReachTheNearestIsTakenAndThenTheFirst() {
    assertEquals(Optional.of("bolton"), within("boltonn", 2, "bolten", "bolton", "baltic"));
    assertEquals(Optional.of("bolten"), within("boltan", 2, "bolton", "bolten"));
    assertEquals(Optional.of("walton"), within(" Walton ", 2, "bolton", "walton"));
  }

  @Test
  void aVeryLongWordIsWithinReachOfNothing() {
    String longest = "x".repeat(64);
    assertEquals(Optional.of(longest), within(longest, 1, longest));
    assertEquals(Optional.empty(), within(longest + "x", 1, longest));
    assertEquals(Optional.empty(), within(longest, 1, longest + "x"));
  }
}
