package org.burydirectory.model;

import org.jspecify.annotations.Nullable;

/**
 * What it costs whom.
 *
 * @param id a uuid
 * @param option for whom or for what
 * @param amount pounds
 * @param amountDescription per what
 */
public record CostOption(
    @Nullable String id,
    @Nullable String option,
    @Nullable Double amount,
    @Nullable String amountDescription) {}
