package org.burydirectory.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.burydirectory.model.Schedule;
import org.burydirectory.model.ScheduleException;

/** Schedules, exceptions and dates by chance, with a liking for what goes wrong. */
final class RandomHours {

  private static final List<String> CODES = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
  private static final List<LocalDate> HOLIDAYS = OracleHolidays.all().stream().sorted().toList();
  private static final List<String> WORDS =
      List.of("By appointment", "Not on bank holidays", "Including bank holidays", "Ring first");

  private final Random random;

  RandomHours(long seed) {
    random = new Random(seed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  /** A date in 2024 to 2028, most often near one at which calendars or clocks do something. */
  LocalDate date() {
    int year = 2024 + random.nextInt(5);
    LocalDate date =
        switch (random.nextInt(7)) {
          case 0 -> LocalDate.of(year, 3, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY));
          case 1 -> LocalDate.of(year, 10, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY));
          case 2 -> HOLIDAYS.get(random.nextInt(HOLIDAYS.size()));
          case 3 -> LocalDate.of(year, 1 + random.nextInt(12), 1);
          case 4 -> LocalDate.of(random.nextBoolean() ? 2024 : 2028, 2, 29);
          case 5 -> LocalDate.of(year, 12, 20).plusDays(random.nextInt(15));
          default -> LocalDate.of(year, 1, 1).plusDays(random.nextInt(365));
        };
    return date.plusDays(random.nextInt(3) - 1);
  }

  List<Schedule> schedules(LocalDate near) {
    List<Schedule> schedules = new ArrayList<>();
    for (int left = random.nextInt(5); left > 0; left--) {
      schedules.add(schedule("s" + left, near));
    }
    return schedules;
  }

  List<ScheduleException> exceptions(LocalDate near) {
    List<ScheduleException> exceptions = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      LocalDate date = near.plusDays(random.nextInt(3) - 1);
      if (random.nextBoolean()) {
        exceptions.add(new ScheduleException(date, null, null, true));
      } else {
        for (int left = 1 + random.nextInt(2); left > 0; left--) {
          exceptions.add(new ScheduleException(date, time(), time(), false));
        }
      }
    }
    return exceptions;
  }

  private Schedule schedule(String id, LocalDate near) {
    return switch (random.nextInt(12)) {
      case 0 -> prose(id, near);
      case 1 -> allHours(id);
      case 2 -> odd(id, near);
      case 3, 4, 5 -> monthly(id, near);
      default -> weekly(id, near);
    };
  }

  private Schedule prose(String id, LocalDate near) {
    String words = random.nextBoolean() ? "Closed for repairs" : "When we can";
    return new Schedule(
        id,
        null,
        null,
        null,
        null,
        null,
        from(near),
        near.plusDays(3),
        null,
        null,
        words,
        null,
        false);
  }

  private Schedule allHours(String id) {
    String days = random.nextBoolean() ? String.join(",", CODES) : weekdays();
    LocalTime end = random.nextBoolean() ? LocalTime.of(23, 59) : LocalTime.MIDNIGHT;
    return new Schedule(
        id,
        "WEEKLY",
        null,
        days,
        null,
        null,
        null,
        null,
        LocalTime.MIDNIGHT,
        end,
        words(),
        null,
        true);
  }

  private Schedule odd(String id, LocalDate near) {
    boolean backwards = random.nextBoolean();
    return new Schedule(
        id,
        backwards || random.nextBoolean() ? "WEEKLY" : "DAILY",
        null,
        backwards || random.nextBoolean() ? "MO,XX" : null,
        null,
        null,
        backwards ? near.plusDays(1) : null,
        backwards ? near.minusDays(1) : near.plusDays(2),
        time(),
        time(),
        null,
        null,
        false);
  }

  private Schedule weekly(String id, LocalDate near) {
    Integer interval = random.nextInt(3) == 0 ? 2 + random.nextInt(3) : null;
    LocalDate start = start(near);
    return hours(
        id,
        "WEEKLY",
        interval,
        start != null && below(4) == 0 ? null : weekdays(),
        null,
        start,
        near);
  }

  private Schedule monthly(String id, LocalDate near) {
    Integer interval = random.nextInt(3) == 0 ? 2 + random.nextInt(3) : null;
    boolean byDay = random.nextBoolean();
    boolean both = random.nextInt(5) == 0;
    String day = byDay || both ? nthDays(both) : null;
    String date = byDay && !both ? null : monthDays(near);
    return hours(id, "MONTHLY", interval, day, date, start(near), near);
  }

  private Schedule hours(
      String id,
      String freq,
      Integer interval,
      String day,
      String date,
      LocalDate start,
      LocalDate near) {
    LocalDate from = from(near);
    LocalDate to = random.nextInt(3) == 0 ? near.plusDays(random.nextInt(3)) : null;
    if (random.nextInt(6) == 0) {
      from = near;
      to = near;
    }
    boolean times = random.nextInt(10) != 0;
    return new Schedule(
        id,
        freq,
        interval,
        day,
        date,
        start,
        from,
        to,
        times ? time() : null,
        times ? time() : null,
        words(),
        null,
        false);
  }

  private LocalDate from(LocalDate near) {
    return random.nextInt(3) == 0 ? near.minusDays(random.nextInt(3)) : null;
  }

  private LocalDate start(LocalDate near) {
    return random.nextBoolean() ? near.minusDays(random.nextInt(100) - 3L) : null;
  }

  private String words() {
    return random.nextInt(3) == 0 ? WORDS.get(random.nextInt(WORDS.size())) : null;
  }

  private String weekdays() {
    List<String> days = new ArrayList<>(CODES);
    Collections.shuffle(days, random);
    return String.join(",", days.subList(0, 1 + random.nextInt(6)));
  }

  private String nthDays(boolean plain) {
    return random
        .ints(1 + random.nextInt(3), 0, 7)
        .mapToObj(day -> (plain || below(4) == 0 ? "" : nth()) + CODES.get(day))
        .collect(Collectors.joining(","));
  }

  private String nth() {
    return Integer.toString((1 + below(5)) * (random.nextBoolean() ? 1 : -1));
  }

  private String monthDays(LocalDate near) {
    int day = near.getDayOfMonth();
    return switch (random.nextInt(3)) {
      case 0 -> "-1," + day;
      case 1 -> Integer.toString(day);
      default -> day - near.lengthOfMonth() - 1 + ",31";
    };
  }

  /** A time; one in three in the hours in which clocks change, one in ten at midnight. */
  private LocalTime time() {
    int minute =
        switch (random.nextInt(10)) {
          case 0 -> 0;
          case 1, 2, 3 -> 15 * random.nextInt(13);
          default -> 5 * random.nextInt(288);
        };
    return LocalTime.MIDNIGHT.plusMinutes(minute);
  }
}
