package org.burydirectory.time;

import java.time.LocalDate;
import java.time.Month;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The bank holidays of one nation, year by year. A year is known if the list has a day of it and it
 * lies between the list's first year and its last; in any other, likely days are {@link
 * HolidayKind#LIKELY}.
 *
 * @param nation {@code england-and-wales}, {@code scotland} or {@code northern-ireland}, as GOV.UK
 *     calls them
 * @param days dates and their names
 */
public record Holidays(String nation, SortedMap<LocalDate, String> days) {

  /** The nation of {@link #unlisted()}. */
  public static final String ENGLAND_AND_WALES = "england-and-wales";

  private static final Set<Month> EASTER_MONTHS = EnumSet.of(Month.MARCH, Month.APRIL);

  /** Copies the days. */
  public Holidays {
    days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
  }

  /** The holidays of a nation. */
  public static Holidays of(String nation, Map<LocalDate, String> days) {
    return new Holidays(nation, new TreeMap<>(days));
  }

  /** No list at all: England's and Wales's likely days are likely in every year. */
  public static Holidays unlisted() {
    return of(ENGLAND_AND_WALES, Map.of());
  }

  /** What the date is to a pattern of hours. */
  public HolidayKind kind(LocalDate date) {
    if (great(date)) {
      return HolidayKind.GREAT;
    }
    if (days.containsKey(date)) {
      return HolidayKind.BANK;
    }
    if (EASTER_MONTHS.contains(date.getMonth()) && date.equals(Easter.sunday(date.getYear()))) {
      return HolidayKind.EASTER_SUNDAY;
    }
    return !known(date.getYear()) && LikelyHolidays.include(date, nation)
        ? HolidayKind.LIKELY
        : HolidayKind.NONE;
  }

  private static boolean great(LocalDate date) {
    int day = date.getDayOfMonth();
    return switch (date.getMonth()) {
      case JANUARY -> day == 1;
      case DECEMBER -> day == 25 || day == 26;
      default -> false;
    };
  }

  private boolean known(int year) {
    return !days.isEmpty() && year >= days.firstKey().getYear() && year <= days.lastKey().getYear();
  }
}
