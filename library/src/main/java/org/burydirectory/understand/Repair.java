package org.burydirectory.understand;

/**
 * A word that was mended.
 *
 * @param id of its piece
 * @param typed what was typed, folded
 * @param meant what is read instead
 * @param start where the typed begins in the text
 * @param end where it has ended
 * @param confidence how sure, above 0 to 1
 */
record Repair(String id, String typed, String meant, int start, int end, float confidence) {}
