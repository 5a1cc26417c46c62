package org.burydirectory.understand;

import org.jspecify.annotations.Nullable;

/**
 * What a phrase means.
 *
 * @param kind which kind of piece it makes
 * @param id of the piece
 * @param label what to call it to people
 * @param value the code that is meant, or null
 * @param outright whether saying it leaves out what does not fit
 * @param confidence how sure, above 0 to 1
 * @param meaning what an engine acts on
 */
record Sense(
    Kind kind,
    String id,
    String label,
    @Nullable String value,
    boolean outright,
    float confidence,
    Meaning meaning) {

  /** The same but less sure. */
  Sense less(float factor) {
    return new Sense(kind, id, label, value, outright, confidence * factor, meaning);
  }

  /** The same, boosting only. */
  Sense inferred() {
    return outright ? new Sense(kind, id, label, value, false, confidence, meaning) : this;
  }
}
