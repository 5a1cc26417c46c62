package org.burydirectory.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OpeningTableTest {

  private static final int SITES = 300;
  private static final LocalCalendar CALENDAR = UkHolidays.england();

  private static List<OpeningHours> sites(LocalDate near) {
    RandomHours chance = new RandomHours(4);
    List<OpeningHours> sites = new ArrayList<>();
    for (int i = 0; i < SITES; i++) {
      sites.add(
          i % 3 == 2
              ? sites.get(i - 1)
              : OpeningHours.of(chance.schedules(near), chance.exceptions(near), CALENDAR));
    }
    return sites;
  }

  @Test
  void agreesWithEachSiteAtAnyOrderOfInstants() {
    List<OpeningHours> sites = sites(LocalDate.of(2026, 10, 25));
    OpeningTable table = OpeningTable.of(sites);
    OpeningTable again = OpeningTable.unpack(table.pack(), CALENDAR);
    assertTrue(table.patterns() <= 201, "shared hours are one pattern");
    Random random = new Random(5);
    Instant at = Instant.parse("2026-10-24T00:00:00Z");
    for (int i = 0; i < 400; i++) {
      at = at.plusSeconds(random.nextInt(40) * 60L - (i % 10 == 0 ? 7200 : 0));
      for (OpenFilter filter : OpenFilter.values()) {
        long[] words = new long[table.sites() / 64 + 1];
        long[] same = words.clone();
        table.matching(filter, at, words);
        again.matching(filter, at, same);
        for (int site = 0; site < SITES; site++) {
          String what = filter + " of " + site + " at " + at;
          assertEquals(sites.get(site).matches(filter, at), set(words, site), what);
        }
        assertEquals(List.of(), differing(words, same));
      }
    }
  }

  @Test
  void agreesOnWeekdays() {
    List<OpeningHours> sites = sites(LocalDate.of(2026, 12, 25));
    OpeningTable table = OpeningTable.of(sites);
    Instant at = Instant.parse("2026-12-25T11:00:00Z");
    for (DayOfWeek day : DayOfWeek.values()) {
      long[] words = new long[5];
      table.opensOn(day, at, words);
      for (int site = 0; site < SITES; site++) {
        assertEquals(sites.get(site).opensOn(day, at), set(words, site));
      }
    }
  }

  @Test
  void noAnswerChangesBeforeItsTime() {
    List<OpeningHours> sites = sites(LocalDate.of(2026, 10, 25));
    Instant at = Instant.parse("2026-10-24T21:07:00Z");
    Instant until = OpeningTable.of(sites).validUntil(at);
    assertTrue(until.isAfter(at));
    for (OpeningHours site : sites) {
      assertTrue(!site.validUntil(at).isBefore(until));
    }
  }

  @Test
  void addsToWhatIsMarkedAlready() {
    OpeningTable table =
        OpeningTable.of(List.of(Hours.hours(Hours.allHours(Hours.ALL_DAYS)), Hours.hours()));
    long[] words = {0b100};
    table.openAt(Instant.parse("2026-10-24T21:07:00Z"), words);
    assertEquals(0b101, words[0]);
  }

  @Test
  void refusesTooFewWordsAndBrokenBytes() {
    OpeningTable table = OpeningTable.of(List.of(Hours.hours()));
    assertThrows(IllegalArgumentException.class, () -> table.openAt(Instant.EPOCH, new long[0]));
    assertThrows(
        IllegalArgumentException.class,
        () -> OpeningTable.unpack(new byte[] {0, 0, 0, 9}, CALENDAR));
  }

  @Test
  void anEmptyTableAnswers() {
    OpeningTable table = OpeningTable.of(List.of());
    table.openAt(Instant.EPOCH, new long[0]);
    assertEquals(0, table.sites());
    assertTrue(table.validUntil(Instant.EPOCH).isAfter(Instant.EPOCH));
  }

  private static boolean set(long[] words, int site) {
    return (words[site >> 6] & 1L << site) != 0;
  }

  private static List<Integer> differing(long[] a, long[] b) {
    List<Integer> words = new ArrayList<>();
    for (int i = 0; i < a.length; i++) {
      if (a[i] != b[i]) {
        words.add(i);
      }
    }
    return words;
  }
}
