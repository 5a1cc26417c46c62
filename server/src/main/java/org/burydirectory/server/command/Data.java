package org.burydirectory.server.command;

import org.burydirectory.DataSource;
import org.burydirectory.server.config.Settings;

/** The data that settings name. */
final class Data {

  /** The data that ships with the server. */
  static final String SHIPPED = "bury";

  private Data() {}

  /**
   * The source to build from.
   *
   * @throws IllegalArgumentException if the folder does not exist
   */
  static DataSource source(Settings settings) {
    DataSource source =
        settings
            .dataFolder()
            .map(DataSource::folder)
            .orElseGet(() -> DataSource.classpath(SHIPPED));
    return settings.illustrative() ? source : source.withoutIllustrative();
  }
}
