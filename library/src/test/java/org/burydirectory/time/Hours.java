package org.burydirectory.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.burydirectory.model.Schedule;
import org.burydirectory.model.ScheduleException;

/** Short ways to write schedules and London times. */
final class Hours {

  static final String ALL_DAYS = "MO,TU,WE,TH,FR,SA,SU";

  private Hours() {}

  static Schedule weekly(String days, String opens, String closes) {
    return described(days, opens, closes, null);
  }

  static Schedule described(String days, String opens, String closes, String description) {
    return schedule(
        "WEEKLY", null, days, null, null, null, null, opens, closes, description, false);
  }

  static Schedule dated(String date, String opens, String closes) {
    LocalDate day = LocalDate.parse(date);
    return schedule("WEEKLY", null, ALL_DAYS, null, null, day, day, opens, closes, null, false);
  }

  static Schedule allHours(String days) {
    return schedule("WEEKLY", null, days, null, null, null, null, "00:00", "23:59", null, true);
  }

  static Schedule prose(String words) {
    return schedule(null, null, null, null, null, null, null, null, null, words, false);
  }

  static Schedule schedule(
      String freq,
      Integer interval,
      String byday,
      String bymonthday,
      LocalDate dtstart,
      LocalDate from,
      LocalDate to,
      String opens,
      String closes,
      String words,
      boolean all) {
    return new Schedule(
        "s",
        freq,
        interval,
        byday,
        bymonthday,
        dtstart,
        from,
        to,
        time(opens),
        time(closes),
        words,
        null,
        all);
  }

  static ScheduleException open(String date, String opens, String closes) {
    return new ScheduleException(LocalDate.parse(date), time(opens), time(closes), false);
  }

  static ScheduleException closed(String date) {
    return new ScheduleException(LocalDate.parse(date), null, null, true);
  }

  static OpeningHours hours(Schedule... schedules) {
    return OpeningHours.of(List.of(schedules), List.of(), UkHolidays.england());
  }

  /** A London time such as {@code 2026-11-21T17:30}. */
  static Instant at(String london) {
    return LocalDateTime.parse(london).atZone(LocalCalendar.LONDON).toInstant();
  }

  private static LocalTime time(String time) {
    return time == null ? null : LocalTime.parse(time);
  }
}
