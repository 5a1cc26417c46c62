package org.burydirectory.source;

import java.time.Instant;
import org.burydirectory.model.Change;
import org.jspecify.annotations.Nullable;

/**
 * A change with its place among all that were made.
 *
 * @param sequence from 1, one more than the edit's before it
 * @param change what changes
 * @param more whether the next edit belongs to the same batch, so that this one stands only with it
 * @param at when it was made, null where that was not noted
 */
public record Edit(long sequence, Change change, boolean more, @Nullable Instant at) {

  /** An edit of which it is not noted when it was made. */
  public Edit(long sequence, Change change, boolean more) {
    this(sequence, change, more, null);
  }
}
