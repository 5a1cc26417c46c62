package org.burydirectory.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;

/**
 * The folder {@code sources} of an index: for each source a note of a few lines and a file of
 * records. The note says how much of the file counts and is renamed into place, so that a source
 * changes whole or not at all.
 */
public final class SourceFolder {

  private static final String NOTE = ".json";

  private final Path folder;

  /** The sources of the index in a folder. */
  public SourceFolder(Path root) {
    folder = root.resolve("sources");
  }

  /** Every source, that of the greatest precedence first. */
  public List<SourceState> all() throws IOException {
    var states = new ArrayList<SourceState>();
    for (Path note : files(NOTE)) {
      states.add(SourceState.of(Files.readAllBytes(note)));
    }
    states.sort(SourceState.BY_PRECEDENCE);
    return states;
  }

  private List<Path> files(String ending) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().endsWith(ending)).sorted().toList();
    }
  }

  /** The source of a name; empty where nothing of it was imported. */
  public Optional<SourceState> find(String name) throws IOException {
    try {
      return Optional.of(SourceState.of(Files.readAllBytes(folder.resolve(name + NOTE))));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Where what is fetched of a source is kept until it has been taken in. */
  Path walk(String name) {
    return folder.resolve(name + ".walk");
  }

  SourceLog log(String file) throws IOException {
    return new SourceLog(Files.createDirectories(folder).resolve(file));
  }

  /** Makes a state the one that counts; once this returns, a crash does not undo it. */
  void commit(SourceState state) throws IOException {
    String name = state.origin().name();
    Path unfinished = folder.resolve(name + NOTE + ".tmp");
    Files.write(unfinished, state.toJson());
    IOUtils.fsync(unfinished, false);
    Files.move(
        unfinished,
        folder.resolve(name + NOTE),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    IOUtils.fsync(folder, true);
  }

  /** Takes away files of a source that count no more. */
  void sweep(SourceState state) throws IOException {
    String prefix = state.origin().name() + ".";
    for (Path log : files(SourceLog.ENDING)) {
      String file = log.getFileName().toString();
      if (file.startsWith(prefix) && !file.equals(state.log())) {
        IOUtils.deleteFilesIgnoringExceptions(log);
      }
    }
  }
}
