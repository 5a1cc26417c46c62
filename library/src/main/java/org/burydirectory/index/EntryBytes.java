package org.burydirectory.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one doc-values field of a segment: in the heap while they fit the budget, else read
 * from the index's files and copied. Safe for concurrent use.
 */
final class EntryBytes {

  private final String field;
  private final byte @Nullable [] heap;
  private final int[] starts;

  private EntryBytes(String field, byte @Nullable [] heap, int[] starts) {
    this.field = field;
    this.heap = heap;
    this.starts = starts;
  }

  /** Takes the field into the heap if its bytes are at most {@code budget}. */
  static EntryBytes of(LeafReader reader, String field, long budget) throws IOException {
    var starts = new int[reader.maxDoc() + 1];
    long total = 0;
    BinaryDocValues values = reader.getBinaryDocValues(field);
    for (int doc = 0; values != null && doc < reader.maxDoc(); doc++) {
      total += values.advanceExact(doc) ? values.binaryValue().length : 0;
      if (total > Math.min(budget, Integer.MAX_VALUE - 16)) {
        return new EntryBytes(field, null, new int[0]);
      }
      starts[doc + 1] = (int) total;
    }
    var heap = new byte[(int) total];
    values = reader.getBinaryDocValues(field);
    for (int doc = 0; values != null && doc < reader.maxDoc(); doc++) {
      if (values.advanceExact(doc)) {
        BytesRef bytes = values.binaryValue();
        System.arraycopy(bytes.bytes, bytes.offset, heap, starts[doc], bytes.length);
      }
    }
    return new EntryBytes(field, heap, starts);
  }

  /** Bytes taken in the heap. */
  long inHeap() {
    return heap == null ? 0 : heap.length;
  }

  /** Whether what {@link #get} gives outlives the reader without a copy. */
  boolean isInHeap() {
    return heap != null;
  }

  /**
   * The bytes of a document, read-only; a copy where they are not in the heap.
   *
   * @param reader of the segment, open. Not the one that this was made of: snapshots share this and
   *     each closes its own reader.
   */
  ByteBuffer get(LeafReader reader, int doc) {
    if (heap != null) {
      return ByteBuffer.wrap(heap, starts[doc], starts[doc + 1] - starts[doc])
          .slice()
          .asReadOnlyBuffer();
    }
    return cursor(reader).get(doc);
  }

  /** Reads documents in ascending order, opening the field once. */
  Cursor cursor(LeafReader reader) {
    return new Cursor(reader);
  }

  /** A walk over ascending documents. Used by one thread. */
  final class Cursor {
    private final LeafReader reader;
    private @Nullable BinaryDocValues values;

    private Cursor(LeafReader reader) {
      this.reader = reader;
    }

    ByteBuffer get(int doc) {
      return heap != null
          ? EntryBytes.this.get(reader, doc)
          : ByteBuffer.wrap(copy(doc)).asReadOnlyBuffer();
    }

    private byte[] copy(int doc) {
      try {
        if (values == null) {
          values = DocValues.getBinary(reader, field);
        }
        return values.advanceExact(doc)
            ? BytesRef.deepCopyOf(values.binaryValue()).bytes
            : new byte[0];
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
