package org.burydirectory.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.burydirectory.model.Schedule;
import org.burydirectory.time.OpenState.State;
import org.junit.jupiter.api.Test;

/** The 41 pharmacies of Bury, as the NHSBSA listed them in June 2025. */
class PharmacyHoursTest {

  private static final LocalDate ORDINARY_MONDAY = LocalDate.of(2026, 11, 23);

  @Test
  void eachIsRightEachHalfHourOfAnOrdinaryWeek() throws IOException {
    int asked = 0;
    for (List<String> week : pharmacies()) {
      OpeningHours hours = hours(week);
      for (int half = 0; half < 7 * 48; half++) {
        ZonedDateTime at =
            ORDINARY_MONDAY.atStartOfDay(LocalCalendar.LONDON).plusMinutes(30L * half);
        State expected = open(week.get(half / 48), half % 48 * 30) ? State.OPEN : State.CLOSED;
        assertEquals(expected, hours.at(at.toInstant()).state(), () -> week + " at " + at);
        asked++;
      }
    }
    assertEquals(41 * 7 * 48, asked);
  }

  @Test
  void noneIsClaimedOpenOnChristmasDay() throws IOException {
    for (List<String> week : pharmacies()) {
      OpeningHours hours = hours(week);
      for (int year = 2024; year <= 2030; year++) {
        for (int half = 0; half < 48; half++) {
          ZonedDateTime at =
              LocalDate.of(year, 12, 25).atStartOfDay(LocalCalendar.LONDON).plusMinutes(30L * half);
          assertNotEquals(State.OPEN, hours.at(at.toInstant()).state(), () -> week + " " + at);
        }
      }
    }
  }

  private static boolean open(String day, int minute) {
    return !day.equals("CLOSED")
        && Stream.of(day.split(",", -1))
            .anyMatch(span -> minutes(span, 0) <= minute && minute < minutes(span, 6));
  }

  private static int minutes(String span, int from) {
    return Integer.parseInt(span.substring(from, from + 2)) * 60
        + Integer.parseInt(span.substring(from + 3, from + 5));
  }

  private static OpeningHours hours(List<String> week) {
    List<Schedule> schedules = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      HoursReading reading = HoursText.read(week.get(day.getValue() - 1), Set.of(day));
      schedules.addAll(reading.schedulesOrProse());
    }
    return OpeningHours.of(schedules, List.of(), UkHolidays.england());
  }

  private static List<List<String>> pharmacies() throws IOException {
    Optional<Path> file = ProjectFiles.find("../shared/facts/hours/bury-pharmacy-hours.tsv");
    assumeTrue(file.isPresent(), "bury-pharmacy-hours.tsv is not beside the project");
    return Files.readAllLines(file.orElseThrow()).stream()
        .skip(1)
        .map(line -> List.of(line.split("\t", -1)).subList(3, 10))
        .toList();
  }
}
