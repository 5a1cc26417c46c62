package org.burydirectory.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.burydirectory.source.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index stays out of folders that hold other things. */
class OtherFoldersTest {

  @Test
  void aFolderWithOtherThingsIsLeftAsItIs(@TempDir Path temp) throws IOException {
    DataFolder data = SampleData.folder(temp.resolve("data"), "first", 0, 3);
    Path home = Files.createDirectory(temp.resolve("home"));
    Files.writeString(home.resolve("letters.txt"), "mine");

    var refused = assertThrows(IOException.class, () -> Store.build(data, home, step -> {}));

    assertTrue(String.valueOf(refused.getMessage()).contains("'letters.txt'"));
    assertTrue(String.valueOf(refused.getMessage()).contains(home.toString()));
    try (Stream<Path> left = Files.list(home)) {
      assertEquals(List.of(home.resolve("letters.txt")), left.toList());
    }
  }

  @Test
  void anEmptyFolderAndAnIndexAreTaken(@TempDir Path temp) throws IOException {
    DataFolder data = SampleData.folder(temp.resolve("data"), "first", 0, 3);
    Path index = Files.createDirectory(temp.resolve("index"));

    assertEquals("gen-1", Store.build(data, index, step -> {}).generation());
    assertEquals("gen-2", Store.build(data, index, step -> {}).generation());
  }
}
