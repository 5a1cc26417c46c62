package org.burydirectory.engine;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** When facts were last checked, as people say it. */
final class Freshness {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  /** As many days are told in weeks, as many months in months. */
  private static final int WEEKS_UP_TO_DAYS = 61;

  private static final int MONTHS_UP_TO = 24;
  private static final double DAYS_A_MONTH = 30.44;
  private static final int MONTHS_A_YEAR = 12;

  private Freshness() {}

  /**
   * What to say.
   *
   * @param assured the day on which it was checked, in days since 1970; 0 where not known
   * @param today the day on which it is said
   * @param illustrative whether there is nothing to check
   */
  static String of(int assured, long today, boolean illustrative) {
    if (illustrative) {
      return "invented as an example";
    }
    if (assured == 0) {
      return "not known when it was last checked";
    }
    long days = today - assured;
    return "checked " + (days < 0 ? "on " + DATE.format(LocalDate.ofEpochDay(assured)) : ago(days));
  }

  private static String ago(long days) {
    if (days < 2) {
      return days == 0 ? "today" : "yesterday";
    }
    if (days < 7) {
      return days + " days ago";
    }
    if (days < WEEKS_UP_TO_DAYS) {
      return days < 14 ? "a week ago" : days / 7 + " weeks ago";
    }
    long months = (long) (days / DAYS_A_MONTH);
    return months < MONTHS_UP_TO ? months + " months ago" : months / MONTHS_A_YEAR + " years ago";
  }
}
