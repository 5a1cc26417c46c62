package org.burydirectory.search;

import org.jspecify.annotations.Nullable;

/**
 * How many entries have a facet value, if it were chosen.
 *
 * @param value as requests name it
 * @param parent the value above it, null at the top or where there are no levels
 * @param label as people read it
 * @param count entries, each once whatever its sites; the facet's own selection is not applied
 * @param selected whether the request chose it
 */
public record FacetCount(
    String value, @Nullable String parent, String label, int count, boolean selected) {}
