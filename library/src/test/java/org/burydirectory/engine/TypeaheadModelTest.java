package org.burydirectory.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/**
 * Holds {@link Typeahead} to {@link TypeaheadModel}. Few letters, so that words share beginnings
 * and are near.
 */
class TypeaheadModelTest {

  @Property(tries = 3000)
  void answersAsTheModelDoes(
      @ForAll("candidates") @Size(max = 40) List<TypeaheadCandidate> candidates,
      @ForAll("typed") String typed,
      @ForAll @IntRange(min = 1, max = 25) int limit) {
    assertEquals(
        new TypeaheadModel(candidates).suggest(typed, limit),
        Typeahead.of(candidates).suggest(typed, limit));
  }

  @Property(tries = 200)
  void answersAsTheModelDoesForManyCandidates(
      @ForAll("candidates") @Size(min = 200, max = 800) List<TypeaheadCandidate> candidates,
      @ForAll("typed") String typed) {
    assertEquals(
        new TypeaheadModel(candidates).suggest(typed, 20),
        Typeahead.of(candidates).suggest(typed, 20));
  }

  /**
   * Enough for whole blocks of postings, and for more repairs of either word than are asked for.
   */
  @Property(tries = 12)
  void answersAsTheModelDoesForThousands(@ForAll long seed) {
    Random random = new Random(seed);
    List<TypeaheadCandidate> candidates = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      String text = word(random) + " " + word(random) + " " + word(random);
      float weight = random.nextInt(1000);
      candidates.add(
          new TypeaheadCandidate(
              "need", "" + i, text, List.of(word(random)), null, weight, Map.of()));
    }
    Typeahead typeahead = Typeahead.of(candidates);
    TypeaheadModel model = new TypeaheadModel(candidates);
    for (String typed :
        List.of(
            "a",
            "b",
            "ab",
            word(random),
            word(random) + " " + word(random),
            "abab baba",
            "abac babac")) {
      assertEquals(model.suggest(typed, 5), typeahead.suggest(typed, 5), typed);
    }
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      word.append(List.of("ab", "ba", "a", "c").get(random.nextInt(4)));
    }
    return word.toString();
  }

  @Property(tries = 3000)
  void findsTheWordsThatAreOneEditAway(
      @ForAll("words") @Size(max = 60) List<String> words, @ForAll("longWord") String token) {
    String[] sorted = words.stream().distinct().sorted().toArray(String[]::new);
    TypeaheadToken repaired = TypeaheadVocabulary.of(sorted).repaired(token);
    for (int i = 0; i < sorted.length; i++) {
      String word = sorted[i];
      boolean near = word.equals(token) || repaired.whole().contains(i);
      assertEquals(TypeaheadModel.nearly(token, word), near, word);
      boolean nearBeginning = repaired.beginning().contains(i);
      assertEquals(TypeaheadModel.nearlyBegins(token, word), nearBeginning, word);
    }
  }

  @Provide
  Arbitrary<String> longWord() {
    return Arbitraries.strings().withChars("abc").ofMinLength(4).ofMaxLength(7);
  }

  @Provide
  Arbitrary<List<String>> words() {
    return Arbitraries.strings().withChars("abc").ofMinLength(1).ofMaxLength(7).list();
  }

  @Provide
  Arbitrary<List<TypeaheadCandidate>> candidates() {
    Arbitrary<TypeaheadCandidate> candidate =
        Combinators.combine(
                Arbitraries.of("service", "need"),
                Arbitraries.integers().between(0, 60).map(String::valueOf),
                names(),
                names().list().ofMaxSize(2),
                Arbitraries.of(0f, 1f, 1.5f))
            .as(
                (kind, id, text, aliases, weight) ->
                    new TypeaheadCandidate(kind, id, text, aliases, null, weight, Map.of("q", id)));
    return candidate.list();
  }

  @Provide
  Arbitrary<String> typed() {
    return Arbitraries.oneOf(
        names(),
        Arbitraries.strings().withChars("abcd ").ofMaxLength(8),
        Arbitraries.strings().withChars("ab").ofMinLength(4).ofMaxLength(6));
  }

  private static Arbitrary<String> names() {
    return Arbitraries.strings()
        .withChars("aaaaabbbbccdABCé'’1<& -\u0301\u05d0\u0645".toCharArray())
        .ofMaxLength(7)
        .list()
        .ofMaxSize(4)
        .map(words -> String.join(" ", words));
  }
}
