package org.burydirectory.understand;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ways of reading a sentence: between any two words rows of keys, of the words themselves, of
 * what they are forms of, of joined words, and of standard words for dialect.
 */
final class Lattice {

  private static final Edge[] NO_EDGES = {};

  private final List<Mended> words;
  private final Edge[][] edges;

  /**
   * One way of reading some words.
   *
   * @param keys what they are read as
   * @param to the word after the last
   * @param loose whether the words are a form of what they are read as, rather than the same
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Edge(int[] keys, int to, boolean loose) {}

  Lattice(List<Mended> words, Readings readings) {
    this.words = words;
    this.edges = new Edge[words.size()][];
    for (int i = 0; i < edges.length; i++) {
      edges[i] = readings.of(words, i);
    }
  }

  private Lattice(List<Mended> words, Edge[][] edges) {
    this.words = words;
    this.edges = edges;
  }

  /** The same with more ways of reading some words; null for a word without more. */
  Lattice with(Edge[] @Nullable [] more) {
    var all = new Edge[edges.length][];
    for (int i = 0; i < all.length; i++) {
      Edge[] added = more[i];
      if (added == null) {
        all[i] = edges[i];
      } else {
        all[i] = Arrays.copyOf(edges[i], edges[i].length + added.length);
        System.arraycopy(added, 0, all[i], edges[i].length, added.length);
      }
    }
    return new Lattice(words, all);
  }

  /** How many words there are. */
  int size() {
    return edges.length;
  }

  /** The ways of reading words from one on. */
  Edge[] from(int word) {
    return word < edges.length ? edges[word] : NO_EDGES;
  }

  /** Whether a phrase may have or lack this word. */
  boolean isLight(int word) {
    return words.get(word).isLight();
  }

  /** What is known of a word; null where nothing is. */
  @Nullable Known known(int word) {
    return words.get(word).known();
  }
}
