package org.burydirectory.time;

import static org.burydirectory.time.Hours.ALL_DAYS;
import static org.burydirectory.time.Hours.allHours;
import static org.burydirectory.time.Hours.at;
import static org.burydirectory.time.Hours.closed;
import static org.burydirectory.time.Hours.dated;
import static org.burydirectory.time.Hours.described;
import static org.burydirectory.time.Hours.hours;
import static org.burydirectory.time.Hours.prose;
import static org.burydirectory.time.Hours.schedule;
import static org.burydirectory.time.Hours.weekly;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.burydirectory.model.Schedule;
import org.burydirectory.model.ScheduleException;
import org.burydirectory.model.Service;
import org.burydirectory.model.ServiceAtLocation;
import org.burydirectory.model.Status;
import org.burydirectory.time.OpenState.State;
import org.junit.jupiter.api.Test;

class OpeningHoursTest {

  private static final Schedule NINE_TO_HALF_PAST_FIVE = weekly("MO,TU,WE,TH,FR", "09:00", "17:30");

  private static OpenState open(String until) {
    return new OpenState(State.OPEN, until == null ? null : at(until), null);
  }

  private static OpenState shut(String until) {
    return new OpenState(State.CLOSED, until == null ? null : at(until), null);
  }

  private static OpenState unknown(String until, String why) {
    return new OpenState(State.UNKNOWN, until == null ? null : at(until), why);
  }

  @Test
  void aChemistThatShutAtHalfPastFiveIsShutAtSix() {
    OpeningHours hours = hours(NINE_TO_HALF_PAST_FIVE);
    assertEquals(open("2026-11-23T17:30"), hours.at(at("2026-11-23T17:29:59")));
    assertEquals(shut("2026-11-24T09:00"), hours.at(at("2026-11-23T17:30")));
    assertEquals(shut("2026-11-30T09:00"), hours.at(at("2026-11-27T18:00")));
  }

  @Test
  void touchingSpansAreOne() {
    OpeningHours hours =
        hours(
            weekly("MO", "09:00", "13:00"),
            weekly("MO", "13:00", "17:00"),
            weekly("MO", "17:00", "02:00"));
    assertEquals(open("2026-11-24T02:00"), hours.at(at("2026-11-23T10:00")));
  }

  @Test
  void allHoursOfEveryDayNeverEnd() {
    assertEquals(open((String) null), hours(allHours(ALL_DAYS)).at(at("2026-12-25T03:00")));
    Schedule[] oneADay =
        List.of(ALL_DAYS.split(",", -1)).stream().map(Hours::allHours).toArray(Schedule[]::new);
    assertEquals(open((String) null), hours(oneADay).at(at("2026-12-24T03:00")));
  }

  @Test
  void allHoursOfSomeDaysAreUnknownOnABankHoliday() {
    assertEquals(
        unknown("2026-12-26T00:00", "bank holiday: hours not known"),
        hours(allHours("MO,TU,WE,TH,FR")).at(at("2026-12-25T03:00")));
  }

  @Test
  void onABankHolidayAPatternAloneIsUnknownAllDay() {
    OpeningHours hours = hours(NINE_TO_HALF_PAST_FIVE);
    assertEquals(
        unknown("2026-09-01T00:00", "bank holiday: hours not known"),
        hours.at(at("2026-08-31T10:00")));
    assertEquals(
        unknown("2028-05-02T00:00", "may be a bank holiday: hours not known"),
        hours.at(at("2028-05-01T10:00")));
    assertEquals(
        State.CLOSED, hours(weekly("TU", "09:00", "17:00")).at(at("2026-08-31T10:00")).state());
  }

  @Test
  void whatSaysThatItShutsOnBankHolidaysIsClosed() {
    OpeningHours hours =
        hours(described("MO,TU,WE,TH,FR", "09:00", "17:00", "Not on bank holidays"));
    assertEquals(shut("2026-09-01T09:00"), hours.at(at("2026-08-31T10:00")));
    assertEquals(State.UNKNOWN, hours.at(at("2028-05-01T10:00")).state());
  }

