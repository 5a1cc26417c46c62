package org.burydirectory.search;

/**
 * Why a hit is one.
 *
 * @param kind {@code need}, {@code words}, {@code name}, {@code place}, {@code distance}
 * @param text as people read it
 */
public record Reason(String kind, String text) {}
