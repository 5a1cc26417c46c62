package org.burydirectory.model;

import org.jspecify.annotations.Nullable;

/**
 * A language, besides English, in which a service can be had.
 *
 * @param id a uuid
 * @param name in English
 * @param code ISO 639, lower case
 */
public record Language(@Nullable String id, @Nullable String name, @Nullable String code) {}
