package org.burydirectory.model;

import org.jspecify.annotations.Nullable;

/**
 * Ties a taxonomy term to an entity.
 *
 * @param id a uuid
 * @param linkType what the tie means
 * @param taxonomyTerm the term
 */
public record Attribute(
    @Nullable String id, @Nullable String linkType, @Nullable TaxonomyTerm taxonomyTerm) {}
