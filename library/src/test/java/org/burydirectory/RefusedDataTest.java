package org.burydirectory;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.burydirectory.model.Change;
import org.burydirectory.model.InvalidDataException;
import org.burydirectory.search.Hit;
import org.burydirectory.search.SearchRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Data and indexes that cannot be used are refused, and what was served before is served on. */
class RefusedDataTest {

  private static final List<MadeEntry> ENTRIES = Made.entries(BuryFacts.shipped(), 11, 25);
  private static final MadeEntry SERVICE =
      ENTRIES.stream().filter(entry -> !entry.isGuide()).findFirst().orElseThrow();

  @TempDir private Path folder;
  private Path data;
  private Path index;
  private ServiceDirectory directory;
  private List<String> ids;

  @BeforeEach
  void open() throws IOException {
    data = Files.createDirectories(folder.resolve("data"));
    index = folder.resolve("index");
    MadeFolder.write(data, ENTRIES);
    ServiceDirectory.build(DataSource.folder(data), index);
    directory = ServiceDirectory.open(index);
    ids = ids(directory);
  }

  @AfterEach
  void close() {
    directory.close();
  }

  private static List<String> ids(ServiceDirectory directory) {
    return directory.search(SearchRequest.everything().perPage(50)).hits().stream()
        .map(Hit::id)
        .toList();
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(data.resolve(file), text);
  }

  /** A second file of services: one service, a part of its JSON replaced. */
  private void writeService(String pattern, String instead) throws IOException {
    String id = "00000000-0000-4000-8000-000000000005";
    String json = MadeFolder.service(Made.service(BuryFacts.shipped(), 5, id));
    String broken = json.replaceFirst(pattern, instead);
    assertTrue(!broken.equals(json), json);
    write("services/other.json", "[" + broken + "]");
  }

  /** Neither building, rebuilding nor opening takes the data, and the old index answers on. */
  private void assertRefused(String... parts) throws IOException {
    DataSource source = DataSource.folder(data);
    for (Executable use :
        List.<Executable>of(
            () -> ServiceDirectory.build(source, index),
            () -> ServiceDirectory.openInMemory(source),
            () -> directory.rebuild(source))) {
      var refused = assertThrows(InvalidDataException.class, use);
      for (String part : parts) {
        assertTrue(
            refused.getMessage().contains(part), "no '" + part + "' in: " + refused.getMessage());
      }
    }
    assertEquals(List.of(parts).isEmpty(), ServiceDirectory.check(source).problems().isEmpty());
    assertServesOn();
  }

  private void assertServesOn() throws IOException {
    assertAll(
        () -> assertEquals("gen-1", directory.generation()),
        () -> assertEquals(ids, ids(directory)),
        () -> assertEquals(false, directory.reload()));
    try (ServiceDirectory again = ServiceDirectory.open(index)) {
      assertEquals(ids, ids(again));
    }
  }

  @Test
  void brokenYamlIsRefusedWithItsLine() throws IOException {
    write("needs.yaml", "needs:\n  - id: money\n    label: [\n");
    assertRefused("needs.yaml", "line ");
  }

  @Test
  void aMissingFileIsNamed() throws IOException {
    Files.delete(data.resolve("ranking.yaml"));
    assertRefused("ranking.yaml", "missing");
  }

  @Test
  void brokenJsonIsRefusedWithItsLine() throws IOException {
    write("services/other.json", "[\n{\"id\": \n");
    assertRefused("services/other.json", "line 3");
  }

  @Test
  void anIdUsedTwiceNamesBothFiles() throws IOException {
    write("services/other.json", "[" + MadeFolder.service(SERVICE) + "]");
    assertRefused("services/other.json", "services/made.json", SERVICE.id(), "twice");
  }

  @Test
  void anUnknownNeedNamesTheNearestKnownOne() throws IOException {
    writeService(
        "\"attributes\": \\[[^\\]]*\\]",
        "\"attributes\": [{\"id\": \"00000000-0000-4000-8000-000000000006\", \"taxonomy_term\":"
            + " {\"taxonomy\": \"need\", \"code\": \"money.dept\"}}]");
    assertRefused("services/other.json", "/0/attributes/0", "money.dept", "money.debt");
  }

  @Test
  void coordinatesOutsideTheWorldAreRefused() throws IOException {
    writeService("\"latitude\": [-0-9.]+", "\"latitude\": 153.5");
    assertRefused("latitude", "153.5", "outside the world", "-90 to 90");
  }

  @Test
  void everyProblemIsToldAtOnce() throws IOException {
    write("services/other.json", "[" + MadeFolder.service(SERVICE) + ", {\"id\": \"x\"}]");
    write("guides/empty.yaml", "id: empty\n");
    assertRefused("services/other.json", "guides/empty.yaml", "'name' is missing", "uuid", "twice");
  }

