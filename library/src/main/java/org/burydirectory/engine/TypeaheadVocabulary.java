package org.burydirectory.engine;

/**
 * Distinct words, numbered in ascending order of their chars, so that those with a common beginning
 * have adjacent numbers.
 *
 * <p>A look-up is one binary search for each letter. That of a repair follows, from each letter on,
 * only letters that some word has there, and so its cost hardly depends on the number of words.
 */
final class TypeaheadVocabulary {

  /** A shorter token is within one edit of too many words. */
  static final int MIN_REPAIRED_LETTERS = 4;

  private final String letters;
  private final int[] starts;

  private TypeaheadVocabulary(String letters, int[] starts) {
    this.letters = letters;
    this.starts = starts;
  }

  /**
   * @param words ascending and distinct
   */
  static TypeaheadVocabulary of(String[] words) {
    var letters = new StringBuilder();
    var starts = new int[words.length + 1];
    for (int word = 0; word < words.length; word++) {
      letters.append(words[word]);
      starts[word + 1] = letters.length();
    }
    return new TypeaheadVocabulary(letters.toString(), starts);
  }

  int size() {
    return starts.length - 1;
  }

  /** The words that the token begins or is. */
  TypeaheadToken exact(String token) {
    Span span = follow(all(), 0, token, 0);
    boolean whole = !span.isEmpty() && length(span.from) == token.length();
    return new TypeaheadToken(
        TypeaheadRanges.of(span.from, span.to),
        whole ? TypeaheadRanges.of(span.from, span.from + 1) : TypeaheadRanges.NONE);
  }

  /**
   * Whether a token may be mistyped: it is long enough and, unlike a number or a postcode, all
   * letters.
   */
  static boolean isRepairable(String token) {
    for (int at = 0; at < token.length(); at++) {
      if (Character.isDigit(token.charAt(at))) {
        return false;
      }
    }
    return token.length() >= MIN_REPAIRED_LETTERS;
  }

  /**
   * The words that begin with, or are, what the token becomes by one edit after its first letter: a
   * letter replaced, left out or put in, or two neighbours swapped. A letter is a char here. The
   * words that begin with the token itself are among them.
   */
  TypeaheadToken repaired(String token) {
    var repair = new Repair();
    Span span = narrow(all(), 0, token.charAt(0));
    for (int at = 1; at < token.length() && !span.isEmpty(); at++) {
      char letter = token.charAt(at);
      repair.add(follow(span, at, token, at + 1), token.length() - 1);
      if (at + 1 < token.length()) {
        Span swapped = narrow(narrow(span, at, token.charAt(at + 1)), at + 1, letter);
        repair.add(follow(swapped, at + 2, token, at + 2), token.length());
      }
      for (Span child = child(span, span.from, at);
          !child.isEmpty();
          child = child(span, child.to, at)) {
        if (letter(child.from, at) != letter) {
          repair.add(follow(child, at + 1, token, at + 1), token.length());
          repair.add(follow(child, at + 1, token, at), token.length() + 1);
        }
      }
      span = narrow(span, at, letter);
    }
    addOneLetterMore(span, token.length(), repair);
    return repair.token();
  }

  private void addOneLetterMore(Span span, int length, Repair repair) {
    for (Span child = child(span, span.from, length);
        !child.isEmpty();
        child = child(span, child.to, length)) {
      repair.add(child, length + 1);
    }
  }

  private Span all() {
    return new Span(0, size());
  }

  /**
   * The part of a span, all of one beginning, that goes on with the letters of a token from an
   * index on.
   */
  private Span follow(Span span, int depth, String token, int from) {
    Span rest = span;
    for (int at = from; at < token.length() && !rest.isEmpty(); at++) {
      rest = narrow(rest, depth + at - from, token.charAt(at));
    }
    return rest;
  }

  private Span narrow(Span span, int depth, char letter) {
    int from = firstAtLeast(span.from, span.to, depth, letter);
    return new Span(from, firstAtLeast(from, span.to, depth, letter + 1));
  }

  /** The first part of a span, from a word on, whose words have the same letter at a depth. */
  private Span child(Span span, int from, int depth) {
    int first = firstAtLeast(from, span.to, depth, 0);
    return first == span.to
        ? new Span(first, first)
        : new Span(first, firstAtLeast(first, span.to, depth, letter(first, depth) + 1));
  }

  private int firstAtLeast(int from, int to, int depth, int letter) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (letter(middle, depth) < letter) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** A letter of a word, or -1 if the word is not so long. */
  private int letter(int word, int depth) {
    int at = starts[word] + depth;
    return at < starts[word + 1] ? letters.charAt(at) : -1;
  }

  private int length(int word) {
    return starts[word + 1] - starts[word];
  }

  private record Span(int from, int to) {

    boolean isEmpty() {
      return from >= to;
    }
  }

  private final class Repair {

    private final TypeaheadRanges.Builder beginning = new TypeaheadRanges.Builder();
    private final TypeaheadRanges.Builder whole = new TypeaheadRanges.Builder();

    /** Adds words that have their first letters, so many, in common. */
    void add(Span span, int length) {
      if (!span.isEmpty()) {
        beginning.add(span.from, span.to);
        if (length(span.from) == length) {
          whole.add(span.from, span.from + 1);
        }
      }
    }

    TypeaheadToken token() {
      return new TypeaheadToken(beginning.build(), whole.build());
    }
  }
}
