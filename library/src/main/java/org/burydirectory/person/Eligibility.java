package org.burydirectory.person;

import org.jspecify.annotations.Nullable;

/**
 * Whether an entry is for a person, as far as its record and what is known of the person tell.
 *
 * @param state yes, no or unknown
 * @param fact for no what excludes the person, for unknown what to ask; null for yes
 * @param limit what the record says of that, such as {@code for people aged 50 and over}; null for
 *     yes
 */
public record Eligibility(State state, @Nullable Fact fact, @Nullable String limit) {

  /** For the person: they meet every limit that the record states. */
  public static final Eligibility YES = new Eligibility(State.YES, null, null);

  /** What is known. */
  public enum State {
    /** The person meets every limit that the record states. */
    YES,
    /** It depends on what is not known of the person. */
    UNKNOWN,
    /** The record excludes the person. */
    NO
  }

  /** Not for the person, because of this. */
  public static Eligibility no(Fact excluding, @Nullable String limit) {
    return new Eligibility(State.NO, excluding, limit);
  }

  /** It depends on this, which is not known. */
  public static Eligibility unknown(Fact ask, @Nullable String limit) {
    return new Eligibility(State.UNKNOWN, ask, limit);
  }

  /** This or the other, whichever promises more: yes before unknown before no. */
  public Eligibility or(Eligibility other) {
    return other.state.compareTo(state) < 0 ? other : this;
  }
}