  @Test
  void aBrokenChangeChangesNothing() throws IOException {
    var refused =
        assertThrows(
            InvalidDataException.class,
            () ->
                directory.apply(
                    List.of(
                        Change.delete(SERVICE.id()),
                        Change.put(SERVICE.id(), "{\"id\": \"" + SERVICE.id() + "\"}"))));
    assertTrue(refused.getMessage().contains("change 2"), refused.getMessage());
    assertServesOn();
  }

  @Test
  void afterwardsGoodDataIsTaken() throws IOException {
    write("services/other.json", "{}");
    assertRefused("services/other.json", "array");
    Files.delete(data.resolve("services/other.json"));
    directory.rebuild(DataSource.folder(data));
    assertEquals(ids, ids(directory));
    assertTrue(!directory.generation().equals("gen-1"), directory.generation());
  }

  @Test
  void aMissingFolderSaysToBuildFirst() {
    Path missing = folder.resolve("nothing");
    var refused = assertThrows(NoSuchFileException.class, () -> ServiceDirectory.open(missing));
    assertTrue(refused.getMessage().contains("build"), refused.getMessage());
    assertTrue(refused.getMessage().contains(missing.toString()), refused.getMessage());
  }

  @Test
  void aMissingDataFolderIsNamed() {
    Path missing = folder.resolve("nothing");
    var refused = assertThrows(IllegalArgumentException.class, () -> DataSource.folder(missing));
    assertTrue(refused.getMessage().contains(missing.toString()), refused.getMessage());
    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> DataSource.classpath("nowhere"))
            .getMessage()
            .contains("nowhere"));
  }

  @Test
  void anotherSchemaSaysToBuildAgain() throws IOException {
    Path other = folder.resolve("other");
    writeOtherSchema(other.resolve("gen-1"));
    Files.writeString(other.resolve("CURRENT"), "gen-1\n");
    var refused =
        assertThrows(IncompatibleIndexException.class, () -> ServiceDirectory.open(other));
    assertAll(
        () -> assertTrue(refused.getMessage().contains("schema 99"), refused.getMessage()),
        () -> assertTrue(refused.getMessage().contains("build it again"), refused.getMessage()),
        () -> assertTrue(refused.getMessage().contains(other.toString()), refused.getMessage()));
  }

  /**
   * Falling back to an older generation would hide what a newer version of the library has done.
   */
  @Test
  void anotherSchemaIsRefusedWhatOlderGenerationsThereAre() throws IOException {
    writeOtherSchema(index.resolve("gen-2"));
    Files.writeString(index.resolve("CURRENT"), "gen-2\n");
    assertThrows(IncompatibleIndexException.class, () -> ServiceDirectory.open(index));
    assertEquals(ids, ids(directory));
  }

  /** What answers already goes on when a newer version of the library has built beside it. */
  @Test
  void reloadingAnotherSchemaLeavesTheOldOneServing() throws IOException {
    writeOtherSchema(index.resolve("gen-2"));
    Files.writeString(index.resolve("CURRENT"), "gen-2\n");
    var refused = assertThrows(IncompatibleIndexException.class, () -> directory.reload());
    assertTrue(refused.getMessage().contains("schema 99"), refused.getMessage());
    assertEquals(ids, ids(directory));
  }

  private static void writeOtherSchema(Path generation) throws IOException {
    try (var lucene = FSDirectory.open(Files.createDirectories(generation));
        var writer = new IndexWriter(lucene, new IndexWriterConfig())) {
      writer.setLiveCommitData(Map.of("schema", "99").entrySet());
      writer.commit();
    }
  }

  @Test
  void nothingIsAnsweredAfterClose() {
    directory.close();
    directory.close();
    DataSource source = DataSource.folder(data);
    for (Executable use :
        List.<Executable>of(
            () -> directory.search(SearchRequest.everything()),
            () -> directory.suggest("a", 1),
            () -> directory.similar(SERVICE.id(), 1),
            () -> directory.summary(SERVICE.id()),
            () -> directory.json(SERVICE.id()),
            () -> directory.service(SERVICE.id()),
            () -> directory.guide("a"),
            () -> directory.facet("need"),
            () -> directory.facets(),
            () -> directory.needs(),
            () -> directory.gazetteer(),
            () -> directory.size(),
            () -> directory.generation(),
            () -> directory.builtAt(),
            () -> directory.apply(List.of(Change.delete("a"))),
            () -> directory.rebuild(source),
            () -> directory.reload())) {
      assertThrows(IllegalStateException.class, use);
    }
  }

  @Test
  void hitsOutliveTheDirectory() {
    Hit hit = directory.search(SearchRequest.everything()).hits().getFirst();
    directory.close();
    assertEquals(ids.getFirst(), hit.id());
    assertTrue(!hit.name().isEmpty() && hit.json().hasRemaining());
    assertEquals(hit.service().isPresent(), hit.guide().isEmpty());
  }
}
