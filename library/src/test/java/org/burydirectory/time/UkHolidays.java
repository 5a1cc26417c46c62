package org.burydirectory.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The holidays of {@code holidays.yaml}, read without the library's own reader. */
final class UkHolidays {

  private static final Pattern NATION = Pattern.compile("^ +- id: ([a-z-]+)$");
  private static final Pattern DAY =
      Pattern.compile("^ +- \\{date: (\\d{4}-\\d\\d-\\d\\d), name: \"(.+)\"}$");

  private UkHolidays() {}

  static Holidays of(String nation) {
    Map<LocalDate, String> days = new TreeMap<>();
    String current = "";
    for (String line : lines()) {
      Matcher head = NATION.matcher(line);
      Matcher day = DAY.matcher(line);
      if (head.matches()) {
        current = head.group(1);
      } else if (day.matches() && current.equals(nation)) {
        days.put(LocalDate.parse(day.group(1)), day.group(2));
      }
    }
    return Holidays.of(nation, days);
  }

  static LocalCalendar england() {
    return LocalCalendar.london(of(Holidays.ENGLAND_AND_WALES));
  }

  private static Iterable<String> lines() {
    try {
      return Files.readAllLines(ProjectFiles.find("index-data/bury/holidays.yaml").orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
