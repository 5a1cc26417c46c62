package org.burydirectory.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.util.IOUtils;
import org.burydirectory.model.Change;
import org.burydirectory.source.Edit;
import org.burydirectory.source.EditCodec;

/**
 * The file {@code edits.ndjson}: every edit ever acknowledged, one a line, each with a sequence
 * number and a checksum. A batch is there whole or not at all.
 */
final class EditLog {

  private final Path file;

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
    int wholeEnd = 0;
    int start = 0;
    for (int line = 1; start < bytes.length; line++) {
      int end = endOfLine(bytes, start);
      Optional<Edit> edit = EditCodec.decode(bytes, start, end - start);
      if (edit.isEmpty()) {
        if (end < bytes.length || bytes[end - 1] == '\n') {
          throw damaged(line);
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
    byte[] line = java.util.Arrays.copyOfRange(bytes, start, end);
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

  private IOException damaged(int line) {
    return new IOException(
        "line "
            + line
            + " of "
            + file
            + " is damaged: its checksum does not match; put the file back from a copy, or take the"
            + " line out to go on without that edit");
  }

  /** Adds a batch behind the last whole one; once this returns, a crash does not undo it. */
  void append(List<Change> changes, long firstSequence) throws IOException {
    long wholeBytes = read().wholeBytes();
    boolean fresh = !Files.exists(file);
    try (var channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.truncate(wholeBytes);
      if (wholeBytes > 0) {
        channel.write(ByteBuffer.wrap(new byte[] {'\n'}), wholeBytes - 1); // it may be damaged
      }
      channel.position(wholeBytes);
      for (int i = 0; i < changes.size(); i++) {
        ByteBuffer line =
            ByteBuffer.wrap(
                EditCodec.encode(firstSequence + i, changes.get(i), i + 1 < changes.size()));
        while (line.hasRemaining()) {
          channel.write(line);
        }
      }
      channel.force(true);
    }
    if (fresh) {
      IOUtils.fsync(file.toAbsolutePath().getParent(), true);
    }
  }
}
