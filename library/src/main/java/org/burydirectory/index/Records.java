package org.burydirectory.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.LeafReader;

/**
 * The packed records of a large segment, unpacked each time they are looked at: all of them at once
 * would take several times the room of the columns that are made of them.
 */
final class Records extends AbstractList<PackedRecord> {

  /** Up to here the room is small and unpacking once is faster. */
  private static final int FEW = 20_000;

  private final LeafReader reader;
  private BinaryDocValues packed;
  private int last = -1;

  private Records(LeafReader reader) throws IOException {
    this.reader = reader;
    packed = values(reader);
  }

  /** The records of a segment, in the order of its documents. To be read in order. */
  static List<PackedRecord> of(LeafReader reader) throws IOException {
    try {
      List<PackedRecord> records = new Records(reader);
      return reader.maxDoc() <= FEW ? new ArrayList<>(records) : records;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static BinaryDocValues values(LeafReader reader) throws IOException {
    return org.apache.lucene.index.DocValues.getBinary(reader, Schema.RECORD);
  }

  @Override
  public PackedRecord get(int doc) {
    try {
      if (doc < last) {
        packed = values(reader);
      }
      last = doc;
      if (!packed.advanceExact(doc)) {
        throw new CorruptIndexException("entry without a record", "document " + doc);
      }
      return RecordCodec.decode(packed.binaryValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public int size() {
    return reader.maxDoc();
  }
}
