package org.burydirectory.search;

/**
 * A part of a request that was dropped because nothing answered it whole.
 *
 * @param dropped the parameter, such as {@code day}, or {@code q} for the words
 * @param because why, as people read it
 */
public record Relaxed(String dropped, String because) {}
