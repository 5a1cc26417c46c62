package org.burydirectory.time;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.temporal.TemporalAdjusters.next;
import static java.time.temporal.TemporalAdjusters.nextOrSame;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * When somebody wants a place to be open: at some moment of a stretch of time that starts no
 * earlier than the instant of asking, so that what has shut for the day is not offered for it.
 */
public enum OpenFilter {
  /** At the instant itself. */
  NOW,
  /** Before the local midnight that ends the day. */
  TODAY,
  /** Between 17:00 and the midnight that ends the day. */
  EVENING,
  /** On Saturday or Sunday: the coming ones or, at a weekend, what is left of it. */
  WEEKEND;

  private static final LocalTime EVENING_STARTS = LocalTime.of(17, 0);

  /** The first second of the stretch for somebody who asks at this second of this local date. */
  long from(Days days, LocalDate today, long second) {
    long start =
        switch (this) {
          case NOW, TODAY -> second;
          case EVENING -> days.day(today).second(EVENING_STARTS.toSecondOfDay());
          case WEEKEND ->
              today.getDayOfWeek() == SUNDAY
                  ? second
                  : days.day(today.with(nextOrSame(SATURDAY))).second(0);
        };
    return Math.max(start, second);
  }

  /** The first second after the stretch. */
  long to(Days days, LocalDate today, long second) {
    return switch (this) {
      case NOW -> second + 1;
      case TODAY, EVENING -> days.day(today.plusDays(1)).second(0);
      case WEEKEND -> days.day(today.with(nextOrSame(SUNDAY)).with(next(MONDAY))).second(0);
    };
  }
}
