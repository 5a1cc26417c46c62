package org.burydirectory.model;

import org.jspecify.annotations.Nullable;

/**
 * Who provides services.
 *
 * @param id a uuid
 * @param name what the public calls it
 * @param description what it is, in a sentence
 * @param website its own pages
 * @param email where to write
 */
public record Organization(
    String id,
    String name,
    @Nullable String description,
    @Nullable String website,
    @Nullable String email) {}
