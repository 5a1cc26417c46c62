package org.burydirectory.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.burydirectory.feed.FeedException;
import org.jspecify.annotations.Nullable;

/** Bytes up to a limit, beyond which reading fails. */
final class Bounded extends FilterInputStream {

  /** Most bytes as they are sent or stored. */
  static final long COMPRESSED = 64L << 20;

  /** Most bytes once they are unpacked. */
  static final long EXPANDED = 256L << 20;

  /** What is packed tighter than this is meant to fill a memory. */
  static final int RATIO = 100;

  private static final long RATIO_FROM = 1L << 20; // little data may repeat itself

  private final String what;
  private final long limit;
  private final @Nullable Bounded packed;
  private long count;

  Bounded(InputStream in, long limit, String what) {
    super(in);
    this.limit = limit;
    this.what = what;
    this.packed = null;
  }

  /** What is unpacked from other bytes, which it must not outgrow too far. */
  Bounded(InputStream in, Bounded packed, String what) {
    super(in);
    this.limit = EXPANDED;
    this.what = what;
    this.packed = packed;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(Math.max(read, 0));
    return read;
  }

  private void count(int more) throws FeedException {
    count += more;
    if (count > limit) {
      throw new FeedException(
          what + " is over " + (limit >> 20) + " MiB; nothing was taken over. Split it");
    }
    if (packed != null) {
      checkRatio(packed.count, count, what);
    }
  }

  /** Refuses what is packed too tight. */
  static void checkRatio(long packed, long unpacked, String what) throws FeedException {
    if (unpacked > RATIO_FROM && unpacked / Math.max(1, packed) > RATIO) {
      throw new FeedException(
          what
              + " unpacks to more than "
              + RATIO
              + " times its size, as data made to do harm does; nothing was taken over");
    }
  }
}
