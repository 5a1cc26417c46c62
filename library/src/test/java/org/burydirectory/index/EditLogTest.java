package org.burydirectory.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.burydirectory.model.Change;
import org.burydirectory.source.Edit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditLogTest {

  private static final Pattern LINE = Pattern.compile("line (\\d+) of ");

  @TempDir Path root;

  private EditLog log;
  private Path file;

  @BeforeEach
  void open() {
    log = new EditLog(root);
    file = root.resolve("edits.ndjson");
  }

  private static Change put(String id) {
    return Change.put(id, "{\"id\":\"" + id + "\",\"name\":\"Café " + id + "\"}");
  }

  private static List<Edit> batch(EditLog log, Change... changes) throws IOException {
    EditLog.Contents before = log.read();
    var batch = new ArrayList<Edit>();
    for (Change change : changes) {
      long sequence = before.lastSequence() + 1 + batch.size();
      batch.add(new Edit(sequence, change, batch.size() + 1 < changes.length));
    }
    log.append(before, batch);
    return batch;
  }

  private List<Edit> twoBatches() throws IOException {
    var edits = new ArrayList<Edit>(batch(log, put("a")));
    edits.addAll(batch(log, put("b"), Change.delete("a"), put("c")));
    return edits;
  }

  private static List<Edit> and(List<Edit> edits, List<Edit> more) {
    var all = new ArrayList<Edit>(edits);
    all.addAll(more);
    return all;
  }

  private static int damagedLine(IOException refusal) {
    Matcher line = LINE.matcher(String.valueOf(refusal.getMessage()));
    assertTrue(line.find(), refusal::toString);
    return Integer.parseInt(line.group(1));
  }

  @Test
  void noFileIsNoEdits() throws IOException {
    assertEquals(new EditLog.Contents(List.of(), 0), log.read());
    assertEquals(0, log.read().lastSequence());
  }

  @Test
  void whatIsAppendedIsRead() throws IOException {
    List<Edit> edits = twoBatches();
    assertEquals(new EditLog.Contents(edits, Files.size(file)), log.read());
    assertEquals(4, log.read().lastSequence());
  }

  @Test
  void aBatchTornAtAnyByteIsThereWholeOrNotAtAll() throws IOException {
    List<Edit> first = twoBatches();
    int whole = (int) Files.size(file);
    List<Edit> last = batch(log, Change.delete("b"), put("d"), put("é"));
    byte[] bytes = Files.readAllBytes(file);
    for (int end = whole; end < bytes.length; end++) {
      Files.write(file, Arrays.copyOf(bytes, end));
      boolean complete = end == bytes.length - 1; // all but the line feed
      List<Edit> left = complete ? and(first, last) : first;
      assertEquals(left, log.read().edits(), "torn at " + end);
      List<Edit> next = batch(log, put("e"), Change.delete("c"));
      assertEquals(left.getLast().sequence() + 1, next.getFirst().sequence());
      assertEquals(and(left, next), log.read().edits(), "appended after torn at " + end);
      assertEquals(Files.size(file), log.read().wholeBytes());
    }
  }

  @Test
  void aFlippedBitIsRefusedWithItsLineOrDoesNoHarm() throws IOException {
    List<Edit> edits = and(twoBatches(), batch(log, put("d")));
    byte[] bytes = Files.readAllBytes(file);
    int line = 1;
    for (int at = 0; at < bytes.length; at++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] flipped = bytes.clone();
        flipped[at] ^= (byte) (1 << bit);
        Files.write(file, flipped);
        if (at == bytes.length - 1) {
          assertEquals(edits, log.read().edits(), "the last line feed");
          List<Edit> next = batch(log, put("e"));
          assertEquals(and(edits, next), log.read().edits(), "appended after a damaged end");
        } else {
          IOException refusal = assertThrows(IOException.class, log::read, "byte " + at);
          assertEquals(line, damagedLine(refusal), "byte " + at + ", bit " + bit);
        }
      }
      line += bytes[at] == '\n' ? 1 : 0;
    }
  }

  @Test
  void anythingBehindTheLastLineFeedWasNeverAcknowledged() throws IOException {
    List<Edit> edits = twoBatches();
    byte[] bytes = Files.readAllBytes(file);
    for (String tail : List.of("{", "\0\0\0\0", "garbage", "{\"sequence\":5,\"id\":\"x\"}", "é")) {
      byte[] more = tail.getBytes(StandardCharsets.UTF_8);
      byte[] torn = Arrays.copyOf(bytes, bytes.length + more.length);
      System.arraycopy(more, 0, torn, bytes.length, more.length);
      Files.write(file, torn);
      assertEquals(new EditLog.Contents(edits, bytes.length), log.read(), tail);
    }
  }

  @Test
  void foreignLinesAreRefusedByNumber() throws IOException {
    twoBatches();
    List<String> lines = Files.readAllLines(file);
    for (String foreign : List.of("", "garbage", "{}", "{\"sequence\":9,\"id\":\"x\"}", "\ufeff")) {
      for (int at = 0; at <= lines.size(); at++) {
        var mixed = new ArrayList<String>(lines);
        mixed.add(at, foreign);
        Files.write(file, mixed);
        assertEquals(at + 1, damagedLine(assertThrows(IOException.class, log::read)));
      }
    }
  }

  @Test
  void aLineThatStandsTwiceOrOutOfOrderIsRefused() throws IOException {
    twoBatches();
    List<String> lines = Files.readAllLines(file);
    Files.write(file, List.of(lines.get(0), lines.get(0)));
    assertEquals(2, damagedLine(assertThrows(IOException.class, log::read)));
    Files.write(file, List.of(lines.get(3), lines.get(0)));
    IOException refusal = assertThrows(IOException.class, log::read);
    assertTrue(refusal.getMessage().contains("sequence is not above 4"), refusal::getMessage);
  }

  @Test
  void aDamagedLogIsNotAppendedTo() throws IOException {
    twoBatches();
    byte[] bytes = Files.readAllBytes(file);
    bytes[3] ^= 1;
    Files.write(file, bytes);
    assertThrows(IOException.class, () -> batch(log, put("d")));
    assertEquals(bytes.length, Files.size(file));
  }

  @Test
  void theLogIsNotReadAgainWhileItIsAsTheLastAppendLeftIt() throws IOException {
    assertEquals(new EditLog.Contents(List.of(), 0), log.behind(0));
    List<Edit> edits = twoBatches();
    long length = Files.size(file);
    assertEquals(new EditLog.Contents(List.of(), length), log.behind(4));
    assertEquals(new EditLog.Contents(edits, length), log.behind(3), "the caller lacks one");
    assertEquals(new EditLog.Contents(edits, length), new EditLog(root).behind(4), "another log");
    log.append(log.behind(4), List.of(new Edit(5, put("e"), false)));
    assertEquals(5, log.read().lastSequence());
  }

  @Test
  void theLogIsReadAgainOnceAnyoneElseHasWrittenToIt() throws IOException {
    twoBatches();
    var other = new EditLog(root);
    other.append(other.read(), List.of(new Edit(5, put("e"), false)));
    assertEquals(5, log.behind(4).lastSequence());
    Files.delete(file);
    assertEquals(new EditLog.Contents(List.of(), 0), log.behind(5));
  }

  @Test
  void theLogIsReadAgainAfterAnAppendThatFailed() throws IOException {
    List<Edit> edits = twoBatches();
    Path aside = root.resolve("aside");
    Files.move(file, aside);
    Files.createDirectory(file); // cannot be opened as a file
    var more = List.of(new Edit(5, put("e"), false));
    var before = new EditLog.Contents(edits, Files.size(aside));
    assertThrows(IOException.class, () -> log.append(before, more));
    Files.delete(file);
    Files.move(aside, file);
    assertEquals(before, log.behind(4));
  }

  @Test
  void anInterruptDoesNotTearABatch() throws IOException {
    List<Edit> edits = twoBatches();
    EditLog.Contents before = log.read();
    Thread.currentThread().interrupt();
    try {
      var more = List.of(new Edit(5, put("d"), false));
      log.append(before, more);
      assertTrue(Thread.interrupted());
      assertEquals(and(edits, more), log.read().edits());
    } finally {
      Thread.interrupted();
    }
  }

  @Test
  void anIdThatIsNoTextIsNotHeld() {
    for (String id : List.of("", "  ", "a\u0001b", "\ud800", "x".repeat(70_000), "\u202ea")) {
      assertTrue(!EditLog.holds(Change.delete(id)), id);
    }
    assertTrue(EditLog.holds(Change.delete("a\"\\\n\u00e9\ud83d\ude00")));
  }

  @Provide
  Arbitrary<List<List<Change>>> batches() {
    Arbitrary<String> ids = Arbitraries.strings().ofMinLength(1).ofMaxLength(5);
    Arbitrary<Change> changes =
        ids.flatMap(
                id ->
                    Arbitraries.of(
                        Change.delete(id),
                        Change.put(id, "{\"a\":[1,{\"b\":\",\\\"service\\\":\"}]}")))
            .filter(EditLog::holds);
    return changes.list().ofMinSize(1).ofMaxSize(4).list().ofMinSize(1).ofMaxSize(5);
  }

  @Property(tries = 100)
  void aPrefixOfTheFileIsAPrefixOfTheBatches(
      @ForAll("batches") List<List<Change>> batches, @ForAll double share) throws IOException {
    Path folder = Files.createTempDirectory("edit-log");
    Path edits = folder.resolve("edits.ndjson");
    try {
      var written = new EditLog(folder);
      var ends = new ArrayList<EditLog.Contents>(List.of(written.read()));
      for (List<Change> changes : batches) {
        batch(written, changes.toArray(Change[]::new));
        ends.add(written.read());
      }
      byte[] bytes = Files.readAllBytes(edits);
      int cut = (int) (Math.abs(share % 1) * bytes.length);
      Files.write(edits, Arrays.copyOf(bytes, cut));
      EditLog.Contents left =
          ends.reversed().stream().filter(end -> end.wholeBytes() <= cut + 1).findFirst().get();
      assertEquals(left, written.read());
    } finally {
      Files.deleteIfExists(edits);
      Files.delete(folder);
    }
  }
}
