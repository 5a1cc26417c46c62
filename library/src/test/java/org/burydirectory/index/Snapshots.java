package org.burydirectory.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;

/** Snapshots for tests of other packages. */
public final class Snapshots {

  private Snapshots() {}

  /**
   * A view of the same entries of which nothing is derived yet: what a test sees was computed for
   * it, also when another test has opened the index. It is valid as long as the other.
   */
  public static Snapshot fresh(Snapshot of) {
    try {
      return new Snapshot(of.reader(), of.about(), new HashMap<>(), Long.MAX_VALUE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
