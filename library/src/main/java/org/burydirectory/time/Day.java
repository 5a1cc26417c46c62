package org.burydirectory.time;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * One date at a place, with what rules ask of it made ready.
 *
 * <p>A local time becomes an instant as RFC 5545 (3.3.5) has it: one that a clock change skips is
 * taken by the offset before the change, so 01:30 in a skipped hour is the instant that clocks show
 * as 02:30; one that happens twice is its first occurrence.
 */
final class Day {

  static final int SECONDS = 24 * 60 * 60;

  private final LocalDate date;
  private final LocalCalendar calendar;
  private final int epochDay;
  private final long start;
  private final boolean plain;

  Day(LocalDate date, long start, long twoDaysOn, LocalCalendar calendar) {
    this.date = date;
    this.start = start;
    this.calendar = calendar;
    epochDay = Math.toIntExact(date.toEpochDay());
    plain = twoDaysOn - start == 2L * SECONDS;
  }

  LocalDate date() {
    return date;
  }

  int epochDay() {
    return epochDay;
  }

  HolidayKind holiday() {
    return calendar.holidays().kind(date);
  }

  /** The epoch second of a local time, in seconds from this date's midnight and under two days. */
  long second(int local) {
    if (plain) {
      return start + local;
    }
    return date.plusDays(local / SECONDS)
        .atTime(LocalTime.ofSecondOfDay(local % SECONDS))
        .atZone(calendar.zone())
        .toEpochSecond();
  }
}
