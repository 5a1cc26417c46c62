package org.burydirectory.time;

import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.List;

/**
 * Which dates a rule falls on.
 *
 * @param frequency how it repeats
 * @param interval every how many weeks or months
 * @param anchor the epoch day of the first occurrence, or {@link #NO_ANCHOR}
 * @param weekdays weekdays as bits, Monday lowest; 0 where none is named
 * @param ordinals weekdays of a month such as 2TU, each ordinal × 8 + weekday (Monday is 0)
 * @param monthDays days of the month, the last being −1; empty where none is named
 */
record DayPattern(
    Frequency frequency,
    int interval,
    int anchor,
    int weekdays,
    List<Integer> ordinals,
    List<Integer> monthDays) {

  static final int NO_ANCHOR = Integer.MIN_VALUE;
  static final int WHOLE_WEEK = 0b111_1111;

  /** Every day, for rules whose days are not known. */
  static final DayPattern EVERY_DAY = weekly(WHOLE_WEEK, 1, NO_ANCHOR);

  /** How a rule repeats. */
  enum Frequency {
    WEEKLY,
    MONTHLY
  }

  static DayPattern weekly(int weekdays, int interval, int anchor) {
    return new DayPattern(Frequency.WEEKLY, interval, anchor, weekdays, List.of(), List.of());
  }

  boolean matches(Day day) {
    int epochDay = day.epochDay();
    return (anchor == NO_ANCHOR || epochDay >= anchor)
        && (frequency == Frequency.WEEKLY ? inWeek(epochDay) : inMonth(day.date()));
  }

  private boolean inWeek(int epochDay) {
    return (weekdays & 1 << weekday(epochDay)) != 0
        && (interval == 1
            || anchor == NO_ANCHOR
            || (week(epochDay) - week(anchor)) % interval == 0);
  }

  private boolean inMonth(LocalDate date) {
    return rightMonth(date) && rightWeekday(date) && rightDate(date);
  }

  private boolean rightMonth(LocalDate date) {
    return interval == 1
        || anchor == NO_ANCHOR
        || (month(date) - month(LocalDate.ofEpochDay(anchor))) % interval == 0;
  }

  private boolean rightWeekday(LocalDate date) {
    if (weekdays == 0 && ordinals.isEmpty()) {
      return true;
    }
    int weekday = date.getDayOfWeek().getValue() - 1;
    if ((weekdays & 1 << weekday) != 0) {
      return true;
    }
    int fromStart = (date.getDayOfMonth() - 1) / 7 + 1;
    int fromEnd = (date.lengthOfMonth() - date.getDayOfMonth()) / 7 + 1;
    return ordinals.contains(fromStart * 8 + weekday) || ordinals.contains(-fromEnd * 8 + weekday);
  }

  private boolean rightDate(LocalDate date) {
    int day = date.getDayOfMonth();
    return monthDays.isEmpty()
        || monthDays.contains(day)
        || monthDays.contains(day - 1 - date.lengthOfMonth());
  }

  private static int month(LocalDate date) {
    return Math.toIntExact(date.getLong(ChronoField.PROLEPTIC_MONTH));
  }

  /** Day 0, 1 January 1970, was a Thursday. */
  private static int weekday(int epochDay) {
    return Math.floorMod(epochDay + 3, 7);
  }

  /** Weeks begin on Monday, as RFC 5545 has it by default. */
  private static int week(int epochDay) {
    return Math.floorDiv(epochDay + 3, 7);
  }
}
