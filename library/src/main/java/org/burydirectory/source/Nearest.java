package org.burydirectory.source;

import java.util.Collection;
import java.util.stream.Collectors;

/** What may have been meant by a word that is not one of the allowed. */
record Nearest(Collection<String> allowed) {

  private static final int MOST_LISTED = 24;

  /** What is allowed, and the nearest of it to a word if one is near. */
  String hint(String word) {
    String list =
        allowed.stream().sorted().limit(MOST_LISTED).collect(Collectors.joining(", "))
            + (allowed.size() > MOST_LISTED ? " … (" + allowed.size() + " in all)" : "");
    String nearest = nearest(word);
    return "allowed: " + list + (nearest.isEmpty() ? "" : "; did you mean '" + nearest + "'?");
  }

  private String nearest(String word) {
    String nearest = "";
    int least = Math.max(1, word.length() / 3) + 1;
    for (String candidate : allowed) {
      int edits = edits(word, candidate);
      if (edits < least) {
        least = edits;
        nearest = candidate;
      }
    }
    return nearest;
  }

  /** Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment). */
  private static int edits(String a, String b) {
    if (a.length() > 80 || Math.abs(a.length() - b.length()) > 8) {
      return Integer.MAX_VALUE;
    }
    int[][] rows = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        rows[i][j] = i == 0 || j == 0 ? i + j : cell(rows, a, b, i, j);
      }
    }
    return rows[a.length()][b.length()];
  }

  private static int cell(int[][] rows, String a, String b, int i, int j) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int least = Math.min(rows[i - 1][j], rows[i][j - 1]) + 1;
    least = Math.min(least, rows[i - 1][j - 1] + (same ? 0 : 1));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
  }
}
