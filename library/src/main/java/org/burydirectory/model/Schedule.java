package org.burydirectory.model;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A rule for when a service happens, in the words of RFC 5545. Times are local to the place.
 *
 * @param id a uuid
 * @param freq {@code WEEKLY} or {@code MONTHLY}; null where there is only prose
 * @param interval every how many weeks or months; null is 1
 * @param byday days as {@code MO,TU} or, monthly, {@code 2TU}
 * @param bymonthday days of the month as {@code 1,15}
 * @param dtstart the first occurrence, from which intervals count
 * @param validFrom first day of validity
 * @param validTo last day of validity
 * @param opensAt start of the span; null where not known
 * @param closesAt end of the span; before {@code opensAt} it is on the next day
 * @param description the hours in prose
 * @param notes anything else
 * @param xOpenAllHours whether the service never shuts on these days (an extension)
 */
public record Schedule(
    String id,
    @Nullable String freq,
    @Nullable Integer interval,
    @Nullable String byday,
    @Nullable String bymonthday,
    @Nullable LocalDate dtstart,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable LocalTime opensAt,
    @Nullable LocalTime closesAt,
    @Nullable String description,
    @Nullable String notes,
    boolean xOpenAllHours) {

  /** The same schedule under another id. */
  public Schedule withId(String newId) {
    return new Schedule(
        newId,
        freq,
        interval,
        byday,
        bymonthday,
        dtstart,
        validFrom,
        validTo,
        opensAt,
        closesAt,
        description,
        notes,
        xOpenAllHours);
  }
}
