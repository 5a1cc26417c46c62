package org.burydirectory.understand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Patterns by the words that they may begin with. Immutable once made. */
final class Patterns {

  private static final int[] NO_NUMBERS = {};

  private final List<Pattern> patterns = new ArrayList<>();
  private final Map<Integer, List<Integer>> byFirstKey = new HashMap<>();
  private int[][] table = {};

  /** A pattern is found. */
  interface Found {
    /**
     * A pattern over some words.
     *
     * @param number of the pattern, in the order of adding
     * @param from the first word
     * @param to the word after the last
     */
    void at(int number, int from, int to);
  }

  void add(Pattern pattern) {
    patterns.add(pattern);
  }

  /** Sorts the patterns by first key; none is added afterwards. */
  void close(int keys) {
    for (int i = 0; i < patterns.size(); i++) {
      int number = i;
      patterns
          .get(i)
          .firstKeys()
          .forEach(key -> byFirstKey.computeIfAbsent(key, k -> new ArrayList<>()).add(number));
    }
    table = new int[keys][];
    for (int key = 0; key < keys; key++) {
      List<Integer> numbers = byFirstKey.get(key);
      table[key] =
          numbers == null ? NO_NUMBERS : numbers.stream().mapToInt(Integer::intValue).toArray();
    }
    byFirstKey.clear();
  }

  /** Tells of every pattern in a sentence; of some more than once. */
  void find(Lattice lattice, Found found) {
    for (int from = 0; from < lattice.size(); from++) {
      for (Lattice.Edge edge : lattice.from(from)) {
        int key = edge.keys().length == 0 ? Keys.NONE : edge.keys()[0];
        if (key != Keys.NONE) {
          for (int number : table[key]) {
            int at = from;
            patterns.get(number).match(lattice, from, to -> found.at(number, at, to));
          }
        }
      }
    }
  }
}
