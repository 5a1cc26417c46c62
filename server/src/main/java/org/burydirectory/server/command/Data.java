package org.burydirectory.server.command;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;
import org.burydirectory.DataSource;
import org.burydirectory.server.config.Settings;

/** The data that settings name. */
final class Data {

  private static final String SHIPPED = Settings.SHIPPED;

  private Data() {}

  /**
   * The source to build from.
   *
   * @throws IllegalArgumentException if the folder does not exist
   */
  static DataSource source(Settings settings) {
    return settings.source();
  }

  /**
   * Work with a folder.
   *
   * @param <T> what it gives
   */
  @FunctionalInterface
  interface Work<T> {
    T run(Path folder) throws IOException;
  }

  /** Works with the folder of the data, on disk or inside the jar, as long as it is open. */
  static <T> T inFolder(Settings settings, Work<T> work) throws IOException {
    return settings.dataFolder().isPresent()
        ? work.run(settings.dataFolder().get())
        : inShipped(work);
  }

  private static <T> T inShipped(Work<T> work) throws IOException {
    URL url = Data.class.getClassLoader().getResource(SHIPPED + "/place.yaml");
    if (url == null) {
      throw new IOException(
          "The data of '" + SHIPPED + "' is not in this jar; give a folder with --data.");
    }
    try {
      URI uri = url.toURI();
      if (!"jar".equals(uri.getScheme())) {
        return work.run(Path.of(uri).resolveSibling(""));
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        return work.run(jar.getPath(SHIPPED));
      }
    } catch (URISyntaxException e) {
      throw new IOException("The data of '" + SHIPPED + "' cannot be found at " + url, e);
    }
  }
}
