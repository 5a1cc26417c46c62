package org.burydirectory.engine;

import java.util.Arrays;

/** The words of each candidate, in their order, as their numbers in a vocabulary. */
final class TypeaheadRows {

  private final int[] words;
  private final int[] starts;

  private TypeaheadRows(int[] words, int[] starts) {
    this.words = words;
    this.starts = starts;
  }

  int count() {
    return starts.length - 1;
  }

  int length(int candidate) {
    return starts[candidate + 1] - starts[candidate];
  }

  int word(int candidate, int index) {
    return words[starts[candidate] + index];
  }

  /** Takes rows in the order of the candidates. */
  static final class Builder {

    private final int[] starts;
    private int[] words;
    private int rows;
    private int size;

    Builder(int candidates) {
      starts = new int[candidates + 1];
      words = new int[2 * candidates + 8];
    }

    /** Adds a word to the row that is open. */
    void add(int word) {
      if (size == words.length) {
        words = Arrays.copyOf(words, size + (size >> 1));
      }
      words[size++] = word;
    }

    void endRow() {
      starts[++rows] = size;
    }

    /**
     * @param numbers the number in the vocabulary of each number that was added
     */
    TypeaheadRows build(int[] numbers) {
      var trimmed = new int[size];
      for (int at = 0; at < size; at++) {
        trimmed[at] = numbers[words[at]];
      }
      return new TypeaheadRows(trimmed, starts);
    }
  }
}
