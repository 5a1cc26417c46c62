package org.burydirectory.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

class DayHoursTest {

  private static final int SETS = 1_000;
  private static final int INSTANTS_A_SET = 10;

  private static DayHours.Span span(String from, String to) {
    return new DayHours.Span(LocalTime.parse(from), LocalTime.parse(to));
  }

  @Test
  void hoursOfADateAreInOrderAndJoinedWhereTheyTouch() {
    DayHours day =
        Hours.hours(
                Hours.weekly("MO", "13:00", "17:00"),
                Hours.weekly("MO", "09:00", "12:00"),
                Hours.weekly("MO", "12:00", "12:30"))
            .on(LocalDate.parse("2026-11-23"));

    assertEquals(List.of(span("09:00", "12:30"), span("13:00", "17:00")), day.open());
    assertNull(day.unknown());
  }

  @Test
  void aDateOfNoScheduleIsClosed() {
    DayHours day =
        Hours.hours(Hours.weekly("MO", "09:00", "12:00")).on(LocalDate.parse("2026-11-24"));

    assertTrue(day.open().isEmpty());
    assertNull(day.unknown());
  }

  @Test
  void aBankHolidaySaysThatItsHoursAreNotKnown() {
    DayHours christmas =
        Hours.hours(Hours.weekly("FR", "09:00", "12:00")).on(LocalDate.parse("2026-12-25"));

    assertTrue(christmas.open().isEmpty());
    assertNotNull(christmas.unknown());
  }

  @Test
  void whatNeverShutsIsOpenAllDay() {
    DayHours day = Hours.hours(Hours.allHours(Hours.ALL_DAYS)).on(LocalDate.parse("2026-11-24"));

    assertTrue(day.open().getFirst().allDay());
  }

  /** A span that began on this date or the one before covers a moment exactly if it is open. */
  @Property(tries = SETS, shrinking = ShrinkingMode.OFF)
  void spansOfTwoDatesSayWhatIsOpenAtEachMoment(@ForAll long seed) {
    RandomHours chance = new RandomHours(seed);
    LocalDate date = chance.date();
    OpeningHours hours =
        OpeningHours.of(chance.schedules(date), chance.exceptions(date), UkHolidays.england());
    for (int i = 0; i < INSTANTS_A_SET; i++) {
      Instant at =
          date.atStartOfDay(LocalCalendar.LONDON).toInstant().plusSeconds(chance.below(86_400));
      LocalDate day = at.atZone(LocalCalendar.LONDON).toLocalDate();
      boolean open = hours.at(at).state() == OpenState.State.OPEN;

      assertEquals(
          open,
          covers(hours.on(day), at) || covers(hours.on(day.minusDays(1)), at),
          () -> at + " seed " + seed);
    }
  }

  private static boolean covers(DayHours day, Instant at) {
    return day.open().stream()
        .anyMatch(
            span -> {
              LocalDate end = span.to().isAfter(span.from()) ? day.date() : day.date().plusDays(1);
              return !at.isBefore(instant(day.date(), span.from()))
                  && at.isBefore(instant(end, span.to()));
            });
  }

  private static Instant instant(LocalDate date, LocalTime time) {
    return date.atTime(time).atZone(LocalCalendar.LONDON).toInstant();
  }
}
