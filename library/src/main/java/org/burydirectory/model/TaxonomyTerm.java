package org.burydirectory.model;

import org.jspecify.annotations.Nullable;

/**
 * A term of a taxonomy.
 *
 * @param id a uuid: UUIDv5 of taxonomy and code
 * @param name label for people
 * @param taxonomy {@code need}, {@code audience}, {@code cost}, {@code access} or {@code theme}
 * @param code the term's id within its taxonomy, such as {@code carers.break}
 */
public record TaxonomyTerm(
    @Nullable String id, @Nullable String name, @Nullable String taxonomy, @Nullable String code) {}
