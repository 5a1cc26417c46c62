package org.burydirectory.understand;

/**
 * Words of a sentence that a phrase was found in.
 *
 * @param sense what the phrase means
 * @param from the first word
 * @param to the word after the last
 * @param weight how much the phrase says: the rarities of its words
 * @param cue the first of the words before it that only say how it is meant, such as "near"
 * @param isGuess whether it comes from all the words rather than a phrase, so that where it stands
 *     says nothing
 */
record Match(Sense sense, int from, int to, float weight, int cue, boolean isGuess) {

  Match(Sense sense, int from, int to, float weight) {
    this(sense, from, to, weight, from, false);
  }

  /** A need that is likely by all the words. */
  static Match guess(Sense sense, int from, int to, float weight) {
    return new Match(sense, from, to, weight, from, true);
  }

  /** Whether this one's words are some, but not all, of another's. */
  boolean isInside(Match other) {
    return from >= other.from && to <= other.to && to - from < other.to - other.from;
  }

  boolean overlaps(Match other) {
    return from < other.to && other.from < to;
  }

  Match with(Sense other) {
    return new Match(other, from, to, weight, cue, isGuess);
  }

  Match after(int first) {
    return new Match(sense, from, to, weight, first, isGuess);
  }
}
