package org.burydirectory.server.command;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.burydirectory.server.config.Settings;

/** Tells whether data has changed: a hash over the names and bytes of its files. */
final class DataFingerprint {

  private DataFingerprint() {}

  /** The fingerprint of the data that settings name, examples left out or not. */
  static String of(Settings settings) throws IOException {
    String hash =
        settings.dataFolder().isPresent()
            ? ofFolder(settings.dataFolder().get())
            : ofClassPath(Data.SHIPPED);
    return hash + (settings.illustrative() ? "" : " without examples");
  }

  private static String ofClassPath(String name) throws IOException {
    URL url = DataFingerprint.class.getClassLoader().getResource(name + "/place.yaml");
    if (url == null) {
      throw new IOException(
          "The data of '" + name + "' is not in this jar; give a folder with --data.");
    }
    try {
      URI uri = url.toURI();
      if (!"jar".equals(uri.getScheme())) {
        return ofFolder(Path.of(uri).resolveSibling(""));
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        return ofFolder(jar.getPath(name));
      }
    } catch (URISyntaxException e) {
      throw new IOException("The data of '" + name + "' cannot be found at " + url, e);
    }
  }

  static String ofFolder(Path folder) throws IOException {
    MessageDigest digest = sha256();
    for (Path file : files(folder)) {
      digest.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      digest.update(Files.readAllBytes(file));
      digest.update((byte) 0);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
