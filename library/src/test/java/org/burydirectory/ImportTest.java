package org.burydirectory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.burydirectory.feed.FeedOrigin;
import org.burydirectory.feed.Finding;
import org.burydirectory.feed.ImportOption;
import org.burydirectory.feed.ImportReport;
import org.burydirectory.feed.ImportReport.Outcome;
import org.burydirectory.feed.ImportRequest;
import org.burydirectory.model.Change;
import org.burydirectory.model.InvalidDataException;
import org.burydirectory.search.ExportFormat;
import org.burydirectory.search.SearchRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImportTest {

  private static final String A = "11111111-1111-1111-1111-111111111111";
  private static final String B = "22222222-2222-2222-2222-222222222222";
  private static final String C = "33333333-3333-3333-3333-333333333333";

  @TempDir private Path temp;

  private DataSource data;
  private Path index;

  @BeforeEach
  void aPlaceWithoutServices() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("place"));
    MadeFolder.profile(folder);
    data = DataSource.folder(folder);
    index = temp.resolve("index");
    ServiceDirectory.build(data, index);
  }

  private static String record(String id, String name) {
    return "{\"id\":\"%s\",\"name\":\"%s\",\"status\":\"active\",\"assured_date\":\"2026-01-02\"}"
        .formatted(id, name);
  }

  private Path file(String... records) throws IOException {
    return Files.writeString(temp.resolve("feed.json"), "[" + String.join(",", records) + "]");
  }

  private ImportReport sync(ServiceDirectory directory, String source, String... records)
      throws IOException {
    return directory.importFrom(ImportRequest.file(FeedOrigin.named(source), file(records)), data);
  }

  /** Every entry by id, as the directory answers. */
  static Map<String, String> answers(ServiceDirectory directory) {
    var answers = new TreeMap<String, String>();
    for (var hit : directory.search(SearchRequest.of("").perPage(50)).hits()) {
      answers.put(hit.id(), json(directory, hit.id()));
    }
    return answers;
  }

  private static String json(ServiceDirectory directory, String id) {
    return directory
        .json(id)
        .map(bytes -> StandardCharsets.UTF_8.decode(bytes.duplicate()).toString())
        .orElse("");
  }

  private static List<String> names(ServiceDirectory directory) {
    var names = new ArrayList<String>();
    directory.search(SearchRequest.of("").perPage(50)).hits().forEach(hit -> names.add(hit.name()));
    Collections.sort(names);
    return names;
  }

  @Test
  void whatIsImportedIsFoundAtOnceAfterOpeningAgainAndAfterARebuild() throws IOException {
    Map<String, String> first;
    try (var directory = ServiceDirectory.open(index)) {
      ImportReport report =
          sync(directory, "north", record(A, "Apple Day"), record(B, "Bread Club"));
      assertEquals(Outcome.PUBLISHED, report.outcome());
      assertEquals(2, report.added());
      assertEquals(List.of("Apple Day", "Bread Club"), names(directory));
      assertEquals(
          "Apple Day", directory.search(SearchRequest.of("apple")).hits().getFirst().name());
      assertEquals(Optional.of("north"), directory.source(A));
      first = answers(directory);
    }
    try (var directory = ServiceDirectory.open(index)) {
      assertEquals(first, answers(directory));
      assertEquals(Optional.of("north"), directory.source(A));
      directory.rebuild(data);
      assertEquals(first, answers(directory));
      assertEquals(Optional.of("north"), directory.source(A));
    }
  }

  @Test
  void theNextImportReplacesTheOneBefore() throws IOException {
    try (var directory = ServiceDirectory.open(index)) {
      sync(directory, "north", record(A, "Apple Day"), record(B, "Bread Club"));
      sync(directory, "south", record(C, "Cake Sale"));
      ImportReport report =
          sync(directory, "north", record(A, "Apple Days"), record(B, "Bread Club"));
      assertEquals(1, report.changed());
      assertEquals(0, report.added());
      assertEquals(List.of("Apple Days", "Bread Club", "Cake Sale"), names(directory));
      assertEquals(
          Outcome.UNCHANGED,
          sync(directory, "north", record(A, "Apple Days"), record(B, "Bread Club")).outcome());
    }
  }

  @Test
  void aDropOfMoreThanAFifthStopsUntilForced() throws IOException {
    try (var directory = ServiceDirectory.open(index)) {
      sync(
          directory,
          "north",
          record(A, "Apple Day"),
          record(B, "Bread Club"),
          record(C, "Cake Sale"));
      Map<String, String> before = answers(directory);
      ImportReport stopped =
          sync(directory, "north", record(A, "Apple Day"), record(B, "Bread Club"));
      assertEquals(Outcome.STOPPED, stopped.outcome());
      assertNotNull(stopped.stopped());
      assertTrue(stopped.stopped().contains("1 of 3 records would vanish"), stopped.stopped());
      assertEquals(before, answers(directory));
      ImportReport forced =
          directory.importFrom(
              ImportRequest.file(FeedOrigin.named("north"), file(record(A, "Apple Day")))
                  .with(ImportOption.FORCE),
              data);
      assertEquals(2, forced.removed());
      assertEquals(List.of("Apple Day"), names(directory));
    }
    try (var directory = ServiceDirectory.open(index)) {
      assertEquals(List.of("Apple Day"), names(directory));
    }
  }

  @Test
  void aDryRunTellsWhatWouldBeAndChangesNothing() throws IOException {
    try (var directory = ServiceDirectory.open(index)) {
      ImportReport report =
          directory.importFrom(
              ImportRequest.file(FeedOrigin.named("north"), file(record(A, "Apple Day")))
                  .with(ImportOption.DRY_RUN),
              data);
      assertEquals(Outcome.DRY_RUN, report.outcome());
      assertEquals(1, report.added());
      assertEquals(0, directory.size());
      assertEquals(List.of(), directory.sources());
    }
  }

  @Test
  void anEditStandsOverImportsBeforeAndAfterARebuild() throws IOException {
    try (var directory = ServiceDirectory.open(index)) {
      sync(directory, "north", record(A, "Apple Day"), record(B, "Bread Club"));
      String edited =
          "{\"id\":\"%s\",\"name\":\"Apples by hand\",\"status\":\"active\",\"x_sources\":[{\"name\":\"n\",\"date\":\"2026\"}]}"
              .formatted(A);
      directory.apply(List.of(Change.put(A, edited), Change.delete(B)));
      ImportReport report =
          sync(directory, "north", record(A, "Apple Night"), record(B, "Bread Night"));
      assertEquals(2, report.hidden());
      assertEquals(List.of("Apples by hand"), names(directory));
      directory.rebuild(data);
      assertEquals(List.of("Apples by hand"), names(directory));
    }
    try (var directory = ServiceDirectory.open(index)) {
      assertEquals(List.of("Apples by hand"), names(directory));
    }
  }

  @Test
  void theSourceOfTheGreaterPrecedenceIsShownAndTheOtherComesBackWhenItGoes() throws IOException {
    var strong = FeedOrigin.named("strong").precedence(5);
    try (var directory = ServiceDirectory.open(index)) {
      sync(directory, "weak", record(A, "Weak A"), record(B, "Weak B"));
      var over =
          directory.importFrom(ImportRequest.file(strong, file(record(A, "Strong A"))), data);
      assertEquals(0, over.hidden());
      assertEquals(List.of("Strong A", "Weak B"), names(directory));
      ImportReport under = sync(directory, "weak", record(A, "Weak A again"), record(B, "Weak B"));
      assertEquals(1, under.hidden());
      assertEquals(List.of("Strong A", "Weak B"), names(directory));
      directory.importFrom(
          ImportRequest.file(strong, file(record(C, "Strong C"))).with(ImportOption.FORCE), data);
      assertEquals(List.of("Strong C", "Weak A again", "Weak B"), names(directory));
      assertEquals(
          List.of("strong", "weak"), directory.sources().stream().map(FeedOrigin::name).toList());
    }
  }

  @Test
  void theDirectorysOwnRecordIsShownUnlessASourceIsSetAboveIt() throws IOException {
    Path folder = temp.resolve("place");
    Files.createDirectories(folder.resolve("services"));
    Files.writeString(
        folder.resolve("services/own.json"),
        "[{\"id\":\"%s\",\"name\":\"Own A\",\"status\":\"active\",\"x_sources\":[{\"name\":\"n\",\"date\":\"2026\"}]}]"
            .formatted(A));
    ServiceDirectory.build(data, index);
    try (var directory = ServiceDirectory.open(index)) {
      sync(directory, "north", record(A, "Foreign A"));
      assertEquals(List.of("Own A"), names(directory));
      var above = FeedOrigin.named("north").precedence(1);
      directory.importFrom(ImportRequest.file(above, file(record(A, "Foreign A"))), data);
      assertEquals(List.of("Foreign A"), names(directory));
    }
    try (var directory = ServiceDirectory.open(index)) {
      assertEquals(List.of("Foreign A"), names(directory));
    }
  }

  @Test
  void anotherProcessesImportIsTakenUpByReload() throws IOException {
    try (var reader = ServiceDirectory.open(index)) {
      try (var writer = ServiceDirectory.open(index)) {
        sync(writer, "north", record(A, "Apple Day"));
      }
      assertTrue(reader.reload());
      assertEquals(List.of("Apple Day"), names(reader));
      assertFalse(reader.reload());
    }
  }

  @Test
  void aFileThatIsCutOffChangesNothing() throws IOException {
    try (var directory = ServiceDirectory.open(index)) {
      sync(directory, "north", record(A, "Apple Day"));
      Path cut =
          Files.writeString(temp.resolve("cut.json"), "[" + record(B, "Bread") + ",{\"id\":");
      var refused =
          assertThrows(
              InvalidDataException.class,
              () -> directory.importFrom(ImportRequest.file(FeedOrigin.named("north"), cut), data));
      assertTrue(refused.getMessage().contains("cut.json, line 1"), refused.getMessage());
      assertEquals(List.of("Apple Day"), names(directory));
    }
  }

  @Test
  void duplicatesAcrossSourcesAreProposedAndNeverMerged() throws IOException {
    String first =
        "{\"id\":\"%s\",\"name\":\"Elton Walking Group\",\"email\":\"walk@elton-walkers.org\",\"organization\":{\"name\":\"Elton Walkers\"}}"
            .formatted(A);
    String second =
        "{\"id\":\"%s\",\"name\":\"Elton Walkng Group\",\"email\":\"walk@elton-walkers.org\",\"organization\":{\"name\":\"The Elton Walkers\"}}"
            .formatted(B);
    try (var directory = ServiceDirectory.open(index)) {
      sync(directory, "north", first);
      ImportReport report = sync(directory, "south", second);
      Finding duplicate =
          report.data().findings().stream()
              .filter(finding -> finding.kind().equals("duplicate"))
              .findFirst()
              .orElseThrow();
      assertEquals(B, duplicate.record());
      assertEquals(A, duplicate.after());
      assertEquals(2, directory.size());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"NDJSON", "JSON", "HSDS"})
  void shippedServicesComeBackByteForByte(ExportFormat format) throws IOException {
    var bytes = new TreeMap<String, String>();
    Path exported = temp.resolve("shipped." + format);
    try (var shipped = ServiceDirectory.openInMemory(DataSource.classpath("bury"));
        var out = Files.newOutputStream(exported)) {
      shipped.summaries().stream()
          .filter(entry -> shipped.service(entry.id()).isPresent())
          .forEach(entry -> bytes.put(entry.id(), json(shipped, entry.id())));
      shipped.export(format, out);
    }
    assertTrue(bytes.size() > 500);
    try (var directory = ServiceDirectory.open(index)) {
      ImportReport report =
          directory.importFrom(ImportRequest.file(FeedOrigin.named("shipped"), exported), data);
      assertEquals(List.of(), report.data().of(Finding.Sort.REPAIR));
      assertEquals(List.of(), report.data().of(Finding.Sort.REFUSAL));
      bytes.forEach((id, json) -> assertEquals(json, json(directory, id)));
      assertEquals(bytes.size(), directory.size());
    }
  }
}
