package org.burydirectory.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;

/** The folders {@code gen-N} of an index and the file CURRENT that names the one to serve. */
final class Generations {

  static final String CURRENT = "CURRENT";
  private static final Pattern NAME = Pattern.compile("gen-(\\d{1,9})");

  private final Path root;

  Generations(Path root) {
    this.root = root;
  }

  Path folder(String name) {
    return root.resolve(name);
  }

  /** The generation that CURRENT names; empty where there is none or it names nothing. */
  Optional<String> current() throws IOException {
    try {
      String name = Files.readString(root.resolve(CURRENT), StandardCharsets.ISO_8859_1).strip();
      return NAME.matcher(name).matches() && Files.isDirectory(folder(name))
          ? Optional.of(name)
          : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** The current generation, then all others from the newest on. */
  List<String> candidates() throws IOException {
    Optional<String> current = current();
    var names = new ArrayList<String>();
    current.ifPresent(names::add);
    all().stream().filter(name -> !current.equals(Optional.of(name))).forEach(names::add);
    return names;
  }

  private List<String> all() throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(root)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> NAME.matcher(name).matches())
          .sorted(Comparator.comparingInt(Generations::number).reversed())
          .toList();
    }
  }

  private static int number(String name) {
    return Integer.parseInt(name.substring("gen-".length()));
  }

  /** A name that no generation has had as long as this folder stands. */
  String next() throws IOException {
    return "gen-" + (all().stream().mapToInt(Generations::number).max().orElse(0) + 1);
  }

  /** Makes a generation the one that is served; once this returns, a crash does not undo it. */
  void publish(String name, Consumer<BuildStep> steps) throws IOException {
    Path temporary = root.resolve(CURRENT + ".tmp");
    IOUtils.fsync(root, true); // the generation's own folder
    Files.writeString(
        temporary,
        name + "\n",
        StandardCharsets.ISO_8859_1,
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE);
    IOUtils.fsync(temporary, false);
    steps.accept(BuildStep.NAMED);
    Files.move(temporary, root.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE);
    IOUtils.fsync(root, true);
    steps.accept(BuildStep.PUBLISHED);
  }

  /**
   * Takes away all generations but the current one and one to fall back to, which readers in other
   * processes may still be opening. What cannot be taken away now is left for the next build.
   *
   * @param before the generation that was current until now, kept if it is whole; else the newest
   *     that is
   */
  void sweep(Optional<String> before) throws IOException {
    String current = current().orElse("");
    var others = new ArrayList<String>(all());
    others.remove(current);
    before.filter(others::remove).ifPresent(name -> others.add(0, name));
    boolean kept = false;
    for (String name : others) {
      if (!kept && isWhole(name)) {
        kept = true;
      } else {
        remove(name);
      }
    }
  }

  private boolean isWhole(String name) {
    try (Directory directory = FSDirectory.open(folder(name))) {
      Generation.check(directory);
      return true;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  /** Takes a generation away, as far as the file system lets it. */
  void remove(String name) {
    IOUtils.deleteFilesIgnoringExceptions(files(folder(name)));
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.sorted(Comparator.reverseOrder()).toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }
}
