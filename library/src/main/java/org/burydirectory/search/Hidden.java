package org.burydirectory.search;

/**
 * What answers a request but is not for the person, and so was left out of hits and counts. {@link
 * SearchRequest#showingIneligible()} shows it.
 *
 * @param count entries, exactly
 * @param because why, as people read it, such as {@code not for this age}
 */
public record Hidden(int count, String because) {}
