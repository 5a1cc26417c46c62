package org.burydirectory.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FreshnessTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private static String said(LocalDate checked) {
    return Freshness.of((int) checked.toEpochDay(), TODAY.toEpochDay(), false);
  }

  @Test
  void longerAgoIsSaidMoreRoughly() {
    Map.of(
            0, "checked today",
            1, "checked yesterday",
            2, "checked 2 days ago",
            6, "checked 6 days ago",
            7, "checked a week ago",
            13, "checked a week ago",
            21, "checked 3 weeks ago",
            60, "checked 8 weeks ago",
            61, "checked 2 months ago",
            365, "checked 11 months ago")
        .forEach((days, words) -> assertEquals(words, said(TODAY.minusDays(days)), days + " days"));
    assertEquals("checked 2 years ago", said(TODAY.minusYears(2).minusDays(5)));
    assertEquals("checked 7 years ago", said(TODAY.minusYears(7).minusDays(5)));
  }

  @Test
  void whatWasNeverCheckedOrIsInventedOrIsCheckedLaterSaysSo() {
    assertEquals("not known when it was last checked", Freshness.of(0, TODAY.toEpochDay(), false));
    assertEquals("invented as an example", Freshness.of(20_000, TODAY.toEpochDay(), true));
    assertEquals("checked on 24 November 2026", said(TODAY.plusDays(1)));
  }
}
