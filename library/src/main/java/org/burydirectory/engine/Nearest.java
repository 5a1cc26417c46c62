package org.burydirectory.engine;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Which of some known words a mistaken one was likely meant to be. */
final class Nearest {

  private static final int LONGEST = 64;

  private Nearest() {}

  /** The known word within a third of its length of edits, or that the word begins or ends. */
  static Optional<String> to(String word, Collection<String> known) {
    String folded = word.toLowerCase(Locale.ROOT).strip();
    if (folded.isEmpty() || folded.length() > LONGEST) {
      return Optional.empty();
    }
    return known.stream()
        .filter(each -> each.length() <= LONGEST)
        .filter(each -> distance(folded, each) <= Math.max(1, each.length() / 3))
        .min(
            Comparator.comparingInt((String each) -> distance(folded, each))
                .thenComparing(Comparator.naturalOrder()))
        .or(
            () ->
                known.stream()
                    .filter(each -> folded.length() > 2 && each.contains(folded))
                    .min(Comparator.comparingInt(String::length)));
  }

  /** The known word within so many edits of a word, if there is one nearest. */
  static Optional<String> within(String word, int edits, Collection<String> known) {
    String folded = word.toLowerCase(Locale.ROOT).strip();
    return folded.length() > LONGEST
        ? Optional.empty()
        : known.stream()
            .filter(each -> each.length() <= LONGEST && distance(folded, each) <= edits)
            .min(
                Comparator.comparingInt((String each) -> distance(folded, each))
                    .thenComparing(Comparator.naturalOrder()));
  }

  /** Levenshtein's distance. */
  static int distance(String a, String b) {
    var row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, 1 + Math.min(above, row[j - 1]));
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
