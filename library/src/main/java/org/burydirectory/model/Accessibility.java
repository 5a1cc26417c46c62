package org.burydirectory.model;

import org.jspecify.annotations.Nullable;

/**
 * How a location can be reached and used by people with an impairment.
 *
 * @param id a uuid
 * @param description in words
 * @param details more words
 * @param xCode a code of the directory's accessibility list, such as {@code step-free} (an
 *     extension)
 */
public record Accessibility(
    @Nullable String id,
    @Nullable String description,
    @Nullable String details,
    @Nullable String xCode) {}
