package org.burydirectory.engine;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * The words of a text, folded, and where in the text each of their letters came from.
 *
 * <p>A word is a run of letters and digits in lower case. Letters are decomposed (Unicode NFKD) and
 * lose their accents; so do those that Unicode does not decompose, such as ł and ø. Apostrophes and
 * invisible format characters vanish without ending a word. Everything else, emoji and unpaired
 * surrogates included, ends one.
 */
final class TypeaheadWords {

  private final String text;
  private char[] letters;
  private int letterCount;
  // By letter: the part of the text that it came from.
  private int[] origins;
  private int[] originEnds;
  // By word: where its letters end.
  private int[] ends = new int[8];
  private int count;

  private TypeaheadWords(String text) {
    this.text = text;
    letters = new char[text.length()];
    origins = new int[text.length()];
    originEnds = new int[text.length()];
  }

  static TypeaheadWords of(String text) {
    var words = new TypeaheadWords(text);
    for (int at = 0; at < text.length(); ) {
      int codePoint = text.codePointAt(at);
      int next = at + Character.charCount(codePoint);
      words.read(codePoint, at, next);
      at = next;
    }
    words.endWord();
    return words;
  }

  int count() {
    return count;
  }

  String word(int index) {
    int from = firstLetter(index);
    return new String(letters, from, ends[index] - from);
  }

  /** Where in the text the word begins. */
  int start(int index) {
    return origins[firstLetter(index)];
  }

  /** Where in the text the first letters of the word end, accents that follow them included. */
  int end(int index, int letterCount) {
    int end = originEnds[firstLetter(index) + letterCount - 1];
    while (end < text.length() && isAccent(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  /** Where in the text the word ends. */
  int end(int index) {
    return end(index, ends[index] - firstLetter(index));
  }

  private int firstLetter(int index) {
    return index == 0 ? 0 : ends[index - 1];
  }

  private void read(int codePoint, int start, int end) {
    if (codePoint >= 'a' && codePoint <= 'z') {
      add((char) codePoint, start, end);
    } else if (codePoint >= 'A' && codePoint <= 'Z') {
      add((char) (codePoint + 'a' - 'A'), start, end);
    } else if (codePoint < 0x80) {
      fold(codePoint, start, end);
    } else if (!isApostrophe(codePoint)) {
      String parts = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD);
      for (int at = 0; at < parts.length(); at += Character.charCount(parts.codePointAt(at))) {
        fold(parts.codePointAt(at), start, end);
      }
    }
  }

  private void fold(int codePoint, int start, int end) {
    if (isInWord(codePoint)) {
      String folded = withoutStroke(Character.toLowerCase(Character.toUpperCase(codePoint)));
      for (int at = 0; at < folded.length(); at++) {
        add(folded.charAt(at), start, end);
      }
    } else if (!isDropped(codePoint)) {
      endWord();
    }
  }

  private void add(char letter, int start, int end) {
    if (letterCount == letters.length) {
      int capacity = letterCount + (letterCount >> 1) + 4;
      letters = Arrays.copyOf(letters, capacity);
      origins = Arrays.copyOf(origins, capacity);
      originEnds = Arrays.copyOf(originEnds, capacity);
    }
    letters[letterCount] = letter;
    origins[letterCount] = start;
    originEnds[letterCount++] = end;
  }

  private void endWord() {
    if (letterCount > firstLetter(count)) {
      if (count == ends.length) {
        ends = Arrays.copyOf(ends, count * 2);
      }
      ends[count++] = letterCount;
    }
  }

  private static boolean isInWord(int codePoint) {
    return Character.isLetterOrDigit(codePoint)
        // Vowels of Punjabi, Bengali and others.
        || Character.getType(codePoint) == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isDropped(int codePoint) {
    return isApostrophe(codePoint)
        || isAccent(codePoint)
        || Character.getType(codePoint) == Character.FORMAT;
  }

  private static boolean isAccent(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  private static boolean isApostrophe(int codePoint) {
    return switch (codePoint) {
      case '\'', '`', 0xB4, 0x2BC, 0x2018, 0x2019, 0xFF07 -> true;
      default -> false;
    };
  }

  private static String withoutStroke(int letter) {
    return switch (letter) {
      case 'ß' -> "ss";
      case 'æ' -> "ae";
      case 'œ' -> "oe";
      case 'ø' -> "o";
      case 'ł' -> "l";
      case 'đ', 'ð' -> "d";
      case 'þ' -> "th";
      default -> Character.toString(letter);
    };
  }
}
