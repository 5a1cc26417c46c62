package org.burydirectory.index;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.util.IOUtils;
import org.burydirectory.model.Change;
import org.burydirectory.source.Edit;
import org.burydirectory.source.EditCodec;

/**
 * The file {@code edits.ndjson}: every edit ever acknowledged, one a line, each with a sequence
 * number and a checksum. A batch is there whole or not at all. One thread at a time.
 */
final class EditLog {

  private final Path file;
  private long leftBytes = -1;
  private long leftSequence;

  EditLog(Path root) {
    file = root.resolve("edits.ndjson");
  }

  /**
   * What the log holds.
   *
   * @param edits in order
   * @param wholeBytes length of the file up to the end of the last whole batch
   */
  record Contents(List<Edit> edits, long wholeBytes) {
    long lastSequence() {
      return edits.isEmpty() ? 0 : edits.getLast().sequence();
    }
  }

  /**
   * Reads the log. What stands behind the last whole batch was never acknowledged and is left out.
   *
   * @throws IOException if an acknowledged line is damaged
   */
  Contents read() throws IOException {
    if (!Files.exists(file)) {
      return new Contents(List.of(), 0);
    }
    byte[] bytes = Files.readAllBytes(file);
    var whole = new ArrayList<Edit>();
    var batch = new ArrayList<Edit>();
    long last = 0;
    int wholeEnd = 0;
    int start = 0;
    for (int line = 1; start < bytes.length; line++) {
      int end = endOfLine(bytes, start);
      Optional<Edit> edit = EditCodec.decode(bytes, start, end - start);
      if (edit.isEmpty()) {
        if (end < bytes.length || bytes[end - 1] == '\n') {
          throw damaged(line, "its checksum does not match");
        }
        edit = decode(bytes, start, bytes.length + 1);
        if (edit.isPresent()) {
          end++; // only the byte that ends the line is missing
        } else {
          edit = decode(bytes, start, bytes.length); // or damaged
        }
        if (edit.isEmpty()) {
          break; // torn by a crash before it was acknowledged
        }
      }
      if (edit.get().sequence() <= last) {
        throw damaged(line, "its sequence is not above " + last + ", that of the line before");
      }
      last = edit.get().sequence();
      batch.add(edit.get());
      start = end;
      if (!edit.get().more()) {
        whole.addAll(batch);
        batch.clear();
        wholeEnd = start;
      }
    }
    return new Contents(whole, wholeEnd);
  }

  /** The last line, taken to end with a line feed at this length. */
  private static Optional<Edit> decode(byte[] bytes, int start, int end) {
    byte[] line = Arrays.copyOfRange(bytes, start, end);
    line[line.length - 1] = '\n';
    return EditCodec.decode(line, 0, line.length);
  }

  /** Where the line that starts here ends, its line feed included. */
  private static int endOfLine(byte[] bytes, int start) {
    int end = start;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return Math.min(end + 1, bytes.length);
  }

  private IOException damaged(int line, String how) {
    return new IOException(
        "line "
            + line
            + " of "
            + file
            + " is damaged: "
            + how
            + "; put the file back from a copy, or take the line out to go on without that edit");
  }

  /**
   * What to append to: all that the log holds or, if it is as the last {@link #append} left it and
   * the caller has all that it holds, its length alone. Without that, every edit would cost reading
   * all before it.
   *
   * @param sequence the last edit that the caller has
   */
  Contents behind(long sequence) throws IOException {
    boolean left = leftBytes >= 0 && sequence >= leftSequence && Files.exists(file);
    return left && Files.size(file) == leftBytes ? new Contents(List.of(), leftBytes) : read();
  }

  /**
   * Adds a batch behind the last whole one; once this returns, a crash does not undo it. If it
   * cannot be written whole, none of it stays.
   *
   * @param before what the log holds, read while no one else may write to it
   * @param batch changes that {@link #holds}
   */
  void append(Contents before, List<Edit> batch) throws IOException {
    byte[] lines = lines(batch);
    long end = before.wholeBytes();
    leftBytes = -1;
    // Not a FileChannel, which an interrupt of this thread would close between two writes.
    try (var out = new RandomAccessFile(file.toFile(), "rw")) {
      try {
        out.setLength(end);
        if (end > 0) {
          out.seek(end - 1);
          out.write('\n'); // it may be missing or damaged
        }
        out.write(lines);
        out.getFD().sync();
        if (end == 0) {
          IOUtils.fsync(file.toAbsolutePath().getParent(), true);
        }
      } catch (IOException e) {
        takeBack(out, end, e);
        throw e;
      }
    }
    leftBytes = end + lines.length;
    leftSequence = batch.getLast().sequence();
  }

  private static void takeBack(RandomAccessFile out, long end, IOException why) {
    try {
      out.setLength(end);
      out.getFD().sync();
    } catch (IOException e) {
      why.addSuppressed(e);
    }
  }

  private static byte[] lines(List<Edit> batch) {
    var lines = new ByteArrayOutputStream();
    batch.forEach(edit -> lines.writeBytes(encode(edit)));
    return lines.toByteArray();
  }

  private static byte[] encode(Edit edit) {
    return EditCodec.encode(edit);
  }

  /** Whether a change would be read as it was written; not so with an id that is no text. */
  static boolean holds(Change change) {
    var edit = new Edit(1, change, false);
    byte[] line = encode(edit);
    return EditCodec.decode(line, 0, line.length).equals(Optional.of(edit));
  }
}
