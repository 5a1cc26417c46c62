package org.burydirectory.index;

import static org.burydirectory.index.ChildMain.BUDGET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.burydirectory.model.Change;
import org.burydirectory.source.DataFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged files. {@code -Dcorruption.runs=10000} damages more often. */
class CorruptionTest {

  private static final int RUNS = Integer.getInteger("corruption.runs", 300);
  private static final long SEED = Long.getLong("corruption.seed", 20261121);
  private static final int SERVICES = 40;

  @TempDir Path temp;

  private Path index;
  private DataFolder second;
  private Answers newest;
  private Answers fallenBack;

  /** Two generations, each with edits after it. */
  @BeforeEach
  void build() throws IOException {
    index = temp.resolve("index");
    DataFolder first = SampleData.folder(temp.resolve("first"), "first", 0, SERVICES);
    second = SampleData.folder(temp.resolve("second"), "second", 5, SERVICES);
    Store.build(first, index, step -> {});
    try (Store store = Store.open(index, BUDGET)) {
      store.apply(edits(0));
      store.rebuild(second);
      store.apply(edits(1));
      newest = Answers.of(store);
    }
    Path other = temp.resolve("other");
    SampleData.copy(index, other);
    Files.writeString(other.resolve("CURRENT"), "gen-1\n");
    try (Store store = Store.open(other, BUDGET)) {
      assertEquals("gen-1.8", Answers.name(store));
      fallenBack = Answers.of(store);
    }
  }

  private static List<Change> edits(int round) {
    int at = round * 10 + 10;
    return List.of(
        Change.put(SampleData.id(at), SampleData.service(at, "edit")),
        Change.put(SampleData.id(500 + at), SampleData.service(500 + at, "edit")),
        Change.delete(SampleData.id(at + 1)),
        Change.delete(SampleData.id(at + 2)));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  /** Damages bytes somehow; null takes the file away. */
  private static byte[] damage(byte[] bytes, Random random) {
    byte[] damaged = bytes.clone();
    int at = random.nextInt(bytes.length);
    switch (random.nextInt(7)) {
      case 0, 1 -> damaged[at] ^= (byte) (1 << random.nextInt(8));
      case 2 -> damaged[at] = (byte) random.nextInt(256);
      case 3 -> Arrays.fill(damaged, at, Math.min(bytes.length, at + 512), (byte) 0);
      case 4 -> {
        byte[] noise = new byte[Math.min(bytes.length - at, 64)];
        random.nextBytes(noise);
        System.arraycopy(noise, 0, damaged, at, noise.length);
      }
      case 5 -> damaged = Arrays.copyOf(bytes, at);
      default -> {
        damaged = Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(32));
        damaged[bytes.length] = (byte) random.nextInt(256);
      }
    }
    return damaged;
  }

  @Test
  void damageIsNeverServedAndNoEditIsLost() throws IOException {
    var random = new Random(SEED);
    List<Path> files =
        files(index.resolve("gen-2")).stream().filter(file -> file.toFile().length() > 0).toList();
    int fell = 0;
    for (int run = 0; run < RUNS; run++) {
      Path file = files.get(random.nextInt(files.size()));
      byte[] bytes = Files.readAllBytes(file);
      byte[] damaged = damage(bytes, random);
      Files.write(file, damaged);
      String what = "run " + run + " of seed " + SEED + ": " + file.getFileName();
      try (Store store = Store.open(index, BUDGET)) {
        boolean isNewest = Answers.name(store).startsWith("gen-2");
        fell += isNewest ? 0 : 1;
        assertEquals(isNewest ? newest : fallenBack, Answers.of(store), what);
        assertTrue(!isNewest || Arrays.equals(bytes, damaged), "not noticed: " + what);
      }
      Files.write(file, bytes);
    }
    System.out.println(
        "CorruptionTest: "
            + RUNS
            + " times damaged, "
            + fell
            + " times fallen back, the others"
            + " wrote what stood there");
    try (Store store = Store.open(index, BUDGET)) {
      assertEquals(newest, Answers.of(store));
    }
  }

  @Test
  void aFileThatIsMissingIsNoticed() throws IOException {
    for (Path file : files(index.resolve("gen-2"))) {
      if (file.toFile().length() > 0) {
        Path aside = temp.resolve("aside");
        Files.move(file, aside);
        try (Store store = Store.open(index, BUDGET)) {
          assertEquals(fallenBack, Answers.of(store), file.toString());
        }
        Files.move(aside, file);
      }
    }
  }

  private void truncate(String generation) throws IOException {
    for (Path file : files(index.resolve(generation))) {
      byte[] bytes = Files.readAllBytes(file);
      Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    }
  }

  @Test
  void noWholeGenerationIsAClearError() throws IOException {
    truncate("gen-1");
    truncate("gen-2");
    IOException refused = assertThrows(IOException.class, () -> Store.open(index, BUDGET));
    assertTrue(refused.getMessage().contains("build it again"), refused::getMessage);
    assertTrue(refused.getCause().getMessage().contains("generation gen-2"), "names the newest");
    assertEquals("gen-3", Store.build(second, index, step -> {}).generation());
    try (Store store = Store.open(index, BUDGET)) {
      assertEquals(newest.entries(), Answers.of(store).entries(), "edits are folded in");
    }
  }

  @Test
  void whateverCurrentSaysAWholeGenerationServesWithEveryEdit() throws IOException {
    for (String text : List.of("", "gen-", "gen-7\n", "gen-1", "\0\0\0\0\0\0", "../gen-2\n")) {
      Files.writeString(index.resolve("CURRENT"), text);
      try (Store store = Store.open(index, BUDGET)) {
        assertEquals(text.equals("gen-1") ? fallenBack : newest, Answers.of(store), text);
      }
    }
    Files.delete(index.resolve("CURRENT"));
    try (Store store = Store.open(index, BUDGET)) {
      assertEquals(newest, Answers.of(store));
    }
  }

  @Test
  void editsGoOnAfterAFallBack() throws IOException {
    truncate("gen-2");
    try (Store store = Store.open(index, BUDGET)) {
      assertEquals(fallenBack, Answers.of(store));
      assertEquals("gen-1.9", store.apply(List.of(Change.delete(SampleData.id(3)))));
      assertTrue(!store.reload(), "nothing new, although CURRENT names what is damaged");
    }
    try (Store store = Store.open(index, BUDGET)) {
      assertEquals("gen-1.9", Answers.name(store));
    }
  }

  @Test
  void aBuildKeepsTheGenerationThatIsWholeRatherThanTheDamagedOne() throws IOException {
    truncate("gen-2");
    Store.build(second, index, step -> {});
    assertEquals(
        new TreeSet<>(List.of("CURRENT", "edits.ndjson", "gen-1", "gen-3", "write.lock")),
        new TreeSet<>(files(index).stream().map(file -> file.getFileName().toString()).toList()));
    truncate("gen-3");
    try (Store store = Store.open(index, BUDGET)) {
      assertEquals(fallenBack, Answers.of(store));
    }
  }

  @Test
  void aDamagedEditIsRefusedAndNamed() throws IOException {
    Path log = index.resolve("edits.ndjson");
    List<String> lines = Files.readAllLines(log);
    lines.set(5, lines.get(5).replace("sequence", "sequemce"));
    Files.write(log, lines);
    IOException refused = assertThrows(IOException.class, () -> Store.open(index, BUDGET));
    assertTrue(refused.getMessage().contains("line 6 of " + log), refused::getMessage);
    assertThrows(IOException.class, () -> Store.build(second, index, step -> {}));
  }
}
