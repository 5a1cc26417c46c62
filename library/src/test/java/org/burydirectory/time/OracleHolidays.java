package org.burydirectory.time;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The holidays of England from 2023 to 2029, written out by hand. */
final class OracleHolidays {

  /** As GOV.UK lists them. */
  private static final Set<LocalDate> LISTED =
      dates(
          """
          2024-01-01 2024-03-29 2024-04-01 2024-05-06 2024-05-27 2024-08-26 2024-12-25 2024-12-26
          2025-01-01 2025-04-18 2025-04-21 2025-05-05 2025-05-26 2025-08-25 2025-12-25 2025-12-26
          2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28
          2027-01-01 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-08-30 2027-12-27 2027-12-28
          """);

  /** Of years without a list; the great days among them are told first. */
  private static final Set<LocalDate> LIKELY =
      dates(
          """
          2023-01-02 2023-04-07 2023-04-10 2023-05-01 2023-05-29 2023-08-28
          2028-01-03 2028-04-14 2028-04-17 2028-05-01 2028-05-29 2028-08-28
          2029-03-30 2029-04-02 2029-05-07 2029-05-28 2029-08-27
          """);

  private static final Set<LocalDate> EASTER =
      dates("2023-04-09 2024-03-31 2025-04-20 2026-04-05 2027-03-28 2028-04-16 2029-04-01");

  private OracleHolidays() {}

  static Set<LocalDate> all() {
    return Stream.of(LISTED, LIKELY, EASTER).flatMap(Set::stream).collect(Collectors.toSet());
  }

  /** b: listed; g: great day; e: Easter Sunday; l: likely; blank: none. */
  static char kind(LocalDate date) {
    String day = date.toString().substring(5);
    if (LISTED.contains(date)) {
      return 'b';
    }
    if (day.equals("12-25") || day.equals("12-26") || day.equals("01-01")) {
      return 'g';
    }
    return EASTER.contains(date) ? 'e' : LIKELY.contains(date) ? 'l' : ' ';
  }

  private static Set<LocalDate> dates(String text) {
    return Stream.of(text.strip().split("\\s+")).map(LocalDate::parse).collect(Collectors.toSet());
  }
}
