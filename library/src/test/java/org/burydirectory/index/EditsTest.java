package org.burydirectory.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.burydirectory.BuildReport;
import org.burydirectory.DataSource;
import org.burydirectory.DirectoryConfig;
import org.burydirectory.ServiceDirectory;
import org.burydirectory.model.Change;
import org.burydirectory.model.DataProblem;
import org.burydirectory.model.InvalidDataException;
import org.burydirectory.search.Facet;
import org.burydirectory.search.Hit;
import org.burydirectory.search.SearchRequest;
import org.burydirectory.search.SearchResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.CsvSource;

/** Edits as an application makes them: on disk and in memory, entries in the heap and not. */
@ParameterizedClass
@CsvSource({"true, 1000000", "true, 0", "false, 1000000"})
class EditsTest {

  private static final int SERVICES = 20;
  private static final int FREE = 10;

  @Parameter(0)
  boolean onDisk;

  @Parameter(1)
  long entriesInHeap;

  @TempDir Path temp;

  private DataSource data;
  private DirectoryConfig config;
  private ServiceDirectory directory;

  @BeforeEach
  void open() throws IOException {
    SampleData.folder(temp.resolve("data"), "first", 0, SERVICES);
    data = DataSource.folder(temp.resolve("data"));
    config = DirectoryConfig.defaults().entriesInHeap(entriesInHeap);
    if (onDisk) {
      ServiceDirectory.build(data, index());
      directory = ServiceDirectory.open(index(), config);
    } else {
      directory = ServiceDirectory.openInMemory(data, config);
    }
  }

  @AfterEach
  void close() {
    directory.close();
  }

  private Path index() {
    return temp.resolve("index");
  }

  private static Change put(int number, String edition) {
    return Change.put(SampleData.id(number), SampleData.service(number, edition));
  }

  private static Change delete(int number) {
    return Change.delete(SampleData.id(number));
  }

  private String name(int number) {
    return directory.service(SampleData.id(number)).orElseThrow().name();
  }

  /**
   * How many have a word in their name; what a search falls back on when none has is not counted.
   */
  private long found(String word) {
    return directory.search(SearchRequest.of(word)).hits().stream()
        .filter(hit -> hit.name().contains(word))
        .count();
  }

  private int free() {
    return directory.search(SearchRequest.everything()).counts(Facet.COST).stream()
        .filter(count -> count.value().equals("free"))
        .findFirst()
        .orElseThrow()
        .count();
  }

  @Test
  void aNewServiceIsFoundAndCountedAtOnce() throws IOException {
    assertEquals("gen-1.1", directory.apply(List.of(put(100, "zebra"))));
    assertEquals("gen-1.1", directory.generation());
    assertEquals("zebra service 100", name(100));
    assertEquals(1, found("zebra"));
    assertEquals(FREE + 1, free());
    assertEquals(SERVICES + 1, directory.size());
  }

  @Test
  void aReplacedServiceIsNoLongerFoundAsItWas() throws IOException {
    directory.apply(List.of(put(4, "zebra")));
    directory.apply(List.of(put(4, "giraffe")));
    assertEquals(0, found("zebra"));
    assertEquals(1, found("giraffe"));
    assertEquals(SERVICES, directory.size());
    assertEquals(FREE, free());
  }

  @Test
  void aDeletedServiceIsGone() throws IOException {
    directory.apply(List.of(delete(4)));
    assertTrue(directory.service(SampleData.id(4)).isEmpty());
    assertTrue(directory.json(SampleData.id(4)).isEmpty());
    assertEquals(SERVICES - 1, directory.size());
    assertEquals(FREE - 1, free());
  }

  @Test
  void whatIsNotThereCanBeDeleted() throws IOException {
    assertEquals("gen-1.1", directory.apply(List.of(delete(999))));
    assertEquals(SERVICES, directory.size());
  }

  @Test
  void noChangesChangeNothing() throws IOException {
    assertEquals("gen-1", directory.apply(List.of()));
  }

  @Test
  void theLastChangeOfAnEntryInABatchCounts() throws IOException {
    directory.apply(List.of(put(100, "zebra"), delete(100), put(4, "zebra"), put(4, "giraffe")));
    assertEquals(0, found("zebra"));
    assertEquals(1, found("giraffe"));
    directory.apply(List.of(delete(5), put(5, "zebra")));
    assertEquals(1, found("zebra"));
  }

  @Test
  void aFacetValueThatNoneHadIsThereAtOnce() throws IOException {
    String spoken = "\"languages\":[{\"code\":\"pl\",\"name\":\"Polish\"}],";
    directory.apply(
        List.of(Change.put(SampleData.id(100), SampleData.service(100, "new", spoken))));
    SearchRequest polish = SearchRequest.everything().drillDown(Facet.LANGUAGE, "pl");
    assertEquals(1, directory.search(polish).totalItems());
    directory.rebuild(data);
    assertEquals(1, directory.search(polish).totalItems());
  }

  private List<DataProblem> refused(Change... changes) {
    var refusal = assertThrows(InvalidDataException.class, () -> directory.apply(List.of(changes)));
    assertEquals("gen-1", directory.generation());
    assertEquals(SERVICES, directory.size());
    return refusal.problems();
  }

