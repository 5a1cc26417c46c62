package org.burydirectory.time;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a place is open at an instant, and how long that lasts.
 *
 * @param state open, closed or unknown
 * @param until when the state next becomes another, exactly; null where it does not before the
 *     366th day after the local date has begun
 * @param why of {@link State#UNKNOWN} the reason, in plain words, and of what does not run at all
 *     why it is closed; else null
 */
public record OpenState(State state, @Nullable Instant until, @Nullable String why) {

  /** What is known. */
  public enum State {
    /** Open for certain, as far as the record goes. */
    OPEN,
    /** Closed. */
    CLOSED,
    /** The record does not tell. Never shown, counted or sorted as open. */
    UNKNOWN
  }
}
