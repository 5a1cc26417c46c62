package org.burydirectory.model;

import org.jspecify.annotations.Nullable;

/**
 * Where a record's facts come from.
 *
 * @param name the publication
 * @param url where it can be read, where it can
 * @param date when it was published or read: a year, month or day
 * @param licence an SPDX identifier, where known
 * @param confidence {@code high}, {@code medium} or {@code low}
 */
public record Provenance(
    String name,
    @Nullable String url,
    @Nullable String date,
    @Nullable String licence,
    @Nullable String confidence) {}
