package org.burydirectory.server.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.burydirectory.server.config.Settings;

/** Tells whether data has changed: a hash over the names and bytes of its files. */
final class DataFingerprint {

  private static final int END_BYTES = 8;

  private DataFingerprint() {}

  /** The fingerprint of the data that settings name, examples left out or not. */
  static String of(Settings settings) throws IOException {
    String hash = Data.inFolder(settings, DataFingerprint::ofFolder);
    return hash + (settings.illustrative() ? "" : " without examples");
  }

  /**
   * What was imported beside an index: each file's name, length and last bytes, which end in its
   * checksum; empty where there is nothing.
   */
  static String ofImports(Path index) throws IOException {
    Path folder = index.resolve("imports");
    if (!Files.isDirectory(folder)) {
      return "";
    }
    var imports = new StringBuilder();
    for (Path file : files(folder)) {
      String name = file.getFileName().toString();
      if (name.endsWith(".bin")) {
        imports.append(" with ").append(name).append(' ').append(end(file));
      }
    }
    return imports.toString();
  }

  private static String end(Path file) throws IOException {
    try (var in = java.nio.channels.FileChannel.open(file)) {
      var bytes = java.nio.ByteBuffer.allocate((int) Math.min(END_BYTES, in.size()));
      in.read(bytes, in.size() - bytes.capacity());
      return in.size() + "-" + HexFormat.of().formatHex(bytes.array());
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
