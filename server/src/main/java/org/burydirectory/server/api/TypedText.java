package org.burydirectory.server.api;

/**
 * Text that somebody typed or pasted. Word processors and terminals leave characters in it that
 * nobody sees; they are taken out rather than held against the person.
 */
public final class TypedText {

  private static final char NEXT_LINE = 0x85;
  private static final char ARABIC_LETTER_MARK = 0x61C;

  private TypedText() {}

  /**
   * The text without C0 and C1 control characters and without marks, embeddings, overrides and
   * isolates of writing direction. What ends a line or separates words leaves a blank.
   */
  public static String clean(String text) {
    if (text.codePoints().noneMatch(TypedText::goes)) {
      return text;
    }
    var clean = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> separates(c) || !goes(c))
        .map(c -> separates(c) ? ' ' : c)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean goes(int c) {
    return Character.isISOControl(c) || turns(c);
  }

  private static boolean separates(int c) {
    return c == NEXT_LINE || (Character.isISOControl(c) && Character.isWhitespace(c));
  }

  /** The Bidi_Control characters of Unicode. */
  private static boolean turns(int c) {
    return c == ARABIC_LETTER_MARK
        || c == 0x200E
        || c == 0x200F
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }
}
