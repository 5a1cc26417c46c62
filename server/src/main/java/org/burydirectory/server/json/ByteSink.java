package org.burydirectory.server.json;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Bytes that grow as they are written. Not safe for concurrent use. */
public final class ByteSink {

  private static final int FIRST_SIZE = 16 * 1024;

  private byte[] bytes = new byte[FIRST_SIZE];
  private int size;

  /** Writes one byte. */
  public void put(int value) {
    reserve(1);
    bytes[size++] = (byte) value;
  }

  /** Writes text that is known to be ASCII. */
  @SuppressWarnings("deprecation") // the one way to copy ASCII without an encoder
  public void ascii(String text) {
    int length = text.length();
    reserve(length);
    text.getBytes(0, length, bytes, size);
    size += length;
  }

  /** Writes what remains in a buffer, whose position stays. */
  public void put(ByteBuffer buffer) {
    int length = buffer.remaining();
    reserve(length);
    buffer.get(buffer.position(), bytes, size, length);
    size += length;
  }

  /** Writes a code point as UTF-8. */
  public void codePoint(int point) {
    if (point < 0x80) {
      put(point);
    } else if (point < 0x800) {
      put(0xC0 | (point >> 6));
      put(0x80 | (point & 0x3F));
    } else if (point < 0x10000) {
      put(0xE0 | (point >> 12));
      put(0x80 | ((point >> 6) & 0x3F));
      put(0x80 | (point & 0x3F));
    } else {
      put(0xF0 | (point >> 18));
      put(0x80 | ((point >> 12) & 0x3F));
      put(0x80 | ((point >> 6) & 0x3F));
      put(0x80 | (point & 0x3F));
    }
  }

  /** Writes text as UTF-8; a lone surrogate becomes U+FFFD. */
  public void text(CharSequence text) {
    text.codePoints().forEach(point -> codePoint(valid(point)));
  }

  /** The code point itself, or U+FFFD for half a surrogate pair. */
  static int valid(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? 0xFFFD : point;
  }

  private void reserve(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }

  /** How many bytes can be held without growing. */
  int capacity() {
    return bytes.length;
  }

  /** Forgets what was written and keeps the room. */
  public void clear() {
    size = 0;
  }

  /** What was written: a view, good until the next change. */
  public ByteBuffer view() {
    return ByteBuffer.wrap(bytes, 0, size).slice();
  }

  /** What was written: a copy. */
  public ByteBuffer copy() {
    return ByteBuffer.wrap(Arrays.copyOf(bytes, size));
  }
}
