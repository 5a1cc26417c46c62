package org.burydirectory.understand;

/**
 * Words of a sentence that a phrase was found in.
 *
 * @param sense what the phrase means
 * @param from the first word
 * @param to the word after the last
 * @param weight how much the phrase says: the rarities of its words
 * @param cue the first of the words before it that only say how it is meant, such as "near"
 */
record Match(Sense sense, int from, int to, float weight, int cue) {

  Match(Sense sense, int from, int to, float weight) {
    this(sense, from, to, weight, from);
  }

  /** Whether this one's words are some, but not all, of another's. */
  boolean isInside(Match other) {
    return from >= other.from && to <= other.to && to - from < other.to - other.from;
  }

  boolean overlaps(Match other) {
    return from < other.to && other.from < to;
  }

  Match with(Sense other) {
    return new Match(other, from, to, weight, cue);
  }

  Match after(int first) {
    return new Match(sense, from, to, weight, first);
  }
}
