package org.burydirectory.index;

import static org.burydirectory.index.ChildMain.BUDGET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.lucene.store.FSDirectory;
import org.burydirectory.source.DataFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A build and edits in a JVM that is killed. {@code -Dcrash.kills=100} kills more often. */
class CrashTest {

  private static final int BUILD_KILLS = Integer.getInteger("crash.kills", 12);
  private static final int EDIT_KILLS = Integer.getInteger("crash.kills", 10);
  private static final int MOST_BATCHES = 15;
  private static final int LONGEST_BATCH_NANOS = 5_000_000;
  private static final int OLD_SERVICES = 300;
  private static final int NEW_SERVICES = 20_000;
  private static final int FIRST_NEW = 200; // some ids are in both, saying other things
  private static final Random RANDOM = new Random();
  private static final AtomicInteger KEPT_OLD = new AtomicInteger();
  private static final AtomicInteger BECAME_NEW = new AtomicInteger();

  @TempDir static Path shared;
  private static Path newData;
  private static DataFolder oldData;
  private static DataFolder nextData;
  private static Map<String, String> old;
  private static Map<String, String> built;
  private static long buildNanos;

  @TempDir Path temp;

  @BeforeAll
  static void buildOnceInPeace() throws IOException, InterruptedException {
    newData = shared.resolve("new");
    SampleData.folder(newData, "new", FIRST_NEW, NEW_SERVICES);
    oldData = SampleData.folder(shared.resolve("old"), "old", 0, OLD_SERVICES);
    nextData = SampleData.folder(shared.resolve("next"), "next", 0, 10);
    Path index = shared.resolve("index");
    Store.build(oldData, index, step -> {});
    old = json(index);
    Path copy = shared.resolve("copy");
    SampleData.copy(index, copy);
    try (Child child = Child.start("build", copy, newData, "none")) {
      assertEquals("building", child.line());
      long start = System.nanoTime();
      assertEquals("built", child.line());
      buildNanos = System.nanoTime() - start;
      assertEquals(0, child.end());
    }
    built = json(copy);
    assertEquals(OLD_SERVICES, old.size());
    assertEquals(NEW_SERVICES, built.size());
  }

  @AfterAll
  static void tell() {
    System.out.printf(
        "CrashTest: after a kill the old index served %d times and the new one %d times;"
            + " a build took %d ms%n",
        KEPT_OLD.get(), BECAME_NEW.get(), buildNanos / 1_000_000);
  }

  private static Map<String, String> json(Path index) throws IOException {
    try (Store store = Store.open(index, BUDGET)) {
      return Answers.json(store);
    }
  }

  @ParameterizedTest
  @EnumSource(BuildStep.class)
  void aBuildThatEndsAfterAStepLeavesTheOldIndexOrTheNewOne(BuildStep last) throws Exception {
    Path index = temp.resolve("index");
    SampleData.copy(shared.resolve("index"), index);
    try (Child child = Child.start("build", index, newData, last)) {
      assertEquals(List.of("building"), child.lines());
      assertEquals(0, child.end());
    }
    boolean published = last.compareTo(BuildStep.PUBLISHED) >= 0;
    assertEquals(published, becameNew(index));
    canBeBuiltAgain(index);
  }

  static LongStream instants() {
    return LongStream.generate(() -> RANDOM.nextLong(buildNanos)).limit(BUILD_KILLS);
  }

  @ParameterizedTest
  @MethodSource("instants")
  void aBuildThatIsKilledLeavesTheOldIndexOrTheNewOne(long nanos) throws Exception {
    Path index = temp.resolve("index");
    SampleData.copy(shared.resolve("index"), index);
    try (Child child = Child.start("build", index, newData, "none")) {
      assertEquals("building", child.line());
      child.killAfter(nanos);
    }
    (becameNew(index) ? BECAME_NEW : KEPT_OLD).incrementAndGet();
    canBeBuiltAgain(index);
  }

  /** Whether a whole new index serves rather than the whole old one. */
  private static boolean becameNew(Path index) throws IOException {
    String current = new Generations(index).current().orElseThrow();
    try (FSDirectory directory = FSDirectory.open(index.resolve(current))) {
      Generation.check(directory);
    }
    try (Store store = Store.open(index, BUDGET)) {
      assertEquals(current, Answers.name(store));
      boolean isNew = current.equals("gen-2");
      assertTrue(Answers.json(store).equals(isNew ? built : old), "something between: " + current);
      return isNew;
    }
  }

  private static void canBeBuiltAgain(Path index) throws IOException {
    String before = new Generations(index).current().orElseThrow();
    String now = Store.build(nextData, index, step -> {}).generation();
    assertEquals(new TreeSet<>(List.of("CURRENT", "write.lock", before, now)), names(index));
    assertEquals(10, json(index).size());
  }

  private static Set<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return new TreeSet<>(files.map(file -> file.getFileName().toString()).toList());
    }
  }

  static IntStream batches() {
    return IntStream.generate(() -> RANDOM.nextInt(MOST_BATCHES)).limit(EDIT_KILLS);
  }

  @ParameterizedTest
  @MethodSource("batches")
  void everyAcknowledgedEditOutlivesAKill(int batchesBefore) throws Exception {
    Path index = temp.resolve("index");
    SampleData.copy(shared.resolve("index"), index);
    int acknowledged = batchesBefore + 1;
    try (Child child = Child.start("edit", index, shared.resolve("old"))) {
      assertEquals("editing", child.line());
      for (int batch = 0; batch < acknowledged; batch++) {
        assertEquals(String.valueOf(batch), child.line());
      }
      child.killAfter(RANDOM.nextInt(LONGEST_BATCH_NANOS));
      acknowledged += child.lines().size();
    }
    int present = batchesPresent(json(index));
    assertTrue(
        present == acknowledged || present == acknowledged + 1,
        present + " batches are there and " + acknowledged + " were acknowledged");
    Store.build(oldData, index, step -> {});
    assertEquals(present, batchesPresent(json(index)), "after a build");
  }

  /** How many batches are there, after a check that nothing else is. */
  private static int batchesPresent(Map<String, String> entries) {
    int batch = 0;
    Map<String, String> expected = new java.util.TreeMap<>(old);
    while (entries.containsKey(ChildMain.batch(batch).getFirst().id())) {
      for (var change : ChildMain.batch(batch)) {
        if (change.json() == null) {
          expected.remove(change.id());
        } else {
          expected.put(change.id(), canonical(change.json()));
        }
      }
      batch++;
    }
    assertEquals(expected, entries);
    return batch;
  }

  private static String canonical(String json) {
    byte[] bytes = org.burydirectory.source.CanonicalJson.of(json);
    return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  void aFirstBuildThatIsKilledCanBeMadeAgain() throws Exception {
    Path index = temp.resolve("fresh");
    try (Child child = Child.start("build", index, shared.resolve("old"), BuildStep.WRITTEN)) {
      assertEquals(0, child.end());
    }
    Store.build(nextData, index, step -> {});
    assertEquals(10, json(index).size());
    assertEquals(new TreeSet<>(List.of("CURRENT", "write.lock", "gen-2")), names(index));
  }
}
