package org.burydirectory.doctor;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The age at which most can read a text: the grade of Flesch and Kincaid (1975) and five. Syllables
 * are counted by their vowels.
 */
final class ReadingAge {

  private static final int SHORTEST_TEXT = 30; // words; less says little
  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z'’]*");
  private static final Pattern SENTENCE = Pattern.compile("[.!?](?:\\s|$)|\\n+");
  private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

  private ReadingAge() {}

  /** The age; 0 where there is too little to tell. */
  static int of(String text) {
    long words = WORD.matcher(text).results().count();
    if (words < SHORTEST_TEXT) {
      return 0;
    }
    long sentences = SENTENCE.splitAsStream(text).filter(part -> WORD.matcher(part).find()).count();
    long syllables = WORD.matcher(text).results().mapToLong(word -> syllables(word.group())).sum();
    double grade = 0.39 * words / Math.max(1, sentences) + 11.8 * syllables / words - 15.59;
    return (int) Math.max(5, Math.round(grade + 5));
  }

  private static long syllables(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    long count = VOWELS.matcher(lower).results().count();
    boolean silent = lower.endsWith("e") && !lower.endsWith("le") && count > 1;
    return Math.max(1, count - (silent ? 1 : 0));
  }
}
