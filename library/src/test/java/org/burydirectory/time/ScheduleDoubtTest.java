package org.burydirectory.time;

import static org.burydirectory.time.Hours.schedule;
import static org.burydirectory.time.Hours.weekly;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.burydirectory.model.Schedule;
import org.burydirectory.model.ScheduleException;
import org.burydirectory.time.OpenState.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScheduleDoubtTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  static Stream<Schedule> doubtful() {
    return Stream.of(
        odd("DAILY", null, "MO", null),
        odd(null, null, "MO", null),
        odd("WEEKLY", null, null, null),
        odd("WEEKLY", null, "2MO", null),
        odd("WEEKLY", null, "MONDAY", null),
        odd("WEEKLY", null, "MO", "2,3"),
        odd("WEEKLY", 0, "MO", null),
        odd("WEEKLY", 2, "MO", null),
        odd("MONTHLY", null, null, null),
        odd("MONTHLY", null, "6MO", null),
        odd("MONTHLY", null, "0MO", null),
        odd("MONTHLY", null, null, "32"),
        odd("MONTHLY", null, null, "x"),
        odd("MONTHLY", null, "1MO", "1"),
        weekly("MO", "10:00", "10:00"),
        weekly("MO", "10:00", "09:00"),
        weekly("MO", "10:00", null),
        schedule(
            "WEEKLY", null, "MO", null, null, DAY, DAY.minusDays(1), "10:00", "12:00", null, false),
        schedule("WEEKLY", null, "MO", null, null, null, null, "10:00", "12:00", null, true));
  }

  private static Schedule odd(String freq, Integer interval, String byday, String bymonthday) {
    return schedule(
        freq, interval, byday, bymonthday, null, null, null, "10:00", "12:00", null, false);
  }

  @ParameterizedTest
  @MethodSource("doubtful")
  void isReportedOnceAndNeverOpen(Schedule schedule) {
    List<ScheduleDoubt> doubts = OpeningHours.doubts(List.of(schedule), List.of());
    assertEquals(1, doubts.size(), doubts::toString);
    assertEquals("s", doubts.getFirst().scheduleId());
    OpeningHours hours = Hours.hours(schedule);
    assertEquals(State.UNKNOWN, hours.at(Hours.at("2026-11-23T11:00")).state());
    assertTrue(hours.nextOpening(Instant.parse("2026-11-23T00:00:00Z")) == null);
  }

  @Test
  void exceptionsAreReportedToo() {
    LocalTime ten = LocalTime.of(10, 0);
    List<ScheduleException> exceptions =
        List.of(
            new ScheduleException(DAY, ten, ten, false),
            new ScheduleException(DAY.plusDays(1), ten, null, true),
            new ScheduleException(DAY.plusDays(2), null, null, false),
            new ScheduleException(DAY.plusDays(3), null, null, true),
            new ScheduleException(DAY.plusDays(3), ten, ten.plusHours(1), false));
    assertEquals(
        List.of("2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26", "2026-11-26"),
        OpeningHours.doubts(List.of(), exceptions).stream()
            .map(ScheduleDoubt::scheduleId)
            .toList());
  }

  @Test
  void ordinarySchedulesRaiseNone() {
    assertEquals(
        List.of(),
        OpeningHours.doubts(
            List.of(
                weekly("MO", "09:00", "17:00"),
                Hours.prose("By appointment"),
                Hours.allHours("SA")),
            List.of(Hours.closed("2026-12-25"))));
  }
}
