package org.burydirectory.doctor;

/**
 * A need that a record may meet.
 *
 * @param need its id
 * @param score how likely it is beside the others, 0 to 1
 */
public record NeedGuess(String need, double score) {}
