package org.burydirectory.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The days around one instant, each made when first asked for and shared by all whose hours are
 * looked at together. For one thread.
 */
final class Days {

  /** A span lasts into the next day at most, and a clock change moves it by less than a day. */
  static final int LOOK_BACK = 2;

  private final LocalCalendar calendar;
  private final LocalDate today;
  private final long second;
  private final List<Day> made = new ArrayList<>();

  Days(LocalCalendar calendar, Instant instant) {
    this.calendar = calendar;
    today = instant.atZone(calendar.zone()).toLocalDate();
    second = instant.getEpochSecond();
  }

  LocalDate today() {
    return today;
  }

  /** The instant, in whole seconds. */
  long second() {
    return second;
  }

  /** A day by its distance from today, at least {@code -LOOK_BACK}. */
  Day day(int fromToday) {
    while (made.size() <= fromToday + LOOK_BACK) {
      int next = made.size() - LOOK_BACK;
      made.add(new Day(today.plusDays(next), start(next), start(next + 2), calendar));
    }
    return made.get(fromToday + LOOK_BACK);
  }

  /** When the local date begins, or the first second that it has. */
  long start(int fromToday) {
    return today.plusDays(fromToday).atStartOfDay(calendar.zone()).toEpochSecond();
  }

  Day day(LocalDate date) {
    return day(Math.toIntExact(date.toEpochDay() - today.toEpochDay()));
  }
}
