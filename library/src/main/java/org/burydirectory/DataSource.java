package org.burydirectory;

import java.nio.file.Path;
import org.burydirectory.source.DataFolder;

/**
 * Where a directory's data comes from: a folder of YAML and JSON, on disk or in a jar. It is only
 * ever read. Immutable, safe for concurrent use.
 */
public final class DataSource {

  private final DataFolder folder;

  private DataSource(DataFolder folder) {
    this.folder = folder;
  }

  /**
   * A folder on disk.
   *
   * @throws IllegalArgumentException if there is no such folder
   */
  public static DataSource folder(Path folder) {
    return new DataSource(DataFolder.folder(folder));
  }

  /**
   * A folder of resources, such as {@code bury} of the jar bury-directory-index-data.
   *
   * @throws IllegalArgumentException if no such resources are on the class path
   */
  public static DataSource classpath(String name) {
    return new DataSource(DataFolder.classpath(name));
  }

  /** The same without the services that are invented examples. */
  public DataSource withoutIllustrative() {
    return new DataSource(folder.withoutIllustrative());
  }

  DataFolder data() {
    return folder;
  }

  @Override
  public String toString() {
    return folder.toString();
  }
}
