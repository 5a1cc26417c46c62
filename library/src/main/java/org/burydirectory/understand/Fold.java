package org.burydirectory.understand;

import java.text.Normalizer;
import java.util.Locale;

/** A word without case, accents and apostrophes, as look-ups compare it. */
final class Fold {

  private Fold() {}

  /** Whether a character is one of those that people type for an apostrophe. */
  static boolean isApostrophe(int c) {
    return c == '\'' || c == '’' || c == '‘' || c == 'ʼ' || c == '`' || c == '´';
  }

  /** A word folded. An apostrophe stays where "i'll" would else be "ill". */
  static String of(String text, int from, int to) {
    var folded = new char[to - from];
    int length = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        folded[length++] = (char) (c + 32);
      } else if (isApostrophe(c)) {
        if (isShortened(text, i + 1, to)) {
          folded[length++] = '\'';
        }
      } else if (c < 128) {
        folded[length++] = c;
      } else {
        return unaccented(text.substring(from, to));
      }
    }
    return new String(folded, 0, length);
  }

  /** A whole word folded. */
  static String of(String word) {
    return of(word, 0, word.length());
  }

  private static boolean isShortened(String text, int from, int to) {
    if (to - from == 2) {
      String end = text.substring(from, to).toLowerCase(Locale.ROOT);
      return end.equals("ll") || end.equals("re") || end.equals("ve");
    }
    return to - from == 1 && (text.charAt(from) == 'd' || text.charAt(from) == 'D');
  }

  private static String unaccented(String word) {
    String apart = Normalizer.normalize(word, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    var plain = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (isApostrophe(c)) {
        if (isShortened(apart, i + 1, apart.length())) {
          plain.append('\'');
        }
      } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
