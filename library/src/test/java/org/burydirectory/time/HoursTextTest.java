package org.burydirectory.time;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.burydirectory.model.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTextTest {

  private static final Set<DayOfWeek> MONDAY = Set.of(DayOfWeek.MONDAY);

  static List<String> sample() throws IOException {
    try (var in = HoursTextTest.class.getResourceAsStream("hours-sample.tsv")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("sample")
  void readsTheSampleAsAPersonDoes(String line) {
    List<String> columns = List.of(line.split("\t", -1));
    Set<DayOfWeek> days = columns.get(0).equals("day") ? MONDAY : Set.of();
    assertEquals(columns.get(2), shown(HoursText.read(columns.get(1), days)));
  }

  @Test
  void theSampleHasSixtyStrings() throws IOException {
    assertEquals(60, sample().size());
  }

  private static String shown(HoursReading reading) {
    if (!reading.complete()) {
      return "UNREAD";
    }
    String all =
        reading.schedules().stream().map(HoursTextTest::shown).collect(Collectors.joining("; "));
    return all.isEmpty() ? "CLOSED" : all;
  }

  private static String shown(Schedule s) {
    return (s.freq() == null ? "PROSE" : s.byday())
        + (" " + Objects.toString(s.opensAt(), "") + "-" + Objects.toString(s.closesAt(), ""))
        + (s.description() == null ? "" : " [" + s.description() + "]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mon 7-9",
        "Mon 6-8pm and 9-11",
        "Mon 7 - 10pm",
        "Mon 9am-11",
        "Mon 10am-12am",
        "Mon 10 - 9am",
        "Mon-Fri 9-5, Wed 9-1",
        "Mon 9-5, 10-4 Tuesday",
        "9-5 Mon, Tue 10-4",
        "every second Tuesday 10am-12pm",
        "Mon-Fri 9am-5pm closed 12-1pm",
        "Mon 9:00-1:00, Tue 13:00-14:00",
        "12 - 16 March Mon 10am-2pm",
        "Mon-Fri 9am-5pm and bank holidays 10am-4pm",
        "10am-4pm",
        "Fortnightly Mon 10am-2pm",
        "Mon 25:00-26:00",
        "Mon 9.75am-11am",
        "",
        "   "
      })
  void leavesUnreadWhatMayMeanSomethingElse(String text) {
    HoursReading reading = HoursText.read(text);
    assertFalse(reading.complete(), reading::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mon-Fri 9am-5.30pm, Sat 10-1, closed bank hols | MO,TU,WE,TH,FR 09:00-17:30 [Closed on"
            + " bank holidays]; SA 10:00-13:00 [Closed on bank holidays]",
        "24/7 | MO,TU,WE,TH,FR,SA,SU 00:00-23:59",
        "Daily 8am-8pm closed Sundays | MO,TU,WE,TH,FR,SA 08:00-20:00",
        "Fri 6pm-1am | FR 18:00-01:00",
        "1st and 3rd Tuesday of the month 10am-12pm | 1TU,3TU 10:00-12:00",
        "Mon-Fri 9am-5pm (term time only) | MO,TU,WE,TH,FR 09:00-17:00 [Term time only]",
        "Monday: 9 a.m. to 5 p.m. | MO 09:00-17:00",
        "Fri-Mon 22:00-02:00 | MO,FR,SA,SU 22:00-02:00"
      })
  void readsHoursInWords(String text, String expected) {
    assertEquals(expected, shown(HoursText.read(text)));
  }

  @Test
  void keepsTheWordsWhereAPartIsUnread() {
    HoursReading reading = HoursText.read("Mon-Fri 8am-4pm. Please ring.");
    assertEquals(List.of("Please ring"), reading.unread());
    assertEquals(
        List.of("Mon-Fri 8am-4pm. Please ring."),
        reading.schedulesOrProse().stream().map(Schedule::description).toList());
  }

  @Test
  void readsNineTenthsOfThePharmacies() throws IOException {
    List<String> strings =
        facts("gm-pharmacy-hour-strings.tsv").stream()
            .skip(1)
            .map(l -> l.split("\t", -1)[0])
            .toList();
    List<String> unread =
        strings.stream().filter(s -> !HoursText.read(s, MONDAY).complete()).toList();
    System.out.println("pharmacy strings unread: " + unread + " of " + strings.size());
    assertTrue(unread.size() <= strings.size() / 10, unread::toString);
  }

  @Test
  void readsPharmacyHoursToTheLetter() throws IOException {
    for (String line : facts("gm-pharmacy-hour-strings.tsv").subList(1, 183)) {
      String text = line.split("\t", -1)[0];
      HoursReading reading = HoursText.read(text, MONDAY);
      if (reading.complete() && !text.equals("CLOSED")) {
        assertEquals("MO " + text.replace(",", "; MO "), shown(reading));
      }
    }
  }

  @Test
  void readsSixTenthsOfTheFoodBanks() throws IOException {
    List<String> strings = facts("gm-food-bank-hours-freetext.txt");
    long read = strings.stream().filter(s -> HoursText.read(s).complete()).count();
    System.out.println("food bank strings read: " + read + " of " + strings.size());
    assertTrue(read * 10 >= strings.size() * 6L);
  }

  private static List<String> facts(String name) throws IOException {
    Optional<Path> file = ProjectFiles.find("../shared/facts/hours/" + name);
    assumeTrue(file.isPresent(), name + " is not beside the project");
    return Files.readAllLines(file.orElseThrow());
  }
}
