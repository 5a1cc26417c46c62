package org.burydirectory.understand;

/**
 * Words of a sentence that a phrase was found in.
 *
 * @param sense what the phrase means
 * @param from the first word
 * @param to the word after the last
 * @param weight how much the phrase says: the rarities of its words
 */
record Match(Sense sense, int from, int to, float weight) {

  /** Whether this one's words are some, but not all, of another's. */
  boolean isInside(Match other) {
    return from >= other.from && to <= other.to && to - from < other.to - other.from;
  }

  boolean overlaps(Match other) {
    return from < other.to && other.from < to;
  }

  Match with(Sense other) {
    return new Match(other, from, to, weight);
  }
}
