package org.burydirectory.index;

import static org.burydirectory.index.ChildMain.BUDGET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.burydirectory.source.DataFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process whose files may not grow: the system refuses to write, as it does on a full disk. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "limits files with the shell's ulimit")
class DiskFullTest {

  private static final int SERVICES = 60;

  @TempDir Path temp;

  private Path index;
  private Path folder;

  @BeforeEach
  void build() throws IOException {
    index = temp.resolve("index");
    folder = temp.resolve("data");
    DataFolder data = SampleData.folder(folder, "first", 0, SERVICES);
    Store.build(data, index, step -> {});
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 8, 32})
  void aBuildThatCannotBeWrittenLeavesTheOldIndex(int kibibytes) throws Exception {
    Path more = temp.resolve("more");
    SampleData.folder(more, "second", 0, 1000);
    try (Store store = Store.open(index, BUDGET)) {
      Answers before = Answers.of(store);
      try (Child child = Child.startWithFileLimit(kibibytes, "build", index, more, "none")) {
        assertEquals("building", child.line());
        String answer = child.line();
        assertTrue(answer.startsWith("refused: "), answer);
        assertEquals(0, child.end());
      }
      assertFalse(store.reload());
      assertEquals(before, Answers.of(store));
    }
    assertFalse(Files.exists(index.resolve("gen-2")), "what was begun is taken away");
    try (Store store = Store.open(index, BUDGET)) {
      assertEquals("gen-1", Answers.name(store));
      assertEquals("gen-2", store.rebuild(DataFolder.folder(more)).generation());
    }
  }

  @Test
  void anEditThatCannotBeWrittenLeavesThoseBefore() throws Exception {
    String name = "gen-1";
    int size = SERVICES;
    try (Child child = Child.startWithFileLimit(8, "obey", index, folder)) {
      int batch = 0;
      String answer = child.ask("edit " + batch);
      while (!answer.startsWith("refused: ")) {
        name = answer;
        size = Integer.parseInt(child.ask("size"));
        answer = child.ask("edit " + ++batch);
      }
      assertTrue(batch > 2, "some were written");
      String again = child.ask("edit 3"); // five lines, which do not fit either
      assertTrue(again.startsWith("refused: "), again);
      assertEquals(String.valueOf(size), child.ask("size"), "goes on serving");
    }
    try (Store store = Store.open(index, BUDGET)) {
      assertEquals(name, Answers.name(store));
      assertEquals(size, Answers.json(store).size());
      long edits = new EditLog(index).read().lastSequence();
      assertEquals("gen-1." + (edits + 2), store.apply(ChildMain.batch(20)));
    }
  }
}
