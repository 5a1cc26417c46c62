package org.burydirectory.time;

import static java.time.DayOfWeek.SUNDAY;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.burydirectory.model.Schedule;
import org.burydirectory.model.ScheduleException;

/**
 * Opening hours in London by brute force: paints every minute of some days. It knows the clock
 * changes by their law (last Sundays of March and October, 01:00 UTC) and shares no code with the
 * library.
 */
final class MinuteOracle {

  static final char CLOSED = 'c';
  static final char UNKNOWN = 'u';
  static final char OPEN = 'o';

  private static final int DAY = 1440;
  private static final int NONE = Integer.MIN_VALUE;

  private final List<Schedule> schedules;
  private final List<ScheduleException> exceptions;
  private final LocalDate first;
  private final char[] minutes;
  private final int[] localMinutes;

  /** First UTC minute at which clocks show a local minute, both from midnight of the first date. */
  private final int[] shown;

  MinuteOracle(
      List<Schedule> schedules, List<ScheduleException> exceptions, LocalDate first, int days) {
    this.schedules = schedules;
    this.exceptions = exceptions;
    this.first = first;
    minutes = new char[(days + 3) * DAY];
    localMinutes = new int[minutes.length];
    shown = new int[minutes.length];
    Arrays.fill(minutes, CLOSED);
    Arrays.fill(shown, NONE);
    readClocks();
    for (int day = 0; day < days; day++) {
      paint(day);
    }
  }

  private void readClocks() {
    int spring = change(3);
    int autumn = change(10);
    shown[0] = spring <= 0 && autumn > 0 ? -60 : 0;
    for (int minute = 0; minute < minutes.length; minute++) {
      boolean summer = spring <= minute && minute < autumn;
      int local = minute + (summer ? 60 : 0);
      localMinutes[minute] = local;
      if (local < shown.length && shown[local] == NONE) {
        shown[local] = minute;
      }
    }
    for (int local = 1; local < 60 && shown[local] == NONE; local++) {
      shown[local] = shown[0] + local;
    }
  }

  /** The UTC minute of the clock change in a month of the first date's year. */
  private int change(int month) {
    LocalDateTime change =
        LocalDate.of(first.getYear(), month, 1).with(lastInMonth(SUNDAY)).atTime(1, 0);
    return Math.toIntExact(ChronoUnit.MINUTES.between(first.atStartOfDay(), change));
  }

  /** The state at a UTC minute, counted from midnight UTC of the first date. */
  char at(int minute) {
    return minutes[minute];
  }

  /** The date that clocks show then. */
  LocalDate date(int minute) {
    return first.plusDays(localMinutes[minute] / DAY);
  }

  /** The UTC minute of a local time; one that clocks skip counts by the old offset. */
  int utc(LocalDate date, int localMinute) {
    return utc(Math.toIntExact(date.toEpochDay() - first.toEpochDay()) * DAY + localMinute);
  }

  private int utc(int local) {
    return shown[local] == NONE ? shown[local + 60] : shown[local];
  }

  private void paint(int day) {
    LocalDate date = first.plusDays(day);
    List<ScheduleException> own = exceptions.stream().filter(e -> e.date().equals(date)).toList();
    if (own.isEmpty()) {
      paintSchedules(day, date);
    }
    for (ScheduleException exception : own) {
      if (!exception.closed()) {
        span(day, exception.opensAt(), exception.closesAt(), OPEN);
      }
    }
  }

  private void paintSchedules(int day, LocalDate date) {
    List<Schedule> on = schedules.stream().filter(s -> applies(s, date)).toList();
    boolean dated = on.stream().anyMatch(MinuteOracle::dated);
    if (schedules.isEmpty() || (!dated && on.stream().anyMatch(MinuteOracle::notice))) {
      fill(day, 0, DAY, UNKNOWN);
      return;
    }
    for (Schedule schedule : on) {
      if (notice(schedule)) {
        continue;
      }
      if (OracleHolidays.kind(date) == ' '
          || prose(schedule)
          || dated(schedule)
          || (schedule.xOpenAllHours() && neverShuts(date))) {
        hours(day, schedule);
      } else if (!dated) {
        holiday(day, schedule, OracleHolidays.kind(date));
      }
    }
  }

  private static boolean applies(Schedule s, LocalDate date) {
    return OracleDates.valid(s, date) && (prose(s) || OracleDates.falls(s, date));
  }

  /** Without days that can be understood. */
  private static boolean prose(Schedule s) {
    return s.freq() == null || OracleDates.broken(s);
  }

  private static boolean notice(Schedule s) {
    return s.freq() == null && s.description().startsWith("Closed");
  }

  private static boolean dated(Schedule s) {
    return !prose(s) && s.validFrom() != null && s.validFrom().equals(s.validTo());
  }

  private static boolean says(Schedule s, String words) {
    return s.description() != null && s.description().contains(words);
  }

  private static boolean conditional(Schedule s) {
    return says(s, "appointment") || (s.interval() != null && s.dtstart() == null);
  }

  private boolean neverShuts(LocalDate date) {
    return Set.of("MO", "TU", "WE", "TH", "FR", "SA", "SU").stream()
        .allMatch(
            day ->
                schedules.stream()
                    .anyMatch(
                        s ->
                            neverShuts(s)
                                && OracleDates.valid(s, date)
                                && s.byday().contains(day)));
  }

  private static boolean neverShuts(Schedule s) {
    return s.xOpenAllHours() && !conditional(s) && !says(s, "Not on bank");
  }

  private void holiday(int day, Schedule s, char kind) {
    if (says(s, "Including bank") && (kind == 'b' || kind == 'l') && !great(day)) {
      hours(day, s);
    } else if (!says(s, "Not on bank") || (kind != 'b' && kind != 'g')) {
      boolean overnight =
          !s.xOpenAllHours() && s.opensAt() != null && !s.closesAt().isAfter(s.opensAt());
      fill(day, 0, DAY + (overnight ? minute(s.closesAt()) : 0), UNKNOWN);
    }
  }

  private boolean great(int day) {
    String date = first.plusDays(day).toString().substring(5);
    return List.of("12-25", "12-26", "01-01").contains(date);
  }

  private void hours(int day, Schedule s) {
    if (prose(s) || s.opensAt() == null) {
      fill(day, 0, DAY, UNKNOWN);
    } else if (s.xOpenAllHours()) {
      fill(day, 0, DAY, conditional(s) ? UNKNOWN : OPEN);
    } else {
      span(day, s.opensAt(), s.closesAt(), conditional(s) ? UNKNOWN : OPEN);
    }
  }

  private void span(int day, LocalTime opens, LocalTime closes, char state) {
    int from = minute(opens);
    int to = minute(closes) + (closes.isAfter(opens) ? 0 : DAY);
    if (to - from == DAY || to - from > 18 * 60) {
      fill(day, 0, Math.max(DAY, to), UNKNOWN);
    } else {
      fill(day, from, to, state);
    }
  }

  private void fill(int day, int from, int to, char state) {
    int end = utc(day * DAY + to);
    for (int minute = Math.max(0, utc(day * DAY + from)); minute < end; minute++) {
      if (state == OPEN || minutes[minute] == CLOSED) {
        minutes[minute] = state;
      }
    }
  }

  private static int minute(LocalTime time) {
    return time.getHour() * 60 + time.getMinute();
  }
}
