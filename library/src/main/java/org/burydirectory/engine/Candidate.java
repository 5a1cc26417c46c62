package org.burydirectory.engine;

import org.burydirectory.index.Segment;

/**
 * An entry that may become a hit.
 *
 * @param part number of its segment
 * @param segment its segment
 * @param doc its number in the segment
 * @param score how well it answers
 * @param key what it is ordered by, the greatest first
 * @param opening how soon it is open among those with the same key, the least first
 */
record Candidate(int part, Segment segment, int doc, float score, double key, long opening) {

  /**
   * Below zero where this one comes before the other: the greater key, then the sooner open, then
   * the lesser id.
   */
  int compareTo(Candidate other) {
    int byKey = Double.compare(other.key, key);
    return byKey != 0 ? byKey : compareOpenings(other);
  }

  /** Below zero where this one is open sooner or, if both alike, has the lesser id. */
  int compareOpenings(Candidate other) {
    int byOpening = Long.compare(opening, other.opening);
    return byOpening != 0 ? byOpening : compareIds(other);
  }

  int compareIds(Candidate other) {
    if (part == other.part) {
      return Integer.compare(doc, other.doc); // segments are in the order of ids
    }
    return segment.idBytes(doc).compareTo(other.segment.idBytes(other.doc));
  }
}
