package org.burydirectory.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.burydirectory.search.Suggestion;
import org.junit.jupiter.api.Test;

class TypeaheadTest {

  private static TypeaheadCandidate named(String text, String... aliases) {
    return weighing(1, text, aliases);
  }

  private static TypeaheadCandidate weighing(float weight, String text, String... aliases) {
    return new TypeaheadCandidate(
        "service", text, text, List.of(aliases), null, weight, Map.of("q", text));
  }

  private static List<String> texts(String typed, TypeaheadCandidate... candidates) {
    return Typeahead.of(List.of(candidates)).suggest(typed, 20).stream()
        .map(Suggestion::text)
        .toList();
  }

  private static String highlight(String typed, String text, String... aliases) {
    return Typeahead.of(List.of(named(text, aliases))).suggest(typed, 1).get(0).highlight();
  }

  @Test
  void findsAWordAnywhereInTheText() {
    assertEquals(
        List.of("Bury Carers Hub"), texts("care", named("Bury Carers Hub"), named("Scared")));
  }

  @Test
  void findsTypedWordsInAnyOrder() {
    assertEquals(List.of("Bury Carers Hub"), texts("hub bur", named("Bury Carers Hub")));
  }

  @Test
  void aWordMayBeTypedTwice() {
    assertEquals(List.of("Bury Carers"), texts("bury bury carers", named("Bury Carers")));
    assertEquals(List.of("Bury Carers"), texts("carers carerz carers", named("Bury Carers")));
  }

  @Test
  void needsEveryTypedWord() {
    assertEquals(List.of(), texts("carers zoo", named("Bury Carers Hub")));
  }

  @Test
  void takesTypedWordsFromTextAndOtherNamesTogether() {
    assertEquals(List.of("Bury Hub"), texts("hub carers", named("Bury Hub", "Carers' centre")));
  }

  @Test
  void aBlankAtTheEndStillLeavesThePrefix() {
    assertEquals(List.of("Carers"), texts("care ", named("Carers")));
  }

  @Test
  void ignoresCaseAccentsAndApostrophes() {
    assertEquals(List.of("Mum’s Café"), texts("MUMS cafe", named("Mum’s Café")));
    assertEquals(List.of("Mums cafe"), texts("mum's café", named("Mums cafe")));
    assertEquals(List.of("Żłobek"), texts("zlobek", named("Żłobek")));
  }

  @Test
  void textThatStartsWithWhatWasTypedComesBeforeHeavierInnerMatches() {
    assertEquals(
        List.of("Carers Hub", "Bury Carers"),
        texts("carers", weighing(9, "Bury Carers"), weighing(1, "Carers Hub")));
  }

  @Test
  void anAbbreviatedEarlierWordIsNoStart() {
    assertEquals(
        List.of("Care suite", "Carers support"),
        texts("care su", weighing(9, "Carers support"), weighing(1, "Care suite")));
  }

  @Test
  void matchesInTheTextComeBeforeHeavierOnesInOtherNames() {
    assertEquals(
        List.of("Bury Carers", "Gaddum"),
        texts("carers", weighing(9, "Gaddum", "Carers"), weighing(1, "Bury Carers")));
  }

  @Test
  void tiesAreBrokenByWeightThenLengthThenIdThenKind() {
    var candidates =
        List.of(
            new TypeaheadCandidate("service", "b", "Art club", List.of(), null, 1, Map.of()),
            new TypeaheadCandidate("need", "b", "Art club", List.of(), null, 1, Map.of()),
            new TypeaheadCandidate("service", "a", "Art club", List.of(), null, 1, Map.of()),
            new TypeaheadCandidate("service", "c", "Art", List.of(), null, 1, Map.of()),
            new TypeaheadCandidate("service", "d", "Art and craft", List.of(), null, 2, Map.of()));
    assertEquals(
        List.of("service d", "service c", "service a", "need b", "service b"),
        Typeahead.of(candidates).suggest("art", 9).stream()
            .map(s -> s.kind() + " " + s.id())
            .toList());
  }

  @Test
  void repairsOneEditOfEachKind() {
    for (String typed : List.of("dementja", "demntia", "demmentia", "dementai", "dememt")) {
      assertEquals(List.of("Dementia café"), texts(typed, named("Dementia café")), typed);
    }
  }

  @Test
  void repairsOnlyOneEditOfOneLongWordAfterItsFirstLetter() {
    for (String typed : List.of("demmentja", "bementia", "dementja cafd", "cfa")) {
      assertEquals(List.of(), texts(typed, named("Dementia café")), typed);
    }
  }

  @Test
  void ranksRepairsOfEitherWordTogether() {
    var typeahead = Typeahead.of(List.of(weighing(1, "Carerz group"), weighing(9, "Carers grouq")));
    assertEquals("Carers grouq", typeahead.suggest("carers group", 1).get(0).text());
  }

  @Test
  void doesNotRepairNumbers() {
    assertEquals(List.of(), texts("BL99", named("BL98 Club")));
  }

  @Test
  void repairsAfterAllExactMatches() {
    assertEquals(
        List.of("Old carers", "Careers advice"),
        texts("carers", weighing(9, "Careers advice"), weighing(1, "Old carers")));
  }

  @Test
  void doesNotRepairWhereExactMatchesAreEnough() {
    var typeahead = Typeahead.of(List.of(weighing(9, "Careers advice"), named("Carers")));
    assertEquals("Carers", typeahead.suggest("carers", 1).get(0).text());
    assertEquals(1, typeahead.suggest("carers", 1).size());
  }

