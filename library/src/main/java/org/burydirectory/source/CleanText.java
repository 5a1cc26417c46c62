package org.burydirectory.source;

/** Text without the characters that can hide or disguise what it says. */
final class CleanText {

  private CleanText() {}

  /**
   * The text without C0 and C1 controls and bidi overrides; line ends become {@code \n}, and tabs
   * stay.
   */
  static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (stripped(text.charAt(i))) {
        return strip(text, i);
      }
    }
    return text;
  }

  private static String strip(String text, int from) {
    var clean = new StringBuilder(text.length()).append(text, 0, from);
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!stripped(c)) {
        clean.append(c);
      } else if (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
        clean.append('\n');
      }
    }
    return clean.toString();
  }

  private static boolean stripped(char c) {
    return (c < ' ' && c != '\n' && c != '\t')
        || (c >= 0x7f && c <= 0x9f)
        || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069);
  }

  /** Whether a surrogate stands without its other half, which no UTF-8 can say. */
  static boolean hasLoneSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (!Character.isSurrogatePair(
            text.charAt(i), i + 1 < text.length() ? text.charAt(i + 1) : 0)) {
          return true;
        }
        i++;
      }
    }
    return false;
  }
}
