package org.burydirectory.benchmarks;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;

/**
 * Made-up words, the n-th being 1/n as likely as the first (Zipf). They end as no English word
 * does, so that nothing is understood in them but themselves. Immutable.
 */
final class Vocabulary {

  /** Words that stand in most texts and that nobody searches for, as "and" does. */
  private static final int COMMONEST = 30;

  private static final String CONSONANTS = "bcdfghlmnprstvw";
  private static final String VOWELS = "aeiou";

  private final String[] words;
  private final double[] sums;

  Vocabulary(int size, Random random) {
    words = new String[size];
    var known = new HashSet<String>();
    for (int i = 0; i < size; i++) {
      do {
        words[i] = word(i < COMMONEST ? 1 : 1 + random.nextInt(3), random);
      } while (!known.add(words[i]));
    }
    sums = new double[size + 1];
    for (int i = 0; i < size; i++) {
      sums[i + 1] = sums[i] + 1.0 / (i + 1);
    }
  }

  private static String word(int syllables, Random random) {
    var word = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      word.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())));
      word.append(VOWELS.charAt(random.nextInt(VOWELS.length())));
    }
    return word.append('q').toString();
  }

  /** A word as texts have them. */
  String written(Random random) {
    return draw(0, random);
  }

  /** A word as people search for them: as often as it is written, but for the commonest. */
  String searched(Random random) {
    return draw(COMMONEST, random);
  }

  private String draw(int from, Random random) {
    double at = sums[from] + random.nextDouble() * (sums[words.length] - sums[from]);
    int found = Arrays.binarySearch(sums, at);
    return words[Math.min(words.length - 1, found < 0 ? -found - 2 : found)];
  }

  /** So many words as texts have them. */
  String text(int count, Random random) {
    var text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : " ").append(written(random));
    }
    return text.toString();
  }
}
