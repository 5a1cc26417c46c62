package org.burydirectory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.burydirectory.model.DataProblem;
import org.burydirectory.search.SearchRequest;
import org.burydirectory.time.OpenState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hours that cannot be meant as they stand are told by a check, and are unknown in answers. */
class ScheduleDoubtsTest {

  private static final String ID = "11111111-2222-4333-8444-555555555555";
  private Path folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = TempFolders.make();
    MadeFolder.profile(folder);
    Files.createDirectories(folder.resolve("services"));
    Files.createDirectories(folder.resolve("guides"));
  }

  @AfterEach
  void removeFolder() throws IOException {
    TempFolders.remove(folder);
  }

  private void write(String... schedules) throws IOException {
    Files.writeString(
        folder.resolve("services/one.json"),
        """
        [{"id": "%s", "name": "Lamp", "status": "active", "schedules": [%s],
          "x_sources": [{"name": "A page", "date": "2026-06"}]}]
        """
            .formatted(ID, String.join(",", schedules)));
  }

  private static String schedule(int number, String opens, String closes, String more) {
    return """
        {"id": "99999999-0000-4000-8000-00000000000%d", "freq": "WEEKLY", "byday": "MO",
         "opens_at": "%s", "closes_at": "%s"%s}
        """
        .formatted(number, opens, closes, more);
  }

  @Test
  void eachIsToldWithTheFileAndWhereItStands() throws IOException {
    write(
        schedule(1, "09:00", "17:00", ""),
        schedule(2, "09:00", "09:00", ""),
        schedule(3, "05:00", "02:00", ""),
        schedule(4, "10:00", "12:00", ", \"interval\": 2"));
    CheckReport report = ServiceDirectory.check(DataSource.folder(folder));
    assertEquals(List.of(), report.problems());
    assertEquals(
        List.of("/0/schedules/1", "/0/schedules/2", "/0/schedules/3"),
        report.doubts().stream().map(DataProblem::where).toList());
    for (DataProblem doubt : report.doubts()) {
      assertEquals("services/one.json", doubt.file());
      assertTrue(doubt.message().contains(ID), doubt.message());
      assertTrue(doubt.message().contains("99999999-0000"), doubt.message());
    }
  }

  @Test
  void whatIsInDoubtIsNeverOpen() throws IOException {
    write(schedule(2, "09:00", "09:00", ""));
    try (ServiceDirectory directory = ServiceDirectory.openInMemory(DataSource.folder(folder))) {
      var monday = SearchRequest.everything().at(Instant.parse("2026-11-23T12:00:00Z"));
      OpenState state = directory.search(monday).hits().getFirst().open().orElseThrow();
      assertEquals(OpenState.State.UNKNOWN, state.state());
      assertTrue(state.why() != null && !state.why().isEmpty());
    }
  }

  @Test
  void aFrequencyOrDateThatIsNoneIsRefusedWithWhereItStands() throws IOException {
    write(
        schedule(1, "09:00", "17:00", "").replace("WEEKLY", "DAILY"),
        schedule(2, "09:00", "17:00", ", \"valid_from\": \"2026-02-30\""),
        schedule(3, "25:00", "26:00", ""));
    assertEquals(
        List.of(
            "/0/schedules/0/freq",
            "/0/schedules/1/valid_from",
            "/0/schedules/2/opens_at",
            "/0/schedules/2/closes_at"),
        ServiceDirectory.check(DataSource.folder(folder)).problems().stream()
            .map(DataProblem::where)
            .toList());
  }

  @Test
  void theShippedDataHasNone() throws IOException {
    assertEquals(List.of(), ServiceDirectory.check(DataSource.classpath("bury")).doubts());
  }
}
