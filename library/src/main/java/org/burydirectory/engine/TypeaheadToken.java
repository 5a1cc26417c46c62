package org.burydirectory.engine;

/**
 * The words that a typed token may stand for.
 *
 * @param beginning those that begin with it
 * @param whole those that are it
 */
record TypeaheadToken(TypeaheadRanges beginning, TypeaheadRanges whole) {}
