package org.burydirectory.time;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.temporal.TemporalAdjusters.nextOrSame;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.burydirectory.model.Schedule;
import org.burydirectory.model.ScheduleException;

/**
 * 10,500 random sets of schedules, each at ten instants, against {@link MinuteOracle}; around clock
 * changes, midnights, month ends, leap days and holidays. jqwik prints the seed.
 */
class OpeningHoursOracleTest {

  private static final int SETS = 10_500;
  private static final int INSTANTS_A_SET = 10;

  /** The instants lie in the fourth day; a weekend ends at most seven days later. */
  private static final int DAYS = 13;

  private static final LocalCalendar CALENDAR = UkHolidays.england();

  @Property(tries = SETS, shrinking = ShrinkingMode.OFF)
  void agreesWithTheMinuteOracle(@ForAll long seed) {
    RandomHours chance = new RandomHours(seed);
    LocalDate near = chance.date();
    List<Schedule> schedules = chance.schedules(near);
    List<ScheduleException> exceptions = chance.exceptions(near);
    OpeningHours hours = OpeningHours.of(schedules, exceptions, CALENDAR);
    LocalDate first = near.minusDays(3);
    MinuteOracle oracle = new MinuteOracle(schedules, exceptions, first, DAYS);
    for (int i = 0; i < INSTANTS_A_SET; i++) {
      int minute = (2 + chance.below(3)) * 1440 + chance.below(1440);
      new Case(hours, oracle, first, minute, "seed " + seed + " " + schedules + exceptions).check();
    }
  }

  private record Case(
      OpeningHours hours, MinuteOracle oracle, LocalDate first, int minute, String what) {

    void check() {
      Instant at = instant(minute);
      OpenState state = hours.at(at);
      assertEquals(oracle.at(minute), letter(state.state()), () -> "state at " + at + " " + what);
      assertEquals(change(), known(state.until()), () -> "until, from " + at + " " + what);
      checkValidity(state, at);
      checkFilters(at);
    }

    private int change() {
      int end = oracle.utc(first.plusDays(DAYS - 1), 0);
      for (int m = minute + 1; m < end; m++) {
        if (oracle.at(m) != oracle.at(minute)) {
          return m;
        }
      }
      return Integer.MAX_VALUE;
    }

    /** The minute of an instant, or the largest number if it is past the painted days. */
    private int known(Instant until) {
      return until == null || !until.isBefore(instant(oracle.utc(first.plusDays(DAYS - 1), 0)))
          ? Integer.MAX_VALUE
          : Math.toIntExact((until.getEpochSecond() - instant(0).getEpochSecond()) / 60);
    }

    private void checkValidity(OpenState state, Instant at) {
      Instant validUntil = hours.validUntil(at);
      Instant midnight = instant(oracle.utc(oracle.date(minute).plusDays(1), 0));
      assertTrue(validUntil.isAfter(at) && !validUntil.isAfter(midnight), () -> "valid " + what);
      assertEquals(state, hours.at(validUntil.minusSeconds(1)), () -> "valid until " + what);
      OpenState then = hours.at(validUntil);
      assertTrue(
          validUntil.equals(midnight) || !same(state, then), () -> "longer valid, " + at + what);
    }

    private static boolean same(OpenState a, OpenState b) {
      return a.state() == b.state() && String.valueOf(a.why()).equals(String.valueOf(b.why()));
    }

    private void checkFilters(Instant at) {
      LocalDate today = oracle.date(minute);
      int midnight = oracle.utc(today.plusDays(1), 0);
      check(OpenFilter.NOW, at, minute, minute + 1);
      check(OpenFilter.TODAY, at, minute, midnight);
      check(OpenFilter.EVENING, at, Math.max(minute, oracle.utc(today, 17 * 60)), midnight);
      LocalDate sunday = today.with(nextOrSame(SUNDAY));
      int saturday =
          today.equals(sunday) ? minute : oracle.utc(today.with(nextOrSame(SATURDAY)), 0);
      check(OpenFilter.WEEKEND, at, Math.max(minute, saturday), oracle.utc(sunday.plusDays(1), 0));
    }

    private void check(OpenFilter filter, Instant at, int from, int to) {
      boolean open = false;
      for (int m = from; m < to; m++) {
        open |= oracle.at(m) == MinuteOracle.OPEN;
      }
      assertEquals(open, hours.matches(filter, at), () -> filter + " at " + at + " " + what);
    }

    private Instant instant(int m) {
      return first.atStartOfDay().plusMinutes(m).toInstant(ZoneOffset.UTC);
    }

    private static char letter(OpenState.State state) {
      return switch (state) {
        case OPEN -> MinuteOracle.OPEN;
        case CLOSED -> MinuteOracle.CLOSED;
        case UNKNOWN -> MinuteOracle.UNKNOWN;
      };
    }
  }
}
