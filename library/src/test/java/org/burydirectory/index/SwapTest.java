package org.burydirectory.index;

import static org.burydirectory.index.ChildMain.BUDGET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.burydirectory.model.Change;
import org.burydirectory.search.Hit;
import org.burydirectory.search.SearchRequest;
import org.burydirectory.search.SearchResult;
import org.burydirectory.source.DataFolder;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Generations and edits that are swapped in while others search. */
class SwapTest {

  private static final int THREADS = 4;
  private static final int ROUNDS = 8;
  private static final int SERVICES = 60;

  @TempDir Path temp;

  private DataFolder data;
  private final AtomicLong searches = new AtomicLong();

  @BeforeEach
  void write() throws IOException {
    data = SampleData.folder(temp.resolve("data"), "first", 0, SERVICES);
  }

  @ParameterizedTest
  @ValueSource(longs = {BUDGET, 0})
  void noSearchFailsAndNothingStaysOpen(long budget) throws Exception {
    Path index = temp.resolve("index");
    Store.build(data, index, step -> {});
    searchOnce(index, budget); // what is opened once and for all
    long files = openFiles();
    try (Store writer = Store.open(index, budget);
        Store reader = Store.open(index, budget)) {
      whileSearching(
          List.of(writer, reader),
          () -> {
            for (int round = 0; round < ROUNDS; round++) {
              writer.apply(edits(round));
              reader.reload();
              if (round % 2 == 0) {
                writer.rebuild(data);
              }
              reader.reload();
            }
          });
      assertEquals(Answers.json(writer), Answers.json(reader));
      assertEquals(Answers.name(writer), Answers.name(reader));
    }
    System.out.printf(
        "SwapTest: %d searches over %d swaps, none failed%n", searches.get(), ROUNDS * 3);
    Assumptions.assumeTrue(files >= 0, "no /proc/self/fd here: open files were not counted");
    assertEquals(files, openFiles());
    assertEquals(0, maps(index));
  }

  @ParameterizedTest
  @ValueSource(longs = {BUDGET, 0})
  void noSearchInMemoryFails(long budget) throws Exception {
    try (Store store = Store.inMemory(data, budget)) {
      whileSearching(
          List.of(store),
          () -> {
            for (int round = 0; round < ROUNDS; round++) {
              store.apply(edits(round));
              store.rebuild(data);
            }
          });
      assertEquals("gen-" + (ROUNDS + 1), Answers.name(store));
    }
  }

  private static void searchOnce(Path index, long budget) throws IOException {
    try (Store store = Store.open(index, budget)) {
      Answers.of(store);
    }
  }

  private static List<Change> edits(int round) {
    int number = 1000 + round % 7;
    return List.of(
        Change.put(SampleData.id(number), SampleData.service(number, "round " + round)),
        Change.delete(SampleData.id(1000 + (round + 3) % 7)));
  }

  /** Something that is done while others search. */
  private interface Swaps {
    void run() throws IOException;
  }

  private void whileSearching(List<Store> stores, Swaps swaps) throws Exception {
    var done = new AtomicBoolean();
    var started = new CountDownLatch(THREADS);
    try (var pool = Executors.newFixedThreadPool(THREADS)) {
      var searching = new ArrayList<CompletableFuture<Void>>();
      for (int i = 0; i < THREADS; i++) {
        Store store = stores.get(i % stores.size());
        searching.add(
            CompletableFuture.runAsync(
                () -> {
                  while (!done.get()) {
                    search(store);
                    started.countDown();
                  }
                },
                pool));
      }
      try {
        assertTrue(started.await(30, TimeUnit.SECONDS));
        swaps.run();
      } finally {
        done.set(true);
      }
      for (var each : searching) {
        each.get(30, TimeUnit.SECONDS);
      }
    }
  }

  private void search(Store store) {
    SearchResult result = Answers.search(store, SearchRequest.of("respite").perPage(5));
    assertTrue(result.totalItems() >= SERVICES);
    for (Hit hit : result.hits()) {
      assertEquals(hit.id(), hit.service().orElseThrow().id());
    }
    searches.incrementAndGet();
  }

  private static long openFiles() throws IOException {
    Path open = Path.of("/proc/self/fd");
    if (!Files.isDirectory(open)) {
      return -1;
    }
    try (var files = Files.list(open)) {
      return files.count();
    }
  }

  private static long maps(Path index) throws IOException {
    try (var lines = Files.lines(Path.of("/proc/self/maps"))) {
      return lines.filter(line -> line.contains(index.toString())).count();
    }
  }
}
