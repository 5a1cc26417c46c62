package org.burydirectory.source;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
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

  private DataFolder(URI mark, String name, boolean illustrative) {
    this.mark = mark;
    this.name = name;
    this.illustrative = illustrative;
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
    return new DataFolder(path.resolve(MARK).toUri(), path.toString(), true);
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
    return new DataFolder(URI.create(url.toString()), "classpath:" + name, true);
  }

  /** The same folder without the services that are invented examples. */
  public DataFolder withoutIllustrative() {
    return new DataFolder(mark, name, false);
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
    return name;
  }
}
