package org.burydirectory.server.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.burydirectory.DataSource;
import org.burydirectory.ServiceDirectory;
import org.burydirectory.feed.ImportOption;
import org.burydirectory.feed.ImportReport;
import org.burydirectory.feed.ImportReport.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a feed is asked for when it is imported again, or after it failed in the middle. */
class FeedSyncTest {

  private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");
  private static final DataSource DATA = DataSource.classpath("bury");

  @TempDir private static Path shared;
  private static Path built;

  @TempDir private Path temp;
  private FeedServer feed;
  private ServiceDirectory directory;

  @BeforeAll
  static void build() throws IOException {
    built = shared.resolve("index");
    ServiceDirectory.build(DATA, built);
  }

  @AfterAll
  static void tell() {
    assertTrue(Files.exists(built), "what is copied stays as it was");
  }

  @BeforeEach
  void start() throws IOException {
    copy(built, temp.resolve("index"));
    feed = new FeedServer();
    directory = ServiceDirectory.open(temp.resolve("index"));
  }

  @AfterEach
  void stop() {
    directory.close();
    feed.close();
  }

  static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  private ImportReport sync(ImportOption... options) throws IOException {
    return FeedServer.sync(directory, DATA, feed.address(), options);
  }

  @Test
  void whatWasCutAtPageSevenGoesOnAtPageSeven() throws IOException {
    feed.put(0, 850, "Fern", LONG_AGO);
    feed.failsFrom = 7;
    int before = directory.size();
    var cut = assertThrows(IOException.class, this::sync);
    assertTrue(cut.getMessage().contains("page=7"), cut.getMessage());
    assertEquals(before, directory.size());
    assertEquals(List.of("200 1", "200 2", "200 3", "200 4", "200 5", "200 6"), feed.pages());

    directory.close();
    directory = ServiceDirectory.open(temp.resolve("index")); // as after a restart
    feed.failsFrom = 0;
    ImportReport report = sync();
    assertEquals(850, report.added());
    assertEquals(before + 850, directory.size());
    assertEquals(List.of("304 6", "200 7", "200 8", "200 9"), feed.pages());
    assertFalse(Files.exists(temp.resolve("index/sources/north.walk")), "nothing is left behind");
  }

  @Test
  void aCutWalkStartsAnewWhereTheFeedHasMovedMeanwhile() throws IOException {
    feed.put(0, 500, "Fern", LONG_AGO);
    feed.failsFrom = 4;
    assertThrows(IOException.class, this::sync);
    feed.failsFrom = 0;
    feed.records.remove(FeedServer.id(5)); // so that every later record moves up
    feed.pages();
    assertEquals(499, sync().added());
    assertEquals(List.of("200 3", "200 1", "200 2", "200 3", "200 4", "200 5"), feed.pages());
  }

  @Test
  void whatWasChangedOnPagesThatWereHadComesWithTheNextSync() throws IOException {
    feed.put(0, 300, "Fern", LONG_AGO);
    feed.failsFrom = 3;
    assertThrows(IOException.class, this::sync);
    feed.failsFrom = 0;
    feed.put(7, 8, "Changed", Instant.now().truncatedTo(ChronoUnit.SECONDS));
    feed.put(250, 251, "Newer", Instant.now().plusSeconds(1).truncatedTo(ChronoUnit.SECONDS));
    sync();
    sync();
    assertEquals("Changed 7", directory.service(FeedServer.id(7)).orElseThrow().name());
  }

  @Test
  void aTornLineOfWhatWasKeptDoesNotCount() throws IOException {
    feed.put(0, 350, "Fern", LONG_AGO);
    feed.failsFrom = 3;
    assertThrows(IOException.class, this::sync);
    Path kept = temp.resolve("index/sources/north.walk");
    byte[] bytes = Files.readAllBytes(kept);
    Files.write(kept, java.util.Arrays.copyOf(bytes, bytes.length - 40));
    feed.failsFrom = 0;
    feed.pages();
    assertEquals(350, sync().added());
    assertEquals(List.of("304 1", "200 2", "200 3", "200 4"), feed.pages());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ETag", "Thu, 01 Jan 2026 00:00:00 GMT"})
  void whatHasNotChangedIsNotSentAgain(String validator) throws IOException {
    feed.validator = validator;
    feed.put(0, 250, "Fern", LONG_AGO);
    feed.put(250, 260, "Recent", LONG_AGO.plus(90, ChronoUnit.DAYS));
    assertEquals(260, sync().added());
    feed.pages();

    assertEquals(Outcome.UNCHANGED, sync().outcome()); // asks for the changes the first time
    feed.asked.clear();
    assertEquals(Outcome.UNCHANGED, sync().outcome());
    assertEquals(2, feed.asked.size(), feed.asked.toString());
    for (String line : feed.asked) {
      assertTrue(line.startsWith("304 "), line);
    }
  }

  @Test
  void onlyWhatHasChangedIsFetched() throws IOException {
    feed.put(0, 440, "Fern", LONG_AGO);
    feed.put(440, 450, "Recent", LONG_AGO.plus(20, ChronoUnit.DAYS));
    sync();
    feed.asked.clear();
    feed.put(3, 5, "Changed", LONG_AGO.plus(30, ChronoUnit.DAYS));
    feed.put(900, 901, "New", LONG_AGO.plus(30, ChronoUnit.DAYS));
    ImportReport report = sync();

    assertEquals(2, report.changed());
    assertEquals(1, report.added());
    assertEquals(451, report.services());
    assertTrue(feed.asked.getFirst().contains("modified_after=2026-01-20"), "what it asked for");
    assertTrue(feed.asked.stream().noneMatch(line -> line.contains("page=2&")), "all of it");
    assertEquals("Changed 3", directory.service(FeedServer.id(3)).orElseThrow().name());
  }

  @Test
  void whatTheFeedHasLostIsGone() throws IOException {
    feed.put(0, 150, "Fern", LONG_AGO);
    sync();
    feed.records.remove(FeedServer.id(9));
    ImportReport report = sync();
    assertEquals(1, report.removed());
    assertTrue(directory.service(FeedServer.id(9)).isEmpty());
  }

  @Test
  void aDryRunKeepsNothing() throws IOException {
    feed.put(0, 150, "Fern", LONG_AGO);
    assertEquals(Outcome.DRY_RUN, sync(ImportOption.DRY_RUN).outcome());
    assertFalse(Files.exists(temp.resolve("index/sources")), "a dry run changes nothing");
  }

  @Test
  void pagesOfOlderSoftwareAreCountedFromNoughtAndNamedOtherwise() throws IOException {
    feed.envelope =
        (total, pages, number, last, contents) ->
            "{\"totalElements\":%d,\"totalPages\":%d,\"number\":%d,\"first\":%b,\"last\":%b,\"content\":[%s]}"
                .formatted(total, pages, number, number == 0, last, contents);
    feed.firstPage = 0;
    feed.put(0, 250, "Fern", LONG_AGO);
    assertEquals(250, sync().added());
  }

  @Test
  void aBareListWithoutCountsIsWalkedToItsEnd() throws IOException {
    feed.envelope = (total, pages, number, last, contents) -> "[" + contents + "]";
    feed.put(0, 200, "Fern", LONG_AGO);
    assertEquals(200, sync().added());
    assertEquals(List.of("200 1", "200 2", "200 3"), feed.pages());
  }
}
