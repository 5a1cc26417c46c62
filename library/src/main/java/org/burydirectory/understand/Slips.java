package org.burydirectory.understand;

/**
 * How far a typed word is from a meant one, in slips of the finger and the ear: the Damerau
 * distance (adjacent letters may change places) with a price for each slip. A doubled letter is
 * half a slip, a neighbouring key or a like sound two thirds.
 */
final class Slips {

  private static final float LIKE = 0.65f;
  private static final float SWAP = 0.7f;
  private static final float DOUBLE = 0.5f;
  private static final float SILENT = 0.8f;
  private static final float FIRST_LETTER = 0.4f;

  private static final String[] ROWS = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};
  private static final String[] SOUNDS = {"aeiouy", "ckqs", "szx", "gj", "mn", "fv", "td", "bp"};
  private static final boolean[] ALIKE = alike();

  private Slips() {}

  private static boolean[] alike() {
    var alike = new boolean[26 * 26];
    for (String sounds : SOUNDS) {
      sounds.chars().forEach(a -> sounds.chars().forEach(b -> set(alike, a, b)));
    }
    for (int row = 0; row < ROWS.length; row++) {
      for (int at = 0; at < ROWS[row].length(); at++) {
        neighbours(alike, row, at);
      }
    }
    return alike;
  }

  private static void neighbours(boolean[] alike, int row, int at) {
    char key = ROWS[row].charAt(at);
    if (at > 0) {
      set(alike, key, ROWS[row].charAt(at - 1));
    }
    for (int below = at - 1; row + 1 < ROWS.length && below <= at; below++) {
      if (below >= 0 && below < ROWS[row + 1].length()) {
        set(alike, key, ROWS[row + 1].charAt(below));
      }
    }
  }

  private static void set(boolean[] alike, int a, int b) {
    alike[(a - 'a') * 26 + b - 'a'] = true;
    alike[(b - 'a') * 26 + a - 'a'] = true;
  }

  /** The price of typing one word for another. */
  static float cost(String typed, String meant) {
    int width = meant.length() + 1;
    float[] before = new float[width];
    float[] last = new float[width];
    float[] row = new float[width];
    for (int j = 1; j < width; j++) {
      last[j] = last[j - 1] + gap(meant, j - 1);
    }
    for (int i = 1; i <= typed.length(); i++) {
      row[0] = last[0] + gap(typed, i - 1);
      for (int j = 1; j < width; j++) {
        row[j] = cell(typed, meant, i, j, before, last, row);
      }
      float[] spare = before;
      before = last;
      last = row;
      row = spare;
    }
    float first = typed.charAt(0) == meant.charAt(0) ? 0 : FIRST_LETTER;
    return last[width - 1] + first;
  }

  private static float cell(
      String typed, String meant, int i, int j, float[] before, float[] last, float[] row) {
    char a = typed.charAt(i - 1);
    char b = meant.charAt(j - 1);
    float best = last[j - 1] + swap(a, b);
    best = Math.min(best, last[j] + gap(typed, i - 1));
    best = Math.min(best, row[j - 1] + gap(meant, j - 1));
    boolean swapped =
        i > 1 && j > 1 && a == meant.charAt(j - 2) && b == typed.charAt(i - 2) && a != b;
    return swapped ? Math.min(best, before[j - 2] + SWAP) : best;
  }

  private static float swap(char a, char b) {
    if (a == b) {
      return 0;
    }
    boolean letters = a >= 'a' && a <= 'z' && b >= 'a' && b <= 'z';
    return letters && ALIKE[(a - 'a') * 26 + b - 'a'] ? LIKE : 1;
  }

  /** The price of a letter that is there or not. */
  private static float gap(String word, int at) {
    char c = word.charAt(at);
    if (c == '\'') {
      return 0;
    }
    boolean doubled = at > 0 && word.charAt(at - 1) == c;
    return doubled ? DOUBLE : c == 'h' || c == 'e' ? SILENT : 1;
  }

  /** The number of letters added, left out, changed or swapped. */
  static int count(String typed, String meant) {
    int width = meant.length() + 1;
    int[] before = new int[width];
    int[] last = new int[width];
    int[] row = new int[width];
    for (int j = 0; j < width; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= typed.length(); i++) {
      row[0] = i;
      for (int j = 1; j < width; j++) {
        row[j] = cell(typed, meant, i, j, before, last, row);
      }
      int[] spare = before;
      before = last;
      last = row;
      row = spare;
    }
    return last[width - 1];
  }

  private static int cell(
      String typed, String meant, int i, int j, int[] before, int[] last, int[] row) {
    char a = typed.charAt(i - 1);
    char b = meant.charAt(j - 1);
    int best = Math.min(last[j - 1] + (a == b ? 0 : 1), 1 + Math.min(last[j], row[j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a == meant.charAt(j - 2) && b == typed.charAt(i - 2) && a != b;
    return swapped ? Math.min(best, before[j - 2] + 1) : best;
  }
}
