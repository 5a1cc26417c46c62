package org.burydirectory.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;

/** A file beside an index, mostly of texts, with Lucene's header and checksum. */
final class Sidecar {

  /** The profile's files as they were when the generation was built. */
  static final String PROFILE = "profile.bin";

  /** The facet values of the generation, in the order of their ordinals. */
  static final String VALUES = "values.bin";

  /** The words and names of the entries. */
  static final String VOCABULARY = "vocabulary.bin";

  /** The points of the postcodes at which entries stand. */
  static final String POSTCODES = "postcodes.bin";

  /** Imported unit postcodes. */
  static final String UNITS = "units.bin";

  /** Imported outlines of wards. */
  static final String OUTLINES = "outlines.bin";

  /** What services were deleted, and when. */
  static final String DELETED = "deleted.bin";

  /** How much of each source is in the generation, and the ids that several have. */
  static final String SOURCES = "sources.bin";

  private static final String CODEC = "BuryDirectorySidecar";
  private static final int FORMAT = 0;

  private Sidecar() {}

  /** Writes what a file holds. */
  interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /**
   * Reads what a file holds.
   *
   * @param <T> what that gives
   */
  interface Reading<T> {
    T from(InputStream in) throws IOException;
  }

  static void write(Directory directory, String name, Map<String, String> texts)
      throws IOException {
    writeBody(directory, name, out -> out.writeMapOfStrings(texts));
  }

  /** Writes bytes of any form, and flushes them to disk. */
  static void write(Directory directory, String name, Writing writing) throws IOException {
    writeBody(directory, name, out -> writing.to(new Out(out)));
  }

  private interface Body {
    void to(IndexOutput out) throws IOException;
  }

  private static void writeBody(Directory directory, String name, Body body) throws IOException {
    try (IndexOutput out = directory.createOutput(name, IOContext.DEFAULT)) {
      CodecUtil.writeHeader(out, CODEC, FORMAT);
      body.to(out);
      CodecUtil.writeFooter(out);
    }
    directory.sync(List.of(name));
  }

  /**
   * @throws org.apache.lucene.index.CorruptIndexException if any byte of the file has changed
   */
  static Map<String, String> read(Directory directory, String name) throws IOException {
    return parse(directory, name, in -> new LinkedHashMap<>(in.readMapOfStrings()));
  }

  /**
   * Reads back bytes of any form.
   *
   * @throws org.apache.lucene.index.CorruptIndexException if any byte of the file has changed
   */
  static <T> T read(Directory directory, String name, Reading<T> reading) throws IOException {
    return parse(directory, name, in -> reading.from(new In(in)));
  }

  /**
   * Verifies the checksum of a file.
   *
   * @throws org.apache.lucene.index.CorruptIndexException if any byte of it has changed
   */
  static void check(Directory directory, String name) throws IOException {
    parse(directory, name, in -> name);
  }

  private interface Parser<T> {
    T of(IndexInput in) throws IOException;
  }

  private static <T> T parse(Directory directory, String name, Parser<T> parser)
      throws IOException {
    try (IndexInput in = directory.openInput(name, IOContext.READONCE)) {
      CodecUtil.checksumEntireFile(in); // first of all: a damaged length may ask for all the heap
      in.seek(0);
      CodecUtil.checkHeader(in, CODEC, FORMAT, FORMAT);
      return parser.of(in);
    }
  }

  private static final class Out extends OutputStream {
    private final IndexOutput out;

    Out(IndexOutput out) {
      this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
      out.writeByte((byte) b);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
      out.writeBytes(from, offset, length);
    }
  }

  /** The bytes of a file before its footer. */
  private static final class In extends InputStream {
    private final IndexInput in;

    In(IndexInput in) {
      this.in = in;
    }

    private int left(int wanted) {
      return (int) Math.min(wanted, in.length() - CodecUtil.footerLength() - in.getFilePointer());
    }

    @Override
    public int read() throws IOException {
      return left(1) < 1 ? -1 : in.readByte() & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int count = left(length);
      if (count <= 0) {
        return length == 0 ? 0 : -1;
      }
      in.readBytes(into, offset, count);
      return count;
    }
  }
}
