package org.burydirectory.place;

/**
 * Unit postcodes as numbers, read without allocation. A character is 1 to 26 for a letter, 27 to 36
 * for a digit; an outward half ({@code M26}) is up to four of them in six bits each, an inward half
 * ({@code 2SP}) counts 0 to 6,759 in alphabetical order, so that a sector's are neighbours.
 */
final class PostcodeKey {

  /** Inward halves that begin with one digit. */
  static final int INWARDS_A_DIGIT = 26 * 26;

  /** All inward halves. */
  static final int INWARDS = 10 * INWARDS_A_DIGIT;

  private static final int LETTERS = 26;
  private static final int LONGEST = 7;
  private static final int BITS = 6;
  private static final int MASK = (1 << BITS) - 1;
  private static final int INWARD_BITS = 16;

  private PostcodeKey() {}

  /** The key of a unit in any case, blanks left out; −1 where the text has not a unit's form. */
  static long of(CharSequence text) {
    long packed = packed(text);
    if (packed < 0) {
      return -1;
    }
    int outward = (int) (packed >>> (3 * BITS));
    int inward = inward((int) packed);
    return inward < 0 || !isOutward(outward) ? -1 : (long) outward << INWARD_BITS | inward;
  }

  /** The outward half as a number; −1 where the text has not the form of one. */
  static int outward(CharSequence district) {
    long packed = packed(district);
    return packed < 0 || packed > Integer.MAX_VALUE || !isOutward((int) packed) ? -1 : (int) packed;
  }

  /** The outward half of a unit's key. */
  static int outwardOf(long key) {
    return (int) (key >>> INWARD_BITS);
  }

  /** The inward half of a unit's key. */
  static char inwardOf(long key) {
    return (char) key;
  }

  private static long packed(CharSequence text) {
    long packed = 0;
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ') {
        continue;
      }
      int code = code(c);
      if (code < 0 || ++count > LONGEST) {
        return -1;
      }
      packed = packed << BITS | code;
    }
    return packed;
  }

  private static int code(char c) {
    if (c >= 'A' && c <= 'Z') {
      return c - 'A' + 1;
    }
    if (c >= 'a' && c <= 'z') {
      return c - 'a' + 1;
    }
    return c >= '0' && c <= '9' ? c - '0' + LETTERS + 1 : -1;
  }

  private static int inward(int packed) {
    int digit = ((packed >>> (2 * BITS)) & MASK) - LETTERS - 1;
    int first = ((packed >>> BITS) & MASK) - 1;
    int second = (packed & MASK) - 1;
    boolean unit = digit >= 0 && first >= 0 && first < LETTERS && second >= 0 && second < LETTERS;
    return unit ? digit * INWARDS_A_DIGIT + first * LETTERS + second : -1;
  }

  /** One or two letters, a digit, and at most one more letter or digit. */
  private static boolean isOutward(int packed) {
    int length = 0;
    while (length < 5 && packed >>> (length * BITS) != 0) {
      length++;
    }
    int digitAt = length > 1 && isLetter(packed, length - 2) ? length - 3 : length - 2;
    return length >= 2
        && length <= 4
        && isLetter(packed, length - 1)
        && (digitAt == 0 || digitAt == 1)
        && !isLetter(packed, digitAt);
  }

  private static boolean isLetter(int packed, int fromRight) {
    return ((packed >>> (fromRight * BITS)) & MASK) <= LETTERS;
  }
}
