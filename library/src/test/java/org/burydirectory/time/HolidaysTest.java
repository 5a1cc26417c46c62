package org.burydirectory.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HolidaysTest {

  /** Likely days that are no bank holiday: the real Christmas and New Year behind a substitute. */
  private static final Set<String> GREAT = Set.of("12-25", "12-26", "01-01");

  @ParameterizedTest
  @ValueSource(strings = {"england-and-wales", "scotland", "northern-ireland"})
  void likelyDaysAreThoseOfTheList(String nation) {
    Holidays listed = UkHolidays.of(nation);
    Set<LocalDate> likely =
        LocalDate.of(2024, 1, 1)
            .datesUntil(LocalDate.of(2028, 1, 1))
            .filter(date -> LikelyHolidays.include(date, nation))
            .filter(date -> listed.days().containsKey(date) || ordinary(date))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(listed.days().keySet(), likely);
  }

  /** A Saturday or Sunday 30 November, 17 March, 12 July or 2 January has its substitute only. */
  private static boolean ordinary(LocalDate date) {
    return !GREAT.contains(date.toString().substring(5)) && date.getDayOfWeek().getValue() < 6;
  }

  @ParameterizedTest
  @CsvSource({
    "2024-03-31",
    "2025-04-20",
    "2026-04-05",
    "2027-03-28",
    "2038-04-25",
    "2049-04-18",
    "1954-04-18"
  })
  void knowsEaster(LocalDate sunday) {
    assertEquals(sunday, Easter.sunday(sunday.getYear()));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-25,GREAT", "2026-12-26,GREAT", "2026-12-28,BANK", "2027-12-25,GREAT",
    "2026-04-05,EASTER_SUNDAY", "2028-04-14,LIKELY", "2028-05-01,LIKELY", "2028-01-03,LIKELY",
    "2026-05-11,NONE", "2028-05-08,NONE", "2023-05-29,LIKELY"
  })
  void tellsWhatADateIs(LocalDate date, HolidayKind kind) {
    assertEquals(kind, UkHolidays.of(Holidays.ENGLAND_AND_WALES).kind(date));
  }

  @Test
  void withoutAListEveryYearIsLikely() {
    assertEquals(HolidayKind.LIKELY, Holidays.unlisted().kind(LocalDate.of(2026, 5, 4)));
  }
}
