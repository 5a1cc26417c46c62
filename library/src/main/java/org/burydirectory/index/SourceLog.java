package org.burydirectory.index;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.IOUtils;
import org.burydirectory.source.Edit;
import org.burydirectory.source.EditCodec;

/** A file of changes of one source, a line each, with a sequence number and a checksum. */
final class SourceLog {

  static final String ENDING = ".ndjson";

  private static final int BUFFER_BYTES = 1 << 20;

  private final Path file;

  SourceLog(Path file) {
    this.file = file;
  }

  /** Takes lines as they are read. */
  @FunctionalInterface
  interface Sink {
    void line(Edit edit, long offset, int length) throws IOException;
  }

  /**
   * Reads the lines between two offsets.
   *
   * @throws IOException if one of them is damaged, or the file ends before
   */
  void read(long from, long to, Sink sink) throws IOException {
    if (from >= to) {
      return;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        InputStream in = Channels.newInputStream(channel.position(from))) {
      byte[] buffer = new byte[BUFFER_BYTES];
      int start = 0;
      int end = 0;
      long at = from;
      while (at < to) {
        int length = lineLength(buffer, start, end);
        if (length == 0 && end - start < to - at) {
          buffer = start == 0 && end == buffer.length ? Arrays.copyOf(buffer, 2 * end) : buffer;
          System.arraycopy(buffer, start, buffer, 0, end - start);
          end -= start;
          start = 0;
          end += more(in, buffer, end, to - at - end, at);
        } else {
          length = length == 0 ? end - start : length;
          sink.line(decode(buffer, start, length, at), at, length);
          at += length;
          start += length;
        }
      }
    }
  }

  private int more(InputStream in, byte[] buffer, int end, long most, long at) throws IOException {
    int read = in.read(buffer, end, (int) Math.min(buffer.length - end, most));
    if (read < 0) {
      throw damaged(at + end, "it ends too early");
    }
    return read;
  }

  /**
   * The length of the line that starts at an offset, its line feed included; 0 for no whole one.
   */
  private static int lineLength(byte[] buffer, int start, int end) {
    for (int i = start; i < end; i++) {
      if (buffer[i] == '\n') {
        return i + 1 - start;
      }
    }
    return 0;
  }

  private Edit decode(byte[] line, long offset) throws IOException {
    return decode(line, 0, line.length, offset);
  }

  private Edit decode(byte[] buffer, int start, int length, long offset) throws IOException {
    return EditCodec.decode(buffer, start, length)
        .orElseThrow(() -> damaged(offset, "the checksum of a line does not match"));
  }

  private IOException damaged(long offset, String how) {
    return new IOException(
        file
            + " is damaged at byte "
            + offset
            + ": "
            + how
            + "; put the file back from a copy, or import the source again as a whole");
  }

  /** The one line at an offset. */
  Edit at(long offset, int length) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      byte[] line = Channels.newInputStream(channel.position(offset)).readNBytes(length);
      return decode(line, offset);
    }
  }

  /**
   * Writes changes behind those that count, over whatever stands there, and flushes them to disk.
   *
   * @param end how much of the file counts
   * @return where the new end is
   */
  long append(long end, List<Edit> edits) throws IOException {
    try (var out = new RandomAccessFile(file.toFile(), "rw")) {
      out.setLength(end);
      out.seek(end);
      var buffer = new ByteArrayOutputStream(BUFFER_BYTES);
      for (Edit edit : edits) {
        buffer.writeBytes(EditCodec.encode(edit));
        if (buffer.size() >= BUFFER_BYTES) {
          out.write(buffer.toByteArray());
          buffer.reset();
        }
      }
      out.write(buffer.toByteArray());
      out.getFD().sync();
      if (end == 0) {
        IOUtils.fsync(file.toAbsolutePath().getParent(), true);
      }
      return out.getFilePointer();
    }
  }

  /** Copies lines of this file, each as it is, to the end of another. */
  void copy(List<long[]> spots, SourceLog target) throws IOException {
    try (FileChannel from = FileChannel.open(file, StandardOpenOption.READ);
        OutputStream out = Files.newOutputStream(target.file)) {
      for (long[] spot : spots) {
        byte[] line =
            Channels.newInputStream(from.position(spot[0])).readNBytes(Math.toIntExact(spot[1]));
        decode(line, spot[0]);
        out.write(Arrays.copyOf(line, line.length));
      }
    }
    IOUtils.fsync(target.file, false);
  }
}
