package org.burydirectory.understand;

import java.util.ArrayList;
import java.util.List;

/**
 * The part of a text that is read, as words.
 *
 * @param text the part that is read
 * @param tokens its words
 * @param truncated whether there was more
 */
record Sentence(String text, List<Token> tokens, boolean truncated) {

  /** Code points that are read of a text. */
  static final int LONGEST = 500;

  private static final int SHORTEST_CAPITALS = 3;

  /** Fewer single letters are joined only where they cannot be a word. */
  private static final int FEWEST_INITIALS = 3;

  /** Reads a text; never fails. */
  static Sentence read(String text) {
    int end = end(text);
    String part = end < text.length() ? text.substring(0, end) : text;
    return new Sentence(part, tokens(part), end < text.length());
  }

  private static int end(String text) {
    if (text.length() <= LONGEST) {
      return text.length();
    }
    int at = 0;
    for (int i = 0; i < LONGEST && at < text.length(); i++) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      int width = Character.charCount(c);
      if (isWord(c)) {
        int end = wordEnd(text, at + width);
        add(tokens, text, at, end);
        at = end;
      } else {
        if (c == '+' && follows(tokens, at)) {
          tokens.add(new Token("plus", at, at + 1, true));
        }
        at += width;
      }
    }
    return initials(text, tokens);
  }

  /** Joins initials: c.v. is cv, and v c f a is vcfa. */
  private static List<Token> initials(String text, List<Token> tokens) {
    List<Token> joined = new ArrayList<>(tokens.size());
    for (int at = 0; at < tokens.size(); ) {
      int end = initialsEnd(text, tokens, at);
      joined.add(end == at + 1 ? tokens.get(at) : initials(tokens.subList(at, end)));
      at = end;
    }
    return joined;
  }

  /**
   * The word after the last of the initials that begin at a word; the next where it begins none.
   */
  private static int initialsEnd(String text, List<Token> tokens, int at) {
    int end = at + 1;
    boolean dots = true;
    while (end < tokens.size() && isInitials(text, tokens.get(end - 1), tokens.get(end))) {
      dots &= text.charAt(tokens.get(end).start() - 1) == '.';
      end++;
    }
    boolean pair = dots && end - at == 2 && isUnspeakable(tokens.subList(at, end));
    return pair || end - at >= FEWEST_INITIALS ? end : at + 1;
  }

  /** Whether letters have no vowel among them: c.v. is no word, m.e. would be one. */
  private static boolean isUnspeakable(List<Token> letters) {
    return letters.stream().noneMatch(letter -> "aeiou".contains(letter.fold()));
  }

  /** Whether two words are single letters with a dot or a blank between them. */
  private static boolean isInitials(String text, Token first, Token second) {
    if (!isLetter(first) || !isLetter(second) || second.start() - first.end() != 1) {
      return false;
    }
    char between = text.charAt(first.end());
    return between == '.' || between == ' ';
  }

  private static boolean isLetter(Token token) {
    return token.fold().length() == 1 && token.isLetters() && token.end() - token.start() == 1;
  }

  private static Token initials(List<Token> letters) {
    var fold = new StringBuilder();
    letters.forEach(letter -> fold.append(letter.fold()));
    return new Token(
        fold.toString(), letters.getFirst().start(), letters.getLast().end(), false, false);
  }

  private static void add(List<Token> tokens, String text, int start, int end) {
    String fold = Fold.of(text, start, end);
    if (!fold.isEmpty()) {
      boolean hyphenated = start > 0 && text.charAt(start - 1) == '-' && follows(tokens, start - 1);
      tokens.add(new Token(fold, start, end, hyphenated, isCapitals(text, start, end)));
    }
  }

  /** Whether a word of three letters or more is in capitals, and the text is not all so. */
  private static boolean isCapitals(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) < 'A' || text.charAt(i) > 'Z') {
        return false;
      }
    }
    return end - start >= SHORTEST_CAPITALS && text.chars().anyMatch(c -> c >= 'a' && c <= 'z');
  }

  private static boolean follows(List<Token> tokens, int at) {
    return !tokens.isEmpty() && tokens.getLast().end() == at;
  }

  private static int wordEnd(String text, int from) {
    int at = from;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      int width = Character.charCount(c);
      boolean inside =
          isWord(c)
              || (isJoiner(c)
                  && at + width < text.length()
                  && Character.isLetter(text.codePointAt(at + width)));
      if (!inside) {
        return at;
      }
      at += width;
    }
    return at;
  }

  private static boolean isJoiner(int c) {
    return c == '&' || Fold.isApostrophe(c);
  }

  private static boolean isWord(int c) {
    if (c < 128) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    return !Fold.isApostrophe(c)
        && (Character.isLetterOrDigit(c)
            || Character.getType(c) == Character.NON_SPACING_MARK
            || Character.getType(c) == Character.COMBINING_SPACING_MARK);
  }
}
