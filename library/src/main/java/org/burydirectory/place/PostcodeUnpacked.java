package org.burydirectory.place;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.burydirectory.model.DataProblem;
import org.burydirectory.model.InvalidDataException;

/** What comes out of a zip, refused where it is far more than went in. */
final class PostcodeUnpacked extends FilterInputStream {

  /** The ONS Postcode Directory holds about 2.6 GB, since it has every row twice. */
  private static final long MOST_BYTES = 8L << 30;

  private static final int MOST_TIMES = 100;

  /** Below this much the ratio says nothing: a file may begin with many blanks. */
  private static final long FIRST_BYTES = 16L << 20;

  private static final int SKIPPED_AT_ONCE = 1 << 16;

  private final PostcodeMeter packed;
  private final String title;
  private long bytes;

  PostcodeUnpacked(InputStream in, PostcodeMeter packed, String title) {
    super(in);
    this.packed = packed;
    this.title = title;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count = super.read(into, offset, length);
    count(Math.max(0, count));
    return count;
  }

  /** Reads an entry to its end, so that what nobody wants is counted too. */
  void skipRest() throws IOException {
    var thrown = new byte[SKIPPED_AT_ONCE];
    while (read(thrown, 0, thrown.length) >= 0) {
      // counted by reading
    }
  }

  private void count(int more) {
    bytes += more;
    boolean bomb = bytes > FIRST_BYTES && bytes / MOST_TIMES > packed.bytes();
    if (bomb || bytes > MOST_BYTES) {
      throw new InvalidDataException(
          List.of(
              new DataProblem(
                  title,
                  null,
                  "the zip holds "
                      + (bomb
                          ? "more than " + MOST_TIMES + " times its size"
                          : "more than " + (MOST_BYTES >> 30) + " GB")
                      + "; is it the file as downloaded?")));
    }
  }
}
