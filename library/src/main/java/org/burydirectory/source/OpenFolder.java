package org.burydirectory.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A data folder while it is read. Closing it closes the jar that it may be in. */
final class OpenFolder implements Closeable {

  static final int YAML_LIMIT = 1 << 20;
  static final long JSON_LIMIT = 256L << 20;

  private final Path root;
  private final @Nullable FileSystem jar;

  OpenFolder(Path root, @Nullable FileSystem jar) {
    this.root = root;
    this.jar = jar;
  }

  /** The names of a folder's files with an ending, sorted; none where there is no such folder. */
  List<String> names(String folder, String ending) throws IOException {
    Path path = root.resolve(folder);
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(path)) {
      return files
          .map(file -> folder + "/" + file.getFileName())
          .filter(name -> name.endsWith(ending) && !name.startsWith(folder + "/."))
          .sorted(Comparator.naturalOrder())
          .toList();
    }
  }

  /** Whether there is a file of this name. */
  boolean has(String name) {
    return Files.isRegularFile(root.resolve(name));
  }

  /** The text of a YAML file; null, and reported, where it cannot be had. */
  @Nullable String yaml(String file, Report report) throws IOException {
    Path path = root.resolve(file);
    if (!Files.isRegularFile(path)) {
      report.file("the file is missing; every data folder needs it");
      return null;
    }
    try (InputStream in = new Utf8Input(Files.newInputStream(path), YAML_LIMIT)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (RefusedInput e) {
      report.line(e.line(), e.reason());
      return null;
    }
  }

  /** The bytes of a JSON file, which throw {@link RefusedInput} where they are no UTF-8. */
  InputStream json(String name) throws IOException {
    return new Utf8Input(Files.newInputStream(root.resolve(name)), JSON_LIMIT);
  }

  @Override
  public void close() throws IOException {
    if (jar != null) {
      jar.close();
    }
  }
}
