package org.burydirectory.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.burydirectory.model.DataProblem;
import org.burydirectory.model.InvalidDataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  @TempDir Path temp;

  private Path data() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("some where/sample"));
    for (var file : Samples.files().entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    Files.createDirectories(folder.resolve("services"));
    Files.writeString(folder.resolve("services/a.json"), "[" + Samples.service() + "]");
    return folder;
  }

  private Path jar() throws IOException {
    Path folder = data();
    Path jar = temp.resolve("a jar+.jar");
    try (var zip = new ZipOutputStream(Files.newOutputStream(jar));
        var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        zip.putNextEntry(new ZipEntry("sample/" + folder.relativize(file)));
        zip.write(Files.readAllBytes(file));
      }
    }
    return jar;
  }

  private static void withClasspath(Path path, Executable test) throws Throwable {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (var loader = new URLClassLoader(new URL[] {path.toUri().toURL()}, null)) {
      thread.setContextClassLoader(loader);
      test.execute();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static List<String> ids(DataFolder data) throws IOException {
    var profile = ProfileReader.read(ProfileReader.texts(data));
    List<String> ids = new ArrayList<>();
    EntryReader.read(data, profile, entry -> ids.add(entry.id()));
    return ids;
  }

  @Test
  void aFolderOnDiskIsRead() throws IOException {
    assertEquals(Samples.files(), ProfileReader.texts(DataFolder.folder(data())));
    assertEquals(List.of(Samples.ID), ids(DataFolder.folder(data())));
  }

  @Test
  void aJarIsReadAsOftenAsWanted() throws Throwable {
    withClasspath(
        jar(),
        () -> {
          DataFolder data = DataFolder.classpath("sample");
          assertEquals(List.of(Samples.ID), ids(data));
          assertEquals(List.of(Samples.ID), ids(data));
        });
  }

  @Test
  void aFolderOfTheClassPathIsRead() throws Throwable {
    withClasspath(
        data().resolveSibling(""),
        () -> assertEquals(List.of(Samples.ID), ids(DataFolder.classpath("sample"))));
  }

  @Test
  void noSuchFolderSaysWhereAndWhatToDo() {
    Path missing = temp.resolve("x/../nowhere");
    var refused = assertThrows(IllegalArgumentException.class, () -> DataFolder.folder(missing));
    assertEquals(
        "no such folder: "
            + temp.toAbsolutePath().resolve("nowhere")
            + "; give the folder that holds place.yaml, such as index-data/bury",
        refused.getMessage());
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Path file = Files.createFile(temp.resolve("file"));
    var refused = assertThrows(IllegalArgumentException.class, () -> DataFolder.folder(file));
    assertTrue(String.valueOf(refused.getMessage()).startsWith("not a folder: " + file));
  }

  @Test
  void noSuchResourceSaysWhatToDo() {
    var refused =
        assertThrows(IllegalArgumentException.class, () -> DataFolder.classpath("nowhere"));
    assertEquals(
        "no data named 'nowhere' on the class path; add the jar that holds nowhere/place.yaml, or"
            + " give a folder on disk",
        refused.getMessage());
  }

  @Test
  void everyMissingFileIsNamed() {
    var refused =
        assertThrows(
            InvalidDataException.class, () -> ProfileReader.texts(DataFolder.folder(temp)));
    assertEquals(ProfileReader.FILES, refused.problems().stream().map(DataProblem::file).toList());
  }

  @Test
  void aFileOverTheLimitIsRefused() throws IOException {
    Path folder = data();
    Files.writeString(folder.resolve("needs.yaml"), "#".repeat(OpenFolder.YAML_LIMIT + 1));
    var refused =
        assertThrows(
            InvalidDataException.class, () -> ProfileReader.texts(DataFolder.folder(folder)));
    assertEquals(
        "needs.yaml, line 1: the file is over 1 MiB; split it",
        refused.problems().get(0).toString());
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheText() throws IOException {
    Path folder = data();
    Files.writeString(folder.resolve("needs.yaml"), "\ufeff" + Samples.NEEDS);
    assertEquals(Samples.NEEDS, ProfileReader.texts(DataFolder.folder(folder)).get("needs.yaml"));
  }
}
