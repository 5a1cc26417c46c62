package org.burydirectory.understand;

/**
 * A word of a text.
 *
 * @param fold the word folded
 * @param start where it begins in the text
 * @param end where it has ended
 * @param hyphenated whether a hyphen joins it to the word before
 * @param capitals whether it alone is written in capitals, as SEND is
 */
record Token(String fold, int start, int end, boolean hyphenated, boolean capitals) {

  Token(String fold, int start, int end, boolean hyphenated) {
    this(fold, start, end, hyphenated, false);
  }

  /** Whether it begins with a digit. */
  boolean isNumber() {
    return isDigit(0);
  }

  /** Whether it has only digits. */
  boolean isWholeNumber() {
    for (int i = 0; i < fold.length(); i++) {
      if (!isDigit(i)) {
        return false;
      }
    }
    return !fold.isEmpty();
  }

  /** Whether it has only letters of the English alphabet. */
  boolean isLetters() {
    for (int i = 0; i < fold.length(); i++) {
      char c = fold.charAt(i);
      if (c < 'a' || c > 'z') {
        return false;
      }
    }
    return !fold.isEmpty();
  }

  private boolean isDigit(int i) {
    return i < fold.length() && fold.charAt(i) >= '0' && fold.charAt(i) <= '9';
  }
}
