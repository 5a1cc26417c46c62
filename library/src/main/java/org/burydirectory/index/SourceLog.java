package org.burydirectory.index;

import java.io.BufferedInputStream;
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
        InputStream in =
            new BufferedInputStream(
                Channels.newInputStream(channel.position(from)), BUFFER_BYTES)) {
      long at = from;
      while (at < to) {
        byte[] line = line(in, to - at);
        sink.line(decode(line, at), at, line.length);
        at += line.length;
      }
    }
  }

  private byte[] line(InputStream in, long most) throws IOException {
    var line = new ByteArrayOutputStream(4096);
    for (long count = 0; count < most; count++) {
      int b = in.read();
      if (b < 0) {
        throw damaged(count, "it ends too early");
      }
      line.write(b);
      if (b == '\n') {
        break;
      }
    }
    return line.toByteArray();
  }

  private Edit decode(byte[] line, long offset) throws IOException {
    return EditCodec.decode(line, 0, line.length)
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
