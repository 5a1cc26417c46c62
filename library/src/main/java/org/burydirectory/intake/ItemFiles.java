package org.burydirectory.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.burydirectory.feed.FeedException;
import org.burydirectory.profile.Profile;
import org.burydirectory.source.CsvMapping;
import org.burydirectory.source.RecordTrees;
import org.jspecify.annotations.Nullable;

/** Finds out what a file or folder holds. */
public final class ItemFiles {

  private ItemFiles() {}

  /**
   * The records of a file: JSON, one JSON object a line, a tabular data package (a zip or a folder
   * of CSV files), or one CSV file with a mapping of its columns. JSON may be packed with gzip.
   *
   * @param mapping YAML that says what the columns of a CSV file mean; null for all else
   * @throws FeedException if it is none of these, or a mapping is missing or not wanted
   */
  public static Items of(Path file, @Nullable Path mapping, Profile profile) throws IOException {
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    boolean table = name.endsWith(".csv") || name.endsWith(".tsv") || name.endsWith(".txt");
    if (mapping != null && !table) {
      throw new FeedException(
          "a mapping is for a CSV file, and " + file + " is none; leave it out");
    }
    if (Files.isDirectory(file)) {
      return new TabularItems(Tables.folder(file));
    }
    if (table) {
      if (mapping == null) {
        throw new FeedException(
            file + " needs a mapping that says what its columns mean; give a YAML file with one");
      }
      return new CsvItems(file, CsvMapping.read(mapping), profile);
    }
    byte[] start = start(file);
    if (start.length >= 2 && start[0] == 'P' && start[1] == 'K') {
      return new TabularItems(Tables.zip(file));
    }
    return sink -> {
      json(file, start, sink);
      return List.of();
    };
  }

  private static byte[] start(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(2);
    }
  }

  private static void json(Path file, byte[] start, RecordTrees.Sink sink) throws IOException {
    boolean packed = start.length == 2 && start[0] == 0x1f && start[1] == (byte) 0x8b;
    String name = String.valueOf(file.getFileName());
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      if (packed) {
        unpacked(in, name, sink);
      } else {
        RecordTrees.read(in, name, Bounded.EXPANDED, sink);
      }
    }
  }

  /** Reads JSON that is packed with gzip, within the limits of imports. */
  static Map<String, @Nullable Object> unpacked(InputStream in, String name, RecordTrees.Sink sink)
      throws IOException {
    var packed = new Bounded(in, Bounded.COMPRESSED, name);
    try {
      var bounded = new Bounded(new GZIPInputStream(packed), packed, name);
      return RecordTrees.read(bounded, name, Bounded.EXPANDED, sink);
    } catch (ZipException e) {
      throw new FeedException(name + " cannot be unpacked: " + e.getMessage(), e);
    }
  }
}
