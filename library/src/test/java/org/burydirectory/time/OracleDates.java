package org.burydirectory.time;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.burydirectory.model.Schedule;

/** On which dates a schedule falls, by walking weeks and months one by one. */
final class OracleDates {

  private static final List<String> CODES = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

  private OracleDates() {}

  /** Whether nothing can be made of its days, so that all days of its validity are unknown. */
  static boolean broken(Schedule s) {
    return backwards(s)
        || s.freq().equals("DAILY")
        || (s.freq().equals("WEEKLY") && s.byday() == null && s.dtstart() == null)
        || (s.byday() != null && s.byday().contains("XX"));
  }

  private static boolean backwards(Schedule s) {
    return s.validFrom() != null && s.validTo() != null && s.validFrom().isAfter(s.validTo());
  }

  static boolean valid(Schedule s, LocalDate date) {
    return backwards(s)
        || ((s.validFrom() == null || !date.isBefore(s.validFrom()))
            && (s.validTo() == null || !date.isAfter(s.validTo())));
  }

  static boolean falls(Schedule s, LocalDate date) {
    if (s.dtstart() != null && date.isBefore(s.dtstart())) {
      return false;
    }
    return s.freq().equals("WEEKLY") ? week(s, date) : month(s, date);
  }

  private static boolean week(Schedule s, LocalDate date) {
    String days =
        s.byday() == null ? CODES.get(s.dtstart().getDayOfWeek().getValue() - 1) : s.byday();
    if (!days.contains(CODES.get(date.getDayOfWeek().getValue() - 1))) {
      return false;
    }
    if (s.interval() == null || s.dtstart() == null) {
      return true;
    }
    LocalDate monday = s.dtstart().with(previousOrSame(MONDAY));
    while (monday.plusDays(6).isBefore(date)) {
      monday = monday.plusDays(7L * s.interval());
    }
    return !monday.isAfter(date);
  }

  private static boolean month(Schedule s, LocalDate date) {
    if (s.interval() != null && s.dtstart() != null) {
      LocalDate month = s.dtstart().withDayOfMonth(1);
      while (month.isBefore(date.withDayOfMonth(1))) {
        month = month.plusMonths(s.interval());
      }
      if (!month.equals(date.withDayOfMonth(1))) {
        return false;
      }
    }
    return (s.byday() == null || inMonth(s.byday(), date))
        && (s.bymonthday() == null || dayOfMonth(s.bymonthday(), date));
  }

  private static boolean inMonth(String byday, LocalDate date) {
    for (String part : byday.split(",", -1)) {
      String code = part.substring(part.length() - 2);
      List<LocalDate> all = new ArrayList<>();
      for (LocalDate day = date.withDayOfMonth(1);
          day.getMonth() == date.getMonth();
          day = day.plusDays(1)) {
        if (CODES.get(day.getDayOfWeek().getValue() - 1).equals(code)) {
          all.add(day);
        }
      }
      String nth = part.substring(0, part.length() - 2);
      int n = nth.isEmpty() ? 0 : Integer.parseInt(nth);
      int index = n > 0 ? n - 1 : all.size() + n;
      if (n == 0
          ? all.contains(date)
          : index >= 0 && index < all.size() && all.get(index).equals(date)) {
        return true;
      }
    }
    return false;
  }

  private static boolean dayOfMonth(String bymonthday, LocalDate date) {
    for (String part : bymonthday.split(",", -1)) {
      int n = Integer.parseInt(part);
      LocalDate day = date.withDayOfMonth(1);
      day = n > 0 ? day.plusDays(n - 1) : day.plusMonths(1).plusDays(n);
      if (day.equals(date)) {
        return true;
      }
    }
    return false;
  }
}
