package org.burydirectory.time;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A table as bytes: the number of patterns; of each its length and its bytes; the number of sites;
 * of each its pattern.
 */
final class TableCodec {

  private TableCodec() {}

  static byte[] pack(OpeningHours[] patterns, int[] patternOf) {
    List<byte[]> packed = new ArrayList<>();
    int size = Integer.BYTES * (2 + patterns.length + patternOf.length);
    for (OpeningHours pattern : patterns) {
      byte[] bytes = pattern.pack();
      packed.add(bytes);
      size += bytes.length;
    }
    ByteBuffer out = ByteBuffer.allocate(size).putInt(patterns.length);
    packed.forEach(bytes -> out.putInt(bytes.length).put(bytes));
    out.putInt(patternOf.length);
    for (int pattern : patternOf) {
      out.putInt(pattern);
    }
    return out.array();
  }

  static OpeningTable unpack(byte[] packed, LocalCalendar calendar) {
    ByteBuffer in = ByteBuffer.wrap(packed);
    try {
      List<OpeningHours> patterns = new ArrayList<>();
      for (int left = in.getInt(); left > 0; left--) {
        byte[] bytes = new byte[count(in, Byte.BYTES)];
        in.get(bytes);
        patterns.add(OpeningHours.unpack(bytes, calendar));
      }
      int[] patternOf = new int[count(in, Integer.BYTES)];
      for (int site = 0; site < patternOf.length; site++) {
        patternOf[site] = Objects.checkIndex(in.getInt(), patterns.size());
      }
      return new OpeningTable(patterns, patternOf);
    } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("these are no packed hours: build the index again", e);
    }
  }

  /** A count of things that must follow, so that broken bytes cannot ask for endless memory. */
  private static int count(ByteBuffer in, int bytesEach) {
    int count = in.getInt();
    if (count < 0 || count > in.remaining() / bytesEach) {
      throw new IndexOutOfBoundsException(count);
    }
    return count;
  }
}