  @Test
  void oneWrongChangeRefusesAllAndEveryProblemIsTold() throws IOException {
    List<DataProblem> problems =
        refused(
            put(100, "zebra"),
            Change.put(
                SampleData.id(101), SampleData.service(101, "x").replace(".break", ".brake")),
            Change.put(SampleData.id(102), SampleData.service(103, "x")),
            Change.put(SampleData.id(104), "{\"name\":"),
            Change.put(SampleData.id(105), "[]"));
    assertEquals(
        List.of("change 2", "change 3", "change 4", "change 5"),
        problems.stream().map(DataProblem::file).distinct().toList());
    assertTrue(problems.get(0).message().contains("carers.brake"), problems::toString);
    assertEquals("/id", problems.get(1).where());
    assertEquals(0, found("zebra"));
    assertEquals("gen-1.1", directory.apply(List.of(put(100, "zebra"))), "numbers go on from 1");
  }

  @Test
  void whatCouldNotBeReadAgainIsRefused() throws IOException {
    for (String id : List.of("", "  ", "a\u0001b", "\ud800", "x".repeat(70_000))) {
      assertEquals("change 1", refused(Change.delete(id)).getFirst().file());
    }
    reopened();
  }

  @Test
  void aNameOfAnyLengthCanBeIndexedOrIsRefused() throws IOException {
    String name = "long ".repeat(10_000);
    String json = SampleData.service(100, "x").replace("x service", name);
    try {
      directory.apply(List.of(Change.put(SampleData.id(100), json)));
    } catch (InvalidDataException e) {
      assertTrue(e.getMessage().contains("change 1"), e::getMessage);
    }
    int size = directory.size();
    reopened();
    assertEquals(size, directory.size());
  }

  /** Opens it again, if it is on disk. */
  private void reopened() throws IOException {
    if (onDisk) {
      directory.close();
      directory = ServiceDirectory.open(index(), config);
    }
  }

  @Test
  void aRebuildFoldsEditsIn() throws IOException {
    directory.apply(List.of(put(100, "zebra"), delete(4), put(5, "giraffe")));
    BuildReport report = directory.rebuild(data);
    assertEquals("gen-2", report.generation());
    assertEquals("gen-2", directory.generation());
    for (int round = 0; round < 2; round++) {
      assertEquals(SERVICES, directory.size());
      assertEquals(1, found("zebra"));
      assertEquals("giraffe service 5", name(5));
      assertTrue(directory.service(SampleData.id(4)).isEmpty(), "deleted stays deleted");
      reopened();
    }
    assertEquals("gen-2.1", directory.apply(List.of(put(4, "back"))));
    directory.rebuild(data);
    assertEquals("back service 4", name(4));
  }

  @Test
  void aReportCountsWhatIsThere() throws IOException {
    directory.apply(List.of(put(100, "zebra"), put(101, "zebra"), delete(4), put(5, "giraffe")));
    assertEquals(SERVICES + 1, directory.rebuild(data).services());
  }

  @Test
  void editsAreThereAfterOpeningAgain() throws IOException {
    directory.apply(List.of(put(100, "zebra"), delete(4)));
    directory.apply(List.of(put(5, "giraffe")));
    reopened();
    assertEquals("gen-1.3", directory.generation());
    assertEquals(1, found("zebra"));
    assertEquals(1, found("giraffe"));
    assertEquals(SERVICES, directory.size());
    assertEquals("gen-1.4", directory.apply(List.of(delete(5))));
  }

  @Test
  void manyEditsOneByOneAreAllThere() throws IOException {
    int edits = 60; // enough for Lucene to merge in between
    for (int i = 0; i < edits; i++) {
      directory.apply(List.of(put(100 + i % 40, "round " + i), delete(i % SERVICES)));
    }
    assertEquals(40, directory.size());
    assertEquals("round 45 service 105", name(105));
    assertEquals(20, free());
    reopened();
    assertEquals(40, directory.size());
    assertEquals("gen-1.120", directory.generation());
  }

  @Test
  void aHitIsWholeWhateverBecomesOfTheDirectory() throws IOException {
    SearchResult result = directory.search(SearchRequest.everything());
    List<String> names = result.hits().stream().map(Hit::name).toList();
    directory.apply(IntStream.range(0, SERVICES).mapToObj(i -> put(i, "zebra")).toList());
    directory.rebuild(data);
    directory.apply(IntStream.range(0, SERVICES).mapToObj(EditsTest::delete).toList());
    directory.rebuild(data);
    directory.close();
    assertEquals(
        names, result.hits().stream().map(hit -> hit.service().orElseThrow().name()).toList());
    assertTrue(result.hits().stream().allMatch(hit -> hit.json().hasRemaining()));
  }

  @Test
  void nothingIsAnsweredAfterClose() {
    directory.close();
    directory.close();
    List<Executable> uses =
        List.of(
            () -> directory.search(SearchRequest.everything()),
            () -> directory.apply(List.of(delete(1))),
            () -> directory.apply(List.of()),
            () -> directory.rebuild(data),
            () -> directory.reload(),
            () -> directory.json(SampleData.id(1)),
            () -> directory.suggest("a", 3),
            () -> directory.generation(),
            () -> directory.size());
    for (Executable use : uses) {
      var refused = assertThrows(IllegalStateException.class, use);
      assertEquals("the directory is closed", refused.getMessage());
    }
  }
}
