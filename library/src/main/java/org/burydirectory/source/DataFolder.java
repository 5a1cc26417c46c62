package org.burydirectory.source;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the data of a place is: a folder on disk or on the class path with {@code place.yaml}, the
 * other settings, {@code services/*.json} and {@code guides/*.yaml}. It is only ever read.
 * Immutable.
 */
public final class DataFolder {

  private static final String MARK = "place.yaml";

  private final URI mark;
  private final String name;
  private final boolean illustrative;
  private final List<DataFolder> others;

  private DataFolder(URI mark, String name, boolean illustrative, List<DataFolder> others) {
    this.mark = mark;
    this.name = name;
    this.illustrative = illustrative;
    this.others = others;
  }

  /**
   * A folder on disk.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static DataFolder folder(Path folder) {
    Path path = folder.toAbsolutePath().normalize();
    if (!Files.isDirectory(path)) {
      throw new IllegalArgumentException(
          (Files.exists(path) ? "not a folder: " : "no such folder: ")
              + path
              + "; give the folder that holds "
              + MARK
              + ", such as index-data/bury");
    }
    return new DataFolder(path.resolve(MARK).toUri(), path.toString(), true, List.of());
  }

  /**
   * A folder in a jar or a class folder. The thread's context class loader is asked first, then the
   * library's own.
   *
   * @param name the folder, such as {@code bury}
   * @throws IllegalArgumentException if the class path has none of this name
   */
  public static DataFolder classpath(String name) {
    String resource = name + "/" + MARK;
    URL url =
        Stream.of(Thread.currentThread().getContextClassLoader(), DataFolder.class.getClassLoader())
            .filter(Objects::nonNull)
            .map(loader -> loader.getResource(resource))
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "no data named '"
                            + name
                            + "' on the class path; add the jar that holds "
                            + resource
                            + ", or give a folder on disk"));
    return new DataFolder(URI.create(url.toString()), "classpath:" + name, true, List.of());
  }

  /** The same folder without the services that are invented examples. */
  public DataFolder withoutIllustrative() {
    return new DataFolder(
        mark, name, false, others.stream().map(DataFolder::withoutIllustrative).toList());
  }

  /**
   * This folder and then another, of which the places, services and guides are read; every other
   * setting is of the first.
   */
  public DataFolder and(DataFolder other) {
    return new DataFolder(
        mark,
        name,
        illustrative,
        Stream.of(others.stream(), Stream.of(other.alone()), other.others.stream())
            .flatMap(each -> each)
            .toList());
  }

  private DataFolder alone() {
    return new DataFolder(mark, name, illustrative, List.of());
  }

  /** This folder alone, then those that were added to it. */
  List<DataFolder> all() {
    return Stream.concat(Stream.of(alone()), others.stream()).toList();
  }

  /** What its files are called among those of several folders, such as {@code bury/}. */
  String prefix() {
    int cut = Math.max(name.lastIndexOf('/'), name.lastIndexOf(':'));
    return name.substring(cut + 1) + "/";
  }

  /** Whether services that are invented examples are read. */
  public boolean illustrative() {
    return illustrative;
  }

  OpenFolder open() throws IOException {
    if (!"jar".equals(mark.getScheme())) {
      return new OpenFolder(folderOf(Path.of(mark)), null);
    }
    var entry = (JarURLConnection) mark.toURL().openConnection();
    FileSystem jar = FileSystems.newFileSystem(jarOf(entry));
    return new OpenFolder(folderOf(jar.getPath("/" + entry.getEntryName())), jar);
  }

  private Path jarOf(JarURLConnection entry) throws IOException {
    URL jar = entry.getJarFileURL();
    if (!"file".equals(jar.getProtocol())) {
      throw new IOException(
          "data in a jar within a jar cannot be read: " + mark + "; unpack it and give the folder");
    }
    return Path.of(URI.create(jar.toString()));
  }

  private static Path folderOf(Path file) {
    @Nullable Path folder = file.getParent();
    return Objects.requireNonNull(folder);
  }

  @Override
  public String toString() {
    return others.isEmpty()
        ? name
        : all().stream().map(DataFolder::toString).collect(Collectors.joining(" and "));
  }
}
