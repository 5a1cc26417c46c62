package org.burydirectory.index;

import static org.burydirectory.index.ChildMain.BUDGET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.burydirectory.model.Change;
import org.burydirectory.source.DataFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class TwoProcessesTest {

  private static final int SERVICES = 30;

  @TempDir Path temp;

  private Path index;
  private Path folder;
  private DataFolder data;

  @BeforeEach
  void build() throws IOException {
    index = temp.resolve("index");
    folder = temp.resolve("data");
    data = SampleData.folder(folder, "first", 0, SERVICES);
    Store.build(data, index, step -> {});
  }

  private static void refusesAsSecondWriter(Executable write) {
    IOException refused = assertThrows(IOException.class, write);
    assertTrue(refused.getMessage().startsWith("another writer is at work"), refused::getMessage);
  }

  @Test
  void aSecondWriterIsRefusedUntilTheFirstIsGone() throws Exception {
    try (Child child = Child.start("obey", index, folder);
        Store store = Store.open(index, BUDGET)) {
      assertEquals("gen-1.2", child.ask("edit 0"));
      refusesAsSecondWriter(() -> store.apply(ChildMain.batch(1)));
      refusesAsSecondWriter(() -> store.rebuild(data));
      refusesAsSecondWriter(() -> Store.build(data, index, step -> {}));
      assertEquals(SERVICES, Answers.json(store).size(), "still serves what it had");
      child.killAfter(0);
      assertEquals("gen-1.5", store.apply(ChildMain.batch(1)), "and has the edits of the first");
    }
  }

  @Test
  void beingRefusedDoesNotLetGoOfTheLock() throws Exception {
    try (Store store = Store.open(index, BUDGET)) {
      store.apply(ChildMain.batch(0));
      refusesAsSecondWriter(() -> Store.build(data, index, step -> {}));
      refusesAsSecondWriter(() -> WriterLock.take(index));
      try (Child child = Child.start("obey", index, folder)) {
        String answer = child.ask("edit 1");
        assertTrue(answer.startsWith("refused: another writer is at work"), answer);
      }
    }
    try (Child child = Child.start("obey", index, folder)) {
      assertEquals("gen-1.5", child.ask("edit 1"));
    }
  }

  @Test
  void readersFollowByReloading() throws Exception {
    try (Child writer = Child.start("obey", index, folder);
        Store reader = Store.open(index, BUDGET)) {
      assertEquals("gen-1", Answers.name(reader));
      assertFalse(reader.reload());
      assertEquals("gen-1.2", writer.ask("edit 0"));
      assertEquals("gen-1", Answers.name(reader));
      follows(reader, "gen-1.2", SERVICES);
      assertEquals("gen-1.5", writer.ask("edit 1"));
      assertEquals("gen-2", writer.ask("rebuild"));
      follows(reader, "gen-2", SERVICES + 1);
      assertEquals("gen-2.4", writer.ask("edit 2"));
      assertEquals("gen-3", writer.ask("rebuild"));
      assertEquals("gen-4", writer.ask("rebuild"));
      assertEquals(SERVICES + 1, Answers.json(reader).size(), "though its files were swept");
      follows(reader, "gen-4", SERVICES + 3);
      assertEquals(Answers.json(reader).size(), Integer.parseInt(writer.ask("size")));
    }
  }

  private static void follows(Store reader, String name, int size) throws IOException {
    assertTrue(reader.reload());
    assertEquals(name, Answers.name(reader));
    assertEquals(size, Answers.json(reader).size());
    assertFalse(reader.reload());
  }

  @Test
  void aReaderThatBecomesTheWriterFirstTakesUpWhatOthersWrote() throws Exception {
    try (Store store = Store.open(index, BUDGET)) {
      try (Child other = Child.start("obey", index, folder)) {
        other.ask("edit 0");
        other.ask("rebuild");
        assertEquals("gen-2.3", other.ask("edit 1"));
        other.killAfter(0);
      }
      assertEquals("gen-2.4", store.apply(List.of(Change.delete(SampleData.id(9)))));
      assertEquals(SERVICES + 3 - 2 - 1, Answers.json(store).size());
    }
  }

  @Test
  void anErrorWhileBecomingTheWriterLetsGoOfTheLock() throws Exception {
    Path log = index.resolve("edits.ndjson");
    try (Store store = Store.open(index, BUDGET)) {
      java.nio.file.Files.writeString(log, "damaged\n");
      assertThrows(IOException.class, () -> store.apply(ChildMain.batch(0)));
      java.nio.file.Files.delete(log);
      try (Child child = Child.start("obey", index, folder)) {
        assertEquals("gen-1.2", child.ask("edit 0"));
        child.killAfter(0);
      }
      assertEquals("gen-1.5", store.apply(ChildMain.batch(1)));
    }
  }
}
