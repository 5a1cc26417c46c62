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
import org.burydirectory.source.EditCodec;

/**
 * The file {@code edits.ndjson}: every edit ever acknowledged, one a line, each with a sequence number
 * and a checksum. A batch is there whole or not at all.
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
  record Contents(List<EditCodec.Edit> edits, long wholeBytes) {
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
    var whole = new ArrayList<EditCodec.Edit>();
    var batch = new ArrayList<EditCodec.Edit>();
    int wholeEnd = 0;
    int start = 0;
    for (int line = 1; start < bytes.length; line++) {
      int end = endOfLine(bytes, start);
      Optional<EditCodec.Edit> edit = EditCodec.decode(bytes, start, end - start);
      if (edit.isEmpty()) {
        if (end < bytes.length) {
          throw damaged(line);
        }
        end--; // whole, but the byte that ends the line was damaged; else torn by a crash
        edit = end > start ? EditCodec.decode(bytes, start, end - start) : Optional.empty();
        if (edit.isEmpty()) {
          break;
        }
        bytes = java.util.Arrays.copyOf(bytes, end);
      }
      batch.add(edit.get());
      start = Math.min(end + 1, bytes.length);
      if (!edit.get().more()) {
        whole.addAll(batch);
        batch.clear();
        wholeEnd = start;
      }
    }
    return new Contents(whole, wholeEnd);
  }

  private static int endOfLine(byte[] bytes, int start) {
    int end = start;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return end;
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
      channel.position(wholeBytes);
      if (wholeBytes > 0 && !endsLine(wholeBytes)) {
        channel.write(ByteBuffer.wrap(new byte[] {'\n'}));
      }
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

  private boolean endsLine(long length) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      var last = ByteBuffer.allocate(1);
      return channel.read(last, length - 1) == 1 && last.get(0) == '\n';
    }
  }
}
