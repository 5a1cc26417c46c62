package org.burydirectory.server.words;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that a mistyped one was likely meant to be. */
public final class Closest {

  private static final int LONGEST_COMPARED = 40;
  private static final int LETTERS_FOR_EACH_SLIP = 3;

  private Closest() {}

  /**
   * The known word within one slip for every three letters, the nearest first, ties broken by the
   * alphabet. Case does not count.
   */
  public static Optional<String> to(String word, Collection<String> known) {
    if (word.isEmpty() || word.length() > LONGEST_COMPARED) {
      return Optional.empty();
    }
    String lower = word.toLowerCase(Locale.ROOT);
    int allowed = word.length() / LETTERS_FOR_EACH_SLIP;
    record Candidate(String word, int slips) {}
    return known.stream()
        .filter(candidate -> candidate.length() <= LONGEST_COMPARED)
        .map(candidate -> new Candidate(candidate, slips(lower, candidate)))
        .filter(candidate -> candidate.slips() <= allowed)
        .min(Comparator.comparingInt(Candidate::slips).thenComparing(Candidate::word))
        .map(Candidate::word);
  }

  /** Letters to insert, drop, replace or swap with their neighbour (optimal string alignment). */
  static int slips(String from, String to) {
    String target = to.toLowerCase(Locale.ROOT);
    int[][] cost = new int[from.length() + 1][target.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= target.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, from, target, i, j);
      }
    }
    return cost[from.length()][target.length()];
  }

  private static int cheapest(int[][] cost, String from, String to, int i, int j) {
    int replaced = cost[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
    int best = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
    boolean swapped =
        i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
