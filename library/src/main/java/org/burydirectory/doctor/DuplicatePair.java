package org.burydirectory.doctor;

/**
 * Two records that may be of one service.
 *
 * @param first id of the one that comes first
 * @param second id of the other
 * @param score how alike they are, 0 to 1
 * @param why what they have in common, in words
 */
public record DuplicatePair(String first, String second, double score, String why) {}
