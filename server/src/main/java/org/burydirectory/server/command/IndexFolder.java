package org.burydirectory.server.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.burydirectory.BuildReport;
import org.burydirectory.IncompatibleIndexException;
import org.burydirectory.ServiceDirectory;
import org.burydirectory.server.config.Settings;

/** The folder of the index, with a note of the data that it was built from. */
final class IndexFolder {

  private static final String NOTE = "built-from";
  private static final String CURRENT = "CURRENT";
  private static final String SHIPPED = "shipped ";
  private static final String FOLDER = "folder ";

  private final Settings settings;

  IndexFolder(Settings settings) {
    this.settings = settings;
  }

  /** Whether an index is there, of the data as it is now. */
  boolean upToDate() throws IOException {
    return Files.exists(settings.index().resolve(CURRENT)) && !outdated();
  }

  /**
   * Whether a build here would be of the data that the index is of: there is none yet, or the data
   * is named, or the index is of shipped data.
   */
  boolean isOfKnownData() throws IOException {
    return !Files.exists(settings.index().resolve(CURRENT))
        || settings.dataFolder().isPresent()
        || noted().filter(note -> note.startsWith(SHIPPED)).isPresent();
  }

  /** Builds the index anew. */
  BuildReport build() throws IOException {
    requireData();
    String note = note();
    BuildReport report = ServiceDirectory.build(Data.source(settings), settings.index());
    Files.writeString(settings.index().resolve(NOTE), note + "\n");
    return report;
  }

  /**
   * Opens the index, building it first where there is none, where it is of another version or where
   * the data has changed since.
   */
  ServiceDirectory openUpToDate() throws IOException {
    if (!upToDate()) {
      Progress.during("Building the index", this::build);
    }
    try {
      return ServiceDirectory.open(settings.index());
    } catch (IncompatibleIndexException e) {
      Progress.during("Building the index", this::build);
      return ServiceDirectory.open(settings.index());
    }
  }

  /**
   * Whether the data has changed since the index was built. An index that was built from a folder
   * counts as up to date when no folder is set: shipped data must not take its place unasked.
   */
  private boolean outdated() throws IOException {
    Optional<String> noted = noted();
    boolean fromShipped = noted.filter(note -> note.startsWith(SHIPPED)).isPresent();
    if (settings.dataFolder().isEmpty() && !fromShipped) {
      return false;
    }
    requireData();
    return !noted.equals(Optional.of(note()));
  }

  private Optional<String> noted() throws IOException {
    Path file = settings.index().resolve(NOTE);
    return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
  }

  private String note() throws IOException {
    return (settings.dataFolder().isPresent() ? FOLDER : SHIPPED)
        + DataFingerprint.of(settings)
        + DataFingerprint.ofImports(settings.index());
  }

  private void requireData() {
    settings
        .dataFolder()
        .filter(folder -> !Files.isDirectory(folder))
        .ifPresent(
            folder -> {
              throw new IllegalArgumentException(
                  "There is no data folder "
                      + folder
                      + "; give an existing one with --data or BURY_DATA, or none for the shipped"
                      + " data of Bury.");
            });
  }
}
