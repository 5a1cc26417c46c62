package org.burydirectory.feed;

import org.jspecify.annotations.Nullable;

/**
 * Something that was found in a record.
 *
 * @param sort what was done about it
 * @param kind what it is, in a word or two that stay the same, such as {@code html}
 * @param record the record's id; empty where none could be read
 * @param name the record's name, empty where it has none
 * @param pointer where in the record, as a JSON pointer (RFC 6901) into what the source sent; empty
 *     for the record as a whole
 * @param message what it is and what to do, in a sentence
 * @param before the value as it was; null where there was none
 * @param after the value as it is now or as it is proposed; null where there is none
 */
public record Finding(
    Sort sort,
    String kind,
    String record,
    String name,
    String pointer,
    String message,
    @Nullable String before,
    @Nullable String after) {

  /** What was done. */
  public enum Sort {
    /** It was put right. */
    REPAIR("repair"),
    /** The record, or a part of it, could not be taken over. */
    REFUSAL("refusal"),
    /** Nothing; a person should look at it. */
    SUGGESTION("suggestion");

    private final String code;

    Sort(String code) {
      this.code = code;
    }

    /** The word that stands in a report. */
    public String code() {
      return code;
    }
  }
}