  @Test
  void hoursOfThatVeryDateHoldOnABankHoliday() {
    OpeningHours hours = hours(NINE_TO_HALF_PAST_FIVE, dated("2026-12-25", "11:00", "13:00"));
    assertEquals(open("2026-12-25T13:00"), hours.at(at("2026-12-25T12:00")));
    assertEquals(State.CLOSED, hours.at(at("2026-12-25T15:00")).state());
  }

  @Test
  void anExceptionReplacesItsDate() {
    OpeningHours hours =
        OpeningHours.of(
            List.of(NINE_TO_HALF_PAST_FIVE, prose("Ring us")),
            List.of(closed("2026-11-23"), Hours.open("2026-12-25", "10:00", "12:00")),
            UkHolidays.england());
    assertEquals(State.CLOSED, hours.at(at("2026-11-23T10:00")).state());
    assertEquals(open("2026-12-25T12:00"), hours.at(at("2026-12-25T11:00")));
  }

  @Test
  void noHoursAndHoursInWordsAreUnknown() {
    assertEquals(unknown(null, "no hours given"), hours().at(at("2026-11-23T10:00")));
    assertEquals(
        unknown(null, "Visits by appointment"),
        hours(prose("Visits by appointment")).at(at("2026-11-23T10:00")));
    assertEquals(
        unknown("2026-11-23T12:00", "Term time only"),
        hours(described("MO", "10:00", "12:00", "Term time only")).at(at("2026-11-23T10:00")));
  }

  @Test
  void anEventThatIsOverIsClosedForGood() {
    assertEquals(
        shut(null), hours(dated("2026-02-26", "19:30", "21:30")).at(at("2026-11-23T10:00")));
  }

  @Test
  void aNoticeOfClosureHidesTheHours() {
    Schedule notice =
        schedule(
            null,
            null,
            null,
            null,
            null,
            LocalDate.of(2026, 12, 1),
            LocalDate.of(2026, 12, 7),
            null,
            null,
            "Closed for repairs",
            false);
    OpeningHours hours = hours(NINE_TO_HALF_PAST_FIVE, notice);
    assertEquals(
        unknown("2026-12-08T00:00", "Closed for repairs"), hours.at(at("2026-12-02T10:00")));
  }

  @Test
  void aSpanThroughASpringNightLosesAnHour() {
    OpeningHours hours = hours(weekly("SA", "22:00", "02:30"));
    assertEquals(open("2026-03-29T02:30"), hours.at(at("2026-03-28T23:00")));
    assertEquals(Instant.parse("2026-03-29T01:30:00Z"), at("2026-03-29T02:30"));
  }

  @Test
  void aTimeThatClocksSkipIsTakenByTheOldOffset() {
    OpeningHours hours = hours(weekly("SU", "01:30", "05:00"));
    assertEquals(Instant.parse("2026-03-29T01:30:00Z"), hours.at(at("2026-03-29T00:30")).until());
  }

  @Test
  void aTimeThatHappensTwiceIsItsFirstOccurrence() {
    OpeningHours hours = hours(weekly("SA", "22:00", "01:30"));
    assertEquals(Instant.parse("2026-10-25T00:30:00Z"), hours.at(at("2026-10-24T23:00")).until());
    assertEquals(
        State.CLOSED, hours.at(Instant.parse("2026-10-25T01:15:00Z")).state(), "01:15 again");
  }

  @Test
  void otherZonesHaveOtherClocks() {
    LocalCalendar newYork = new LocalCalendar(ZoneId.of("America/New_York"), Holidays.unlisted());
    OpeningHours hours = OpeningHours.of(List.of(NINE_TO_HALF_PAST_FIVE), List.of(), newYork);
    assertEquals(
        Instant.parse("2026-11-23T22:30:00Z"),
        hours.at(Instant.parse("2026-11-23T15:00:00Z")).until());
  }

  @Test
  void equalTimesAndVeryLongSpansAreUnknown() {
    for (String closes : List.of("09:00", "03:01", "08:59")) {
      OpeningHours hours = hours(weekly(ALL_DAYS, "09:00", closes));
      assertEquals(State.UNKNOWN, hours.at(at("2026-11-23T10:00")).state(), closes);
    }
    assertEquals(
        State.OPEN, hours(weekly(ALL_DAYS, "09:00", "03:00")).at(at("2026-11-23T10:00")).state());
  }

