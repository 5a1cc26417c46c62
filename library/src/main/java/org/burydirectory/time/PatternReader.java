package org.burydirectory.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.burydirectory.model.Schedule;
import org.jspecify.annotations.Nullable;

/** Reads the dates of a schedule: freq, interval, byday, bymonthday and dtstart. */
final class PatternReader {

  /** No month has a weekday more often. */
  private static final int MOST_OF_A_WEEKDAY = 5;

  private static final int LONGEST_MONTH = 31;

  private final Schedule schedule;
  private int weekdays;
  private final List<Integer> ordinals = new ArrayList<>();
  private final List<Integer> monthDays = new ArrayList<>();

  PatternReader(Schedule schedule) {
    this.schedule = schedule;
  }

  DayPattern read() throws Doubtful {
    String freq = schedule.freq();
    readDays(schedule.byday());
    readMonthDays(schedule.bymonthday());
    if (freq == null) {
      throw new Doubtful("no 'freq'", "without it nothing says how often these days come");
    }
    return switch (freq.strip().toUpperCase(Locale.ROOT)) {
      case "WEEKLY" -> weekly();
      case "MONTHLY" -> monthly();
      default ->
          throw new Doubtful("freq '" + freq + "'", "only WEEKLY and MONTHLY are understood");
    };
  }

  private DayPattern weekly() throws Doubtful {
    if (!ordinals.isEmpty()) {
      throw new Doubtful("byday '" + schedule.byday() + "'", "a week has no second Tuesday");
    }
    if (!monthDays.isEmpty()) {
      throw new Doubtful("bymonthday '" + schedule.bymonthday() + "'", "a week has no such days");
    }
    LocalDate start = schedule.dtstart();
    if (weekdays == 0 && start == null) {
      throw new Doubtful("no 'byday'", "nothing says on which days of the week");
    }
    int days =
        weekdays != 0 || start == null ? weekdays : 1 << (start.getDayOfWeek().getValue() - 1);
    return DayPattern.weekly(days, interval(), anchor());
  }

  private DayPattern monthly() throws Doubtful {
    if (!ordinals.isEmpty() && !monthDays.isEmpty()) {
      throw new Doubtful(
          "byday '" + schedule.byday() + "' with bymonthday '" + schedule.bymonthday() + "'",
          "only one of them can say which days of the month");
    }
    LocalDate start = schedule.dtstart();
    if (weekdays == 0 && ordinals.isEmpty() && monthDays.isEmpty()) {
      if (start == null) {
        throw new Doubtful("no 'byday' or 'bymonthday'", "nothing says which days of the month");
      }
      monthDays.add(start.getDayOfMonth());
    }
    return new DayPattern(
        DayPattern.Frequency.MONTHLY,
        interval(),
        anchor(),
        weekdays,
        List.copyOf(ordinals),
        List.copyOf(monthDays));
  }

  private int interval() throws Doubtful {
    Integer interval = schedule.interval();
    if (interval != null && interval < 1) {
      throw new Doubtful("interval " + interval, "it must be 1 or more");
    }
    return interval == null ? 1 : interval;
  }

  private int anchor() {
    LocalDate start = schedule.dtstart();
    return start == null ? DayPattern.NO_ANCHOR : Math.toIntExact(start.toEpochDay());
  }

  private void readDays(@Nullable String byday) throws Doubtful {
    for (String part : parts(byday)) {
      Optional<DayOfWeek> day = OpeningDays.day(part.toUpperCase(Locale.ROOT));
      if (day.isEmpty()) {
        throw new Doubtful("byday '" + byday + "'", "'" + part + "' is no day such as TU or 2TU");
      }
      int weekday = day.orElseThrow().getValue() - 1;
      String ordinal = part.substring(0, part.length() - 2);
      if (ordinal.isEmpty()) {
        weekdays |= 1 << weekday;
      } else {
        ordinals.add(number("byday", ordinal, MOST_OF_A_WEEKDAY) * 8 + weekday);
      }
    }
  }

  private void readMonthDays(@Nullable String bymonthday) throws Doubtful {
    for (String part : parts(bymonthday)) {
      monthDays.add(number("bymonthday", part, LONGEST_MONTH));
    }
  }

  private static List<String> parts(@Nullable String list) {
    return list == null || list.isBlank()
        ? List.of()
        : List.of(list.split(",", -1)).stream().map(String::strip).toList();
  }

  /** A number from 1 to the most, or from −1 to minus the most. */
  private static int number(String member, String text, int most) throws Doubtful {
    try {
      int number = Integer.parseInt(text);
      if (number != 0 && Math.abs(number) <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // The same as a number out of range.
    }
    throw new Doubtful(
        member + " '" + text + "'", "it must be from 1 to " + most + ", or the same below zero");
  }
}
