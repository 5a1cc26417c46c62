package org.burydirectory.time;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.firstInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The days that are bank holidays in most years, for years whose list is not known yet. It would
 * rather name a day too many: hours shown as not known mislead nobody.
 */
final class LikelyHolidays {

  private static final String SCOTLAND = "scotland";
  private static final String NORTHERN_IRELAND = "northern-ireland";

  private LikelyHolidays() {}

  static boolean include(LocalDate date, String nation) {
    return nearYearsEnd(date, nation)
        || nearEaster(date, nation)
        || mondays(date, nation)
        || ofNation(date, nation);
  }

  private static boolean nearYearsEnd(LocalDate date, String nation) {
    LocalDate newYear = LocalDate.of(date.getYear(), Month.JANUARY, 1);
    LocalDate christmas = LocalDate.of(date.getYear(), Month.DECEMBER, 25);
    return observed(date, christmas, christmas.plusDays(1))
        || (nation.equals(SCOTLAND)
            ? observed(date, newYear, newYear.plusDays(1))
            : observed(date, newYear));
  }

  private static boolean nearEaster(LocalDate date, String nation) {
    LocalDate sunday = Easter.sunday(date.getYear());
    return date.equals(sunday.minusDays(2))
        || (!nation.equals(SCOTLAND) && date.equals(sunday.plusDays(1)));
  }

  private static boolean mondays(LocalDate date, String nation) {
    if (date.getDayOfWeek() != MONDAY) {
      return false;
    }
    boolean first = date.equals(date.with(firstInMonth(MONDAY)));
    boolean last = date.equals(date.with(lastInMonth(MONDAY)));
    return switch (date.getMonth()) {
      case MAY -> first || last;
      case AUGUST -> nation.equals(SCOTLAND) ? first : last;
      default -> false;
    };
  }

  private static boolean ofNation(LocalDate date, String nation) {
    int year = date.getYear();
    return switch (nation) {
      case SCOTLAND -> observed(date, LocalDate.of(year, Month.NOVEMBER, 30));
      case NORTHERN_IRELAND ->
          observed(date, LocalDate.of(year, Month.MARCH, 17))
              || observed(date, LocalDate.of(year, Month.JULY, 12));
      default -> false;
    };
  }

  /**
   * Whether the date is one of these days or stands for one that falls at a weekend: that is the
   * next weekday which is not a holiday already.
   */
  private static boolean observed(LocalDate date, LocalDate... days) {
    Set<LocalDate> holidays = new HashSet<>(List.of(days));
    for (LocalDate day : days) {
      if (weekend(day)) {
        LocalDate substitute = day.plusDays(1);
        while (weekend(substitute) || holidays.contains(substitute)) {
          substitute = substitute.plusDays(1);
        }
        holidays.add(substitute);
      }
    }
    return holidays.contains(date);
  }

  private static boolean weekend(LocalDate date) {
    return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
  }
}
