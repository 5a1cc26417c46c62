package org.burydirectory.understand;

/**
 * A word that needs no mending.
 *
 * @param fold the word folded
 * @param text the word as it is written, in lower case
 * @param key its singular's key in phrases, or {@link Keys#NONE}
 * @param verb the key of the verb that it is a form of, else {@code key}
 * @param frequency entries that have it
 * @param stop whether it carries no meaning in a search
 * @param light whether a phrase may have it or lack it
 */
record Known(
    String fold, String text, int key, int verb, int frequency, boolean stop, boolean light) {}
