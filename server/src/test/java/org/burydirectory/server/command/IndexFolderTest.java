package org.burydirectory.server.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.burydirectory.ServiceDirectory;
import org.burydirectory.server.config.SettingKey;
import org.burydirectory.server.config.SettingsReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexFolderTest {

  @TempDir private Path folder;

  private String generation(Map<SettingKey, String> more) throws IOException {
    var options = new java.util.HashMap<SettingKey, String>(more);
    options.put(SettingKey.INDEX, folder.toString());
    var index = new IndexFolder(SettingsReader.read(null, Map.of(), options));
    try (ServiceDirectory directory = index.openUpToDate()) {
      return directory.generation();
    }
  }

  @Test
  void anIndexIsBuiltOnceForTheSameData() throws IOException {
    assertEquals(generation(Map.of()), generation(Map.of()));
  }

  @Test
  void otherDataIsBuiltAnew() throws IOException {
    String all = generation(Map.of());

    assertNotEquals(all, generation(Map.of(SettingKey.ILLUSTRATIVE, "false")));
  }

  @Test
  void anIndexOfUnknownOriginIsNotReplacedByShippedData() throws IOException {
    String built = generation(Map.of());
    Files.delete(folder.resolve("built-from"));

    assertEquals(built, generation(Map.of()));
    assertFalse(Files.exists(folder.resolve("built-from")));
  }

  @Test
  void theFingerprintIsOfNamesAndBytes() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data/services"));
    Path file = Files.writeString(data.resolve("a.json"), "[]");
    String first = DataFingerprint.ofFolder(folder.resolve("data"));
    assertEquals(first, DataFingerprint.ofFolder(folder.resolve("data")));

    Files.writeString(file, "[ ]");
    String second = DataFingerprint.ofFolder(folder.resolve("data"));
    Files.move(file, data.resolve("b.json"));

    assertNotEquals(first, second);
    assertNotEquals(second, DataFingerprint.ofFolder(folder.resolve("data")));
    assertTrue(first.matches("[0-9a-f]{64}"));
  }
}
