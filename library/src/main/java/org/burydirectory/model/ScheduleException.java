package org.burydirectory.model;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * The hours of one date, in place of what the schedules say about it. Open Referral UK has no such
 * record: it is the extension {@code x_exceptions}. Several spans of one date are several
 * exceptions.
 *
 * @param date the date, local to the place
 * @param opensAt start of the span; null where it is closed
 * @param closesAt end of the span; before {@code opensAt} it is on the next day
 * @param closed whether it is closed all that day
 */
public record ScheduleException(
    LocalDate date, @Nullable LocalTime opensAt, @Nullable LocalTime closesAt, boolean closed) {}
