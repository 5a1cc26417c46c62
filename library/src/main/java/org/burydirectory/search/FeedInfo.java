package org.burydirectory.search;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What holds of an Open Referral UK feed as a whole.
 *
 * @param generation what answered, as {@code ServiceDirectory.generation()} gives it
 * @param builtAt when that was built
 * @param licence what the data's licence is called, null where none is named
 * @param licenceUrl where the licence is, null where none is named
 * @param attribution what is to be said when the data is used, null where nothing
 * @param lastChecked the latest day on which the facts of a real service were checked, null where
 *     none says
 */
public record FeedInfo(
    String generation,
    Instant builtAt,
    @Nullable String licence,
    @Nullable String licenceUrl,
    @Nullable String attribution,
    @Nullable LocalDate lastChecked) {}
