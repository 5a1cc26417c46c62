package org.burydirectory.profile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Someone to call.
 *
 * @param name who answers
 * @param phone the number, as people write it, or null
 * @param text how to reach them by text message, or null
 * @param url their pages, or null
 * @param hours when they answer, or null where not known
 * @param note what else to know, or null
 * @param source where the number was found
 * @param checked the day on which it was last checked
 */
public record UrgentContact(
    String name,
    @Nullable String phone,
    @Nullable String text,
    @Nullable String url,
    @Nullable String hours,
    @Nullable String note,
    String source,
    LocalDate checked) {}
