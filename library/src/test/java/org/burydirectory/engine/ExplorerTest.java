package org.burydirectory.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.burydirectory.index.Snapshot;
import org.burydirectory.search.CrisisWords;
import org.burydirectory.search.EntrySummary;
import org.burydirectory.time.OpenState;
import org.burydirectory.time.SiteHours;
import org.junit.jupiter.api.Test;

/** What is shown of entries that are not searched for. */
class ExplorerTest {

  private static Snapshot snapshot() {
    return Town.of(
            new Draft(2, "Soup kitchen")
                .at(Town.LAT, Town.LON, "radcliffe", "MO")
                .at(Town.LAT, Town.LON, "radcliffe", "TU"),
            new Draft(3, "Gone"),
            new Draft(4, "Over now")
                .with("status", "\"defunct\"")
                .at(Town.LAT, Town.LON, "radcliffe", "MO"),
            new Draft(5, "Line")
                .with(
                    "schedules",
                    "[{\"id\":\"00000000-0009-4000-8000-000000000000\",\"freq\":\"WEEKLY\",\"byday\":\"MO\",\"opens_at\":\"09:00\",\"closes_at\":\"17:00\"}]"))
        .and(new Draft(1, "First"))
        .without(3)
        .snapshot();
  }

  @Test
  void summariesAreOfAllThatIsThereInTheOrderOfIds() {
    assertEquals(
        List.of("First", "Soup kitchen", "Over now", "Line"),
        Explorer.summaries(snapshot()).stream().map(EntrySummary::name).toList());
    assertEquals(
        Optional.of("Line"), Explorer.summary(snapshot(), Draft.id(5)).map(EntrySummary::name));
    assertEquals(Optional.empty(), Explorer.summary(snapshot(), Draft.id(3)));
  }

  private static List<SiteHours> hours(int number) {
    Snapshot snapshot = snapshot();
    return Explorer.hours(
        snapshot, Explorer.whole(snapshot, Draft.id(number)).orElseThrow().service());
  }

  private static List<OpenState.State> onMonday(List<SiteHours> hours) {
    return hours.stream().map(each -> each.hours().at(Town.MONDAY).state()).toList();
  }

  @Test
  void hoursAreThoseOfEachLocation() {
    assertEquals(List.of(OpenState.State.OPEN, OpenState.State.CLOSED), onMonday(hours(2)));
    assertEquals("00000002-0001-4000-8000-000000000001", hours(2).get(1).site().id());
  }

  @Test
  void withoutALocationHoursAreThoseOfTheWhole() {
    assertEquals(List.of(OpenState.State.OPEN), onMonday(hours(5)));
    assertNull(hours(5).getFirst().site());
  }

  @Test
  void ofWhatHasEndedNoHoursAreKnown() {
    assertEquals(List.of(OpenState.State.UNKNOWN), onMonday(hours(4)));
    assertNull(hours(4).getFirst().site());
  }

  @Test
  void wordsOfACrisisComeWithWhomToCall() {
    String language =
        TownFiles.FILES
            .get("language.yaml")
            .replace("spellings: {}", "spellings: {fyre: fire}")
            .replace("dialect: {}", "dialect: {hoose: house}");
    CrisisWords words = Explorer.crisisWords(Town.of(Map.of("language.yaml", language)).snapshot());
    assertEquals(
        List.of("fire", "other"), words.crises().stream().map(each -> each.panel().id()).toList());
    assertEquals(List.of("house on fire"), words.crises().getFirst().certain());
    assertEquals("999", words.crises().getFirst().panel().contacts().getFirst().phone());
    assertEquals("fire", words.forms().get("fyre"));
    assertEquals("house", words.forms().get("hoose"));
  }
}
