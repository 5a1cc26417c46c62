package org.burydirectory;

import java.nio.file.Path;

/** Where a directory's data comes from. */
public final class DataSource {
  private DataSource() {}

  public static DataSource folder(Path folder) {
    throw new UnsupportedOperationException();
  }

  public static DataSource classpath(String name) {
    throw new UnsupportedOperationException();
  }

  public DataSource withoutIllustrative() {
    throw new UnsupportedOperationException();
  }
}
