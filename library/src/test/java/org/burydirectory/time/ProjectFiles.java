package org.burydirectory.time;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Files of the project, wherever in it the tests are started. */
final class ProjectFiles {

  private ProjectFiles() {}

  /** A file by its path from the project's root, or empty where the project has no such file. */
  static Optional<Path> find(String path) {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve("index-data"))) {
        return Optional.of(folder.resolve(path).normalize()).filter(Files::exists);
      }
    }
    return Optional.empty();
  }
}