  @Test
  void theSitesOwnHoursComeBeforeTheServices() {
    ServiceAtLocation own =
        new ServiceAtLocation(
            "a", null, List.of(weekly("MO", "10:00", "12:00")), List.of(closed("2026-11-30")));
    ServiceAtLocation none = new ServiceAtLocation("b", null, List.of());
    Service service =
        service(
            List.of(allHours(ALL_DAYS)),
            List.of(closed("2026-11-23"), Hours.open("2026-11-30", "01:00", "02:00")));
    LocalCalendar calendar = UkHolidays.england();
    assertFalse(
        OpeningHours.of(service, own, calendar).matches(OpenFilter.NOW, at("2026-11-24T11:00")));
    assertTrue(
        OpeningHours.of(service, none, calendar).matches(OpenFilter.NOW, at("2026-11-24T11:00")));
    assertFalse(
        OpeningHours.of(service, own, calendar).matches(OpenFilter.NOW, at("2026-11-23T11:00")));
    assertFalse(
        OpeningHours.of(service, own, calendar).matches(OpenFilter.NOW, at("2026-11-30T01:30")));
    assertTrue(OpeningHours.of(service, calendar).matches(OpenFilter.NOW, at("2026-11-30T01:30")));
  }

  private static Service service(List<Schedule> schedules, List<ScheduleException> exceptions) {
    return new Service(
        "s",
        "S",
        null,
        null,
        null,
        Status.ACTIVE,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        schedules,
        null,
        null,
        null,
        null,
        null,
        false,
        null,
        exceptions);
  }

  @Test
  void weekdaysAreJudgedByFiveOfThem() {
    OpeningHours mondays = hours(weekly("MO", "10:00", "12:00"));
    assertTrue(mondays.opensOn(DayOfWeek.MONDAY, at("2026-08-30T10:00")), "before a bank holiday");
    assertFalse(mondays.opensOn(DayOfWeek.TUESDAY, at("2026-08-30T10:00")));
    Schedule firstMonday =
        schedule("MONTHLY", null, "1MO", null, null, null, null, "10:00", "12:00", null, false);
    assertTrue(hours(firstMonday).opensOn(DayOfWeek.MONDAY, at("2026-11-03T10:00")));
    assertFalse(
        hours(dated("2026-11-23", "10:00", "12:00"))
            .opensOn(DayOfWeek.MONDAY, at("2026-11-23T12:00")));
  }

  @Test
  void tellsTheNextOpening() {
    OpeningHours hours = hours(NINE_TO_HALF_PAST_FIVE);
    assertEquals(at("2026-11-23T10:00"), hours.nextOpening(at("2026-11-23T10:00")));
    assertEquals(at("2026-11-30T09:00"), hours.nextOpening(at("2026-11-27T18:00")));
    assertEquals(at("2026-12-29T09:00"), hours.nextOpening(at("2026-12-24T18:00")));
    assertNull(hours(prose("Ring us")).nextOpening(at("2026-11-27T18:00")));
  }

  @Test
  void looksAYearAheadAndNoFurther() {
    OpeningHours hours = hours(dated("2027-11-23", "10:00", "12:00"));
    assertEquals(at("2027-11-23T10:00"), hours.at(at("2026-11-23T10:00")).until());
    assertNull(hours.at(at("2026-11-22T23:59")).until());
  }

  @Test
  void packsAndUnpacks() {
    OpeningHours hours = hours(NINE_TO_HALF_PAST_FIVE, prose("Ring us – ok"), allHours("SA"));
    OpeningHours again = OpeningHours.unpack(hours.pack(), UkHolidays.england());
    assertEquals(hours.at(at("2026-11-23T18:00")), again.at(at("2026-11-23T18:00")));
    assertEquals(hours.at(at("2026-11-28T18:00")), again.at(at("2026-11-28T18:00")));
    assertThrows(
        IllegalArgumentException.class,
        () -> OpeningHours.unpack(new byte[] {1, 2, 3}, UkHolidays.england()));
  }
}
