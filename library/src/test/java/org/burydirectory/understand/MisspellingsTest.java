package org.burydirectory.understand;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Words of the directory, misspelt by the kind of slip, and right. */
class MisspellingsTest {

  private static final int SAMPLE = 5000;
  private static final long SEED = 20261121;
  private static final String[] ROWS = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};
  private static final String[][] SOUNDS = {
    {"ph", "f"},
    {"ie", "ei"},
    {"ei", "ie"},
    {"tion", "shun"},
    {"ck", "k"},
    {"ce", "se"},
    {"se", "ce"},
    {"ough", "uff"},
    {"ight", "ite"},
    {"ence", "ance"},
    {"ance", "ence"},
    {"able", "ible"},
    {"er", "ar"},
    {"or", "er"},
    {"ea", "ee"},
    {"ee", "ea"},
    {"kn", "n"},
    {"wr", "r"},
    {"y", "i"},
    {"c", "k"},
    {"s", "z"},
    {"e", "i"},
    {"i", "e"},
    {"a", "e"},
    {"o", "u"}
  };

  enum Slip {
    SUBSTITUTION,
    TRANSPOSITION,
    OMISSION,
    DOUBLING,
    PHONETIC
  }

  static final List<String> WORDS =
      new TreeSet<>(Bury.VOCABULARY.frequencies().keySet())
          .stream()
              .filter(
                  word -> word.length() >= 5 && word.chars().allMatch(c -> c >= 'a' && c <= 'z'))
              .toList();

  @Test
  void mostMisspeltWordsComeBack() {
    var random = new Random(SEED);
    Map<Slip, int[]> counts = new EnumMap<>(Slip.class);
    int right = 0;
    for (int i = 0; i < SAMPLE; ) {
      String word = WORDS.get(random.nextInt(WORDS.size()));
      Slip slip = Slip.values()[i % Slip.values().length];
      String typed = misspelt(word, slip, random);
      if (typed.equals(word) || isWord(typed)) {
        continue;
      }
      boolean mended = Bury.ids(typed).contains("spelling:" + typed) && meant(typed).equals(word);
      counts.computeIfAbsent(slip, s -> new int[2])[mended ? 0 : 1]++;
      right += mended ? 1 : 0;
      i++;
    }
    System.out.println("misspelt words mended to the very word: " + right + " of " + SAMPLE);
    counts.forEach((s, n) -> System.out.println("  " + s + " " + n[0] + " of " + (n[0] + n[1])));
    assertTrue(right >= 0.88 * SAMPLE, right + " of " + SAMPLE);
  }

  @Test
  void wordsThatAreRightStay() {
    List<String> altered = new ArrayList<>();
    Set<String> known = new TreeSet<>(Bury.VOCABULARY.frequencies().keySet());
    known.addAll(English.words());
    for (String word : known) {
      if (Bury.ids(word).stream().anyMatch(id -> id.startsWith("spelling:"))) {
        altered.add(word);
      }
    }
    System.out.println(
        "right words altered: " + altered.size() + " of " + known.size() + " " + altered);
    assertTrue(altered.size() < 0.005 * known.size(), altered.toString());
  }

  static boolean isWord(String typed) {
    return Bury.VOCABULARY.frequencies().containsKey(typed) || English.words().contains(typed);
  }

  private static String meant(String typed) {
    List<Understanding.Word> words = Bury.understand(typed).words();
    return words.isEmpty() ? spelling(typed) : words.getFirst().text();
  }

  /** The words of a place leave the search, but not the piece. */
  private static String spelling(String typed) {
    return Bury.understand(typed).meanings(Meaning.OfSpelling.class).getFirst().meant();
  }

  static String misspelt(String word, Slip slip, Random random) {
    int at = 1 + random.nextInt(word.length() - 2);
    return switch (slip) {
      case SUBSTITUTION ->
          word.substring(0, at) + neighbour(word.charAt(at), random) + word.substring(at + 1);
      case TRANSPOSITION ->
          word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
      case OMISSION -> word.substring(0, at) + word.substring(at + 1);
      case DOUBLING -> word.substring(0, at) + word.charAt(at) + word.substring(at);
      case PHONETIC -> phonetic(word, random);
    };
  }

  private static char neighbour(char c, Random random) {
    for (String row : ROWS) {
      int at = row.indexOf(c);
      if (at >= 0) {
        return row.charAt(
            at == 0 ? 1 : at == row.length() - 1 ? at - 1 : at + 1 - 2 * random.nextInt(2));
      }
    }
    return 'e';
  }

  private static String phonetic(String word, Random random) {
    int first = random.nextInt(SOUNDS.length);
    for (int i = 0; i < SOUNDS.length; i++) {
      String[] pair = SOUNDS[(first + i) % SOUNDS.length];
      int at = word.indexOf(pair[0], 1);
      if (at > 0) {
        return word.substring(0, at) + pair[1] + word.substring(at + pair[0].length());
      }
    }
    return word;
  }
}