  @Test
  void suggestsAKindAndIdOnceByItsBestMatch() {
    var first = new TypeaheadCandidate("need", "1", "Food bank", List.of(), null, 1, Map.of());
    var second = new TypeaheadCandidate("need", "1", "Bank of food", List.of(), null, 9, Map.of());
    assertEquals(List.of("Food bank"), texts("food", second, first));
  }

  @Test
  void suggestsTwentyAtMost() {
    var candidates = new ArrayList<TypeaheadCandidate>();
    for (int i = 0; i < 50; i++) {
      candidates.add(named("Club " + i));
    }
    assertEquals(20, Typeahead.of(candidates).suggest("club", 1000).size());
  }

  @Test
  void refusesALimitOfNothing() {
    var typeahead = Typeahead.of(List.of());
    assertThrows(IllegalArgumentException.class, () -> typeahead.suggest("a", 0));
  }

  @Test
  void refusesAWeightThatIsNotANumber() {
    assertThrows(IllegalArgumentException.class, () -> weighing(Float.NaN, "x"));
  }

  @Test
  void suggestsNothingForTextWithoutWords() {
    for (String typed :
        List.of("", "  ", "\u00a0\t", "'", "!?", "🎉👨‍👩‍👧", "\ud83c", "\u0301")) {
      assertEquals(List.of(), texts(typed, named("🎉 Party"), named("🎉")), typed);
    }
  }

  @Test
  void marksBeginningsOfAllWordsThatMatch() {
    assertEquals(
        "Bury <mark>Car</mark>ers <mark>car</mark> <mark>h</mark>ub",
        highlight("car h", "Bury Carers car hub"));
  }

  @Test
  void marksTheWholeWordThatWasMistyped() {
    assertEquals(
        "<mark>Dementia</mark> <mark>ca</mark>fé", highlight("dementja ca", "Dementia café"));
  }

  @Test
  void marksNothingInATextFoundByAnotherName() {
    assertEquals("Gaddum", highlight("carers", "Gaddum", "Carers"));
  }

  @Test
  void escapesDataInsideAndOutsideMarks() {
    assertEquals(
        "&lt;b&gt;<mark>A&#39;b</mark>&quot; &amp;amp; &lt;/<mark>ab</mark>c&gt;",
        highlight("ab", "<b>A'b\" &amp; </abc>"));
  }

  @Test
  void marksWholeLettersWithTheirAccents() {
    assertEquals("<mark>cafe\u0301</mark>s", highlight("café", "cafe\u0301s"));
    assertEquals("<mark>ﬁ</mark>sh", highlight("f", "ﬁsh"));
  }

  @Test
  void findsTextFromRightToLeft() {
    assertEquals("خدمات <mark>الصح</mark>ة", highlight("الصح", "خدمات الصحة"));
    assertEquals("<mark>שָׁל</mark>וֹם", highlight("של", "שָׁלוֹם"));
  }

  @Test
  void emojiSeparateWords() {
    assertEquals("🎨<mark>Art</mark>👩‍🎨club", highlight("art", "🎨Art👩‍🎨club"));
  }

  @Test
  void takesTenThousandCharacters() {
    String name = "wellbeing ".repeat(1000);
    assertEquals(1, texts("well", named(name)).size());
    assertEquals(1, texts(name, named("wellbeing")).size());
    assertEquals(0, texts("x".repeat(10_000), named("y".repeat(10_000))).size());
  }

  @Test
  void looksAtAHundredCodePoints() {
    String hundred = "𐐀".repeat(50) + " ".repeat(46) + "hub ";
    assertEquals(100, hundred.codePointCount(0, hundred.length()));
    assertEquals(1, texts(hundred + "zoo", named("hub " + "𐐀".repeat(50))).size());
  }

  @Test
  void answersTheSameWhateverTheOrderOfCandidates() {
    var candidates = new ArrayList<TypeaheadCandidate>();
    for (int i = 0; i < 300; i++) {
      candidates.add(
          weighing(i % 3, "Club " + (char) ('a' + i % 26) + i % 7 + " group" + i, "alias" + i % 5));
    }
    var before = Typeahead.of(candidates);
    Collections.shuffle(candidates, new Random(1));
    var after = Typeahead.of(candidates);
    for (String typed : List.of("c", "club a", "group1", "alias3", "grpup2 cl", "grup")) {
      assertEquals(before.suggest(typed, 20), after.suggest(typed, 20), typed);
    }
  }

  @Property
  void neverFails(@ForAll String text, @ForAll String typed) {
    var typeahead = Typeahead.of(List.of(named(text, typed), named(typed), named("Café")));
    assertNotNull(typeahead.suggest(typed, 20));
    for (Suggestion suggestion : typeahead.suggest(text, 20)) {
      assertEquals(
          suggestion.text(),
          suggestion
              .highlight()
              .replaceAll("</?mark>", "")
              .replace("&lt;", "<")
              .replace("&gt;", ">")
              .replace("&quot;", "\"")
              .replace("&#39;", "'")
              .replace("&amp;", "&"));
    }
  }

  @Property
  void writesNoMarkupButMarks(@ForAll @CharRange(from = ' ', to = 'z') String text) {
    for (Suggestion suggestion : Typeahead.of(List.of(named(text))).suggest(text, 20)) {
      String rest = suggestion.highlight().replaceAll("<mark>[^<>]+</mark>", "");
      assertTrue(rest.chars().noneMatch(c -> c == '<' || c == '>'), rest);
    }
  }
}
