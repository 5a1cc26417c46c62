package org.burydirectory.index;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;

/** A file of texts beside an index, with Lucene's header and checksum. */
final class Sidecar {

  /** The profile's files as they were when the generation was built. */
  static final String PROFILE = "profile.bin";

  /** The facet values of the generation, in the order of their ordinals. */
  static final String VALUES = "values.bin";

  /** The words and names of the entries. */
  static final String VOCABULARY = "vocabulary.bin";

  /** The points of the postcodes at which entries stand. */
  static final String POSTCODES = "postcodes.bin";

  private static final String CODEC = "BuryDirectorySidecar";
  private static final int FORMAT = 0;

  private Sidecar() {}

  static void write(Directory directory, String name, Map<String, String> texts)
      throws IOException {
    try (IndexOutput out = directory.createOutput(name, IOContext.DEFAULT)) {
      CodecUtil.writeHeader(out, CODEC, FORMAT);
      out.writeMapOfStrings(texts);
      CodecUtil.writeFooter(out);
    }
    directory.sync(java.util.List.of(name));
  }

  /**
   * @throws org.apache.lucene.index.CorruptIndexException if any byte of the file has changed
   */
  static Map<String, String> read(Directory directory, String name) throws IOException {
    try (IndexInput in = directory.openInput(name, IOContext.READONCE)) {
      CodecUtil.checksumEntireFile(in); // first of all: a damaged length may ask for all the heap
      in.seek(0);
      CodecUtil.checkHeader(in, CODEC, FORMAT, FORMAT);
      return new LinkedHashMap<>(in.readMapOfStrings());
    }
  }
}
