package org.burydirectory.model;

import org.jspecify.annotations.Nullable;

/**
 * A telephone number.
 *
 * @param id a uuid
 * @param number as a person would read it out
 * @param type {@code voice}, {@code text} or {@code textphone}, where known
 * @param description who or what answers
 */
public record Phone(
    String id, String number, @Nullable String type, @Nullable String description) {}
