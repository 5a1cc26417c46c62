package org.burydirectory.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Lets through well-formed UTF-8 (Unicode 16, table 3-7) up to a limit, and throws {@link
 * RefusedInput} with the line at anything else: overlong forms, surrogates, NUL, a torn end.
 */
final class Utf8Input extends FilterInputStream {

  private final long limit;
  private long count;
  private long line = 1;
  private int pending; // continuation bytes still to come
  private int least = 0x80; // bounds of the next one
  private int most = 0xbf;

  Utf8Input(InputStream in, long limit) {
    super(in);
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    if (read < 0 && pending > 0) {
      throw malformed();
    }
    for (int i = offset; i < offset + read; i++) {
      check(buffer[i]);
    }
    count += Math.max(read, 0);
    if (count > limit) {
      throw new RefusedInput(line, "the file is over " + (limit >> 20) + " MiB; split it");
    }
    return read;
  }

  @Override
  public long skip(long bytes) throws IOException {
    return readNBytes((int) Math.min(bytes, 8192)).length;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void check(byte signed) throws RefusedInput {
    if (pending == 0 && signed > 0) {
      line += signed == '\n' ? 1 : 0;
      return;
    }
    int b = signed & 0xff;
    if (pending == 0) {
      lead(b);
    } else if (b < least || b > most) {
      throw malformed();
    } else {
      pending--;
      expect(pending, 0x80, 0xbf);
    }
  }

  private void lead(int b) throws RefusedInput {
    switch (b) {
      case 0xe0 -> expect(2, 0xa0, 0xbf);
      case 0xed -> expect(2, 0x80, 0x9f);
      case 0xf0 -> expect(3, 0x90, 0xbf);
      case 0xf4 -> expect(3, 0x80, 0x8f);
      default -> {
        if (b < 0xc2 || b > 0xf4) {
          throw malformed();
        }
        expect(b < 0xe0 ? 1 : b < 0xf0 ? 2 : 3, 0x80, 0xbf);
      }
    }
  }

  private void expect(int bytes, int lowest, int highest) {
    pending = bytes;
    least = lowest;
    most = highest;
  }

  private RefusedInput malformed() {
    return new RefusedInput(line, "the bytes are not UTF-8 text; save the file as UTF-8");
  }
}
