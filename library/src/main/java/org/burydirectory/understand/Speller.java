package org.burydirectory.understand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words that may be meant by one that is not known: one slip from four letters, two from
 * eight, three where both sound the same. The likeliest has the cheapest slips, sounds the same and
 * is had by most entries. Of two protected neighbours neither is chosen unless one is far likelier.
 */
final class Speller {

  /** Letters of the shortest word that is mended. */
  static final int SHORTEST = 4;

  /** Letters of the longest word that is mended; beyond, nothing in a directory is like it. */
  static final int LONGEST = 24;

  /** Most of the directory's words that others are mended to, the most frequent first. */
  private static final int MOST_WORDS = 50_000;

  private static final int FURTHEST_BY_SOUND = 3;
  private static final float DEAREST = 1.75f;
  private static final float FREQUENCY = 0.09f;
  private static final float SAME_SOUND = 0.3f;

  /** The dearest where both sound the same. */
  private static final float DEAREST_BY_EAR = 2.75f;

  private static final float PHRASE = 0.25f;
  private static final float MERELY_ENGLISH = 0.35f;
  private static final float CLEARLY = 0.4f;
  private static final NearWords ENGLISH = new NearWords(mendable(English.words()), 1);

  private final Lexicon lexicon;
  private final NearWords near;
  private final Set<String> own;
  private final Set<String> phraseWords;
  private final Map<String, Set<String>> apart;

  /**
   * A speller.
   *
   * @param lexicon all words
   * @param frequencies the directory's folded words
   * @param phraseWords folded words of phrases, names of places and the like
   * @param apart groups of near words that are never taken for one another
   */
  Speller(
      Lexicon lexicon,
      Map<String, Integer> frequencies,
      Set<String> phraseWords,
      List<List<String>> apart) {
    this.lexicon = lexicon;
    this.phraseWords = phraseWords;
    this.apart = byWord(apart);
    Set<String> words = new HashSet<>(phraseWords);
    frequencies.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(MOST_WORDS)
        .forEach(entry -> words.add(entry.getKey()));
    this.own = words;
    this.near = new NearWords(mendable(words));
  }

  private static List<String> mendable(Set<String> words) {
    return words.stream()
        .filter(word -> word.length() >= SHORTEST - 1 && word.length() <= LONGEST)
        .filter(word -> word.chars().allMatch(c -> c >= 'a' && c <= 'z'))
        .sorted()
        .toList();
  }

  private static Map<String, Set<String>> byWord(List<List<String>> groups) {
    Map<String, Set<String>> byWord = new HashMap<>();
    for (List<String> group : groups) {
      for (String word : group) {
        byWord.computeIfAbsent(Fold.of(word), key -> new HashSet<>()).addAll(group);
      }
    }
    return byWord;
  }

  /**
   * A word that may be meant.
   *
   * @param word what is known of it
   * @param cost the price of the slips, less what speaks for the word; the lower, the likelier
   */
  record Guess(Known word, float cost) {}

  /** The words that may be meant by a folded word, the likeliest first, at most so many. */
  List<Guess> guesses(String typed, int most) {
    if (typed.length() < SHORTEST || typed.length() > LONGEST) {
      return List.of();
    }
    var found = new Found(typed);
    int slips = typed.length() >= NearWords.TWO_SLIPS ? 2 : 1;
    near.slips(typed, slips, number -> found.add(near, number));
    near.sounds(typed, number -> found.add(near, number));
    ENGLISH.slips(typed, 1, number -> found.add(ENGLISH, number));
    found.guesses.sort(
        Comparator.comparingDouble((Guess guess) -> guess.cost())
            .thenComparing(guess -> guess.word().fold()));
    return found.guesses.size() > most ? found.guesses.subList(0, most) : found.guesses;
  }

  /** The word that is meant, of the guesses at one; null where none is likely or two are. */
  @Nullable Guess best(List<Guess> guesses) {
    if (guesses.isEmpty()) {
      return null;
    }
    Guess best = guesses.getFirst();
    if (!own.contains(best.word().fold())) {
      return null;
    }
    boolean torn =
        guesses.size() > 1
            && guesses.get(1).cost() - best.cost() < CLEARLY
            && apart
                .getOrDefault(best.word().fold(), Set.of())
                .contains(guesses.get(1).word().fold());
    return torn ? null : best;
  }

  /** The guesses at one word. */
  private final class Found {
    final String typed;
    final int sound;
    final Set<String> seen = new HashSet<>();
    final List<Guess> guesses = new ArrayList<>();

    Found(String typed) {
      this.typed = typed;
      this.sound = Sound.of(typed).hashCode();
    }

    void add(NearWords from, int number) {
      String word = from.word(number);
      boolean same = from.soundsAs(number, sound);
      int most = allowed(same);
      boolean english = from.equals(ENGLISH);
      if (Math.abs(word.length() - typed.length()) > most
          || (english && own.contains(word))
          || !seen.add(word)
          || Slips.count(typed, word) > most) {
        return;
      }
      float price = Slips.cost(typed, word);
      if (price <= (same ? DEAREST_BY_EAR : DEAREST)) {
        Known known = lexicon.of(word);
        guesses.add(new Guess(known, price - speaksFor(known, same, english)));
      }
    }

    private int allowed(boolean same) {
      int length = typed.length();
      if (same && length >= TWO_BY_SOUND) {
        return length >= NearWords.TWO_SLIPS ? FURTHEST_BY_SOUND : 2;
      }
      return length >= NearWords.TWO_SLIPS ? 2 : 1;
    }

    private float speaksFor(Known word, boolean same, boolean english) {
      float frequent = FREQUENCY * (float) Math.log1p(word.frequency());
      float phrase = phraseWords.contains(word.fold()) || word.stop() ? PHRASE : 0;
      return (same ? SAME_SOUND : 0) + frequent + phrase - (english ? MERELY_ENGLISH : 0);
    }
  }

  private static final int TWO_BY_SOUND = 5;
}
