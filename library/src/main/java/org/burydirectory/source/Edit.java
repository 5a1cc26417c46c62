package org.burydirectory.source;

import org.burydirectory.model.Change;

/**
 * A change with its place among all that were made.
 *
 * @param sequence from 1, one more than the edit's before it
 * @param change what changes
 * @param more whether the next edit belongs to the same batch, so that this one stands only with it
 */
public record Edit(long sequence, Change change, boolean more) {}
