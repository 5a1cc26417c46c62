package org.burydirectory.time;

import java.time.DayOfWeek;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.burydirectory.model.Schedule;

/** The days of the week on which schedules ever fall. */
public final class OpeningDays {

  private static final Map<String, DayOfWeek> CODES =
      Map.of(
          "MO", DayOfWeek.MONDAY,
          "TU", DayOfWeek.TUESDAY,
          "WE", DayOfWeek.WEDNESDAY,
          "TH", DayOfWeek.THURSDAY,
          "FR", DayOfWeek.FRIDAY,
          "SA", DayOfWeek.SATURDAY,
          "SU", DayOfWeek.SUNDAY);

  private OpeningDays() {}

  /**
   * The days that the schedules name. A schedule by day of the month names none, for it may fall on
   * any; so does one in prose.
   */
  public static Set<DayOfWeek> of(Collection<Schedule> schedules) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (Schedule schedule : schedules) {
      String byday = schedule.byday();
      if (byday != null) {
        for (String part : byday.split(",", -1)) {
          day(part.strip()).ifPresent(days::add);
        }
      }
    }
    return days;
  }

  /** The day that {@code TU} or, of a month, {@code 2TU} names. */
  static java.util.Optional<DayOfWeek> day(String code) {
    return code.length() < 2
        ? java.util.Optional.empty()
        : java.util.Optional.ofNullable(CODES.get(code.substring(code.length() - 2)));
  }
}
