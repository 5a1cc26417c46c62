package org.burydirectory.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.burydirectory.feed.FeedException;
import org.burydirectory.source.RecordTrees;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a data package.
 *
 * @param name of the package
 * @param rows by the singular name of the table
 * @param columnsByTable the names of columns, in small letters, by the singular name of the table
 */
record Tables(String name, Map<String, List<Row>> rows, Map<String, List<String>> columnsByTable) {

  private static final int MOST_FILES = 1000;
  private static final String DESCRIPTOR = "datapackage.json";

  // Plurals of the standard's tables that do not end in a mere s.
  private static final Map<String, String> SINGULAR =
      Map.ofEntries(
          Map.entry("addresses", "address"),
          Map.entry("physical_addresses", "physical_address"),
          Map.entry("postal_addresses", "postal_address"),
          Map.entry("taxonomies", "taxonomy"),
          Map.entry("service_taxonomies", "service_taxonomy"),
          Map.entry("service_taxonomys", "service_taxonomy"),
          Map.entry("eligibilitys", "eligibility"),
          Map.entry("eligibilities", "eligibility"),
          Map.entry("services_at_locations", "service_at_location"),
          Map.entry("services_at_location", "service_at_location"),
          Map.entry("payments_accepted", "payment_accepted"),
          Map.entry("accessibility_for_disabilities", "accessibility_for_disabilities"),
          Map.entry("metadata", "metadata"));

  /**
   * A row of a table.
   *
   * @param line where it starts
   * @param cells by column, empty ones left out
   */
  record Row(long line, Map<String, String> cells) {
    @Nullable String get(String column) {
      String cell = cells.get(column);
      return cell == null || cell.isBlank() ? null : cell;
    }
  }

  /** Reads a zip. */
  static Tables zip(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    var files = new LinkedHashMap<String, byte[]>();
    long size = Files.size(file);
    if (size > Bounded.COMPRESSED) {
      throw new FeedException(name + " is over 64 MiB; split it");
    }
    try (var zip = new ZipInputStream(Files.newInputStream(file))) {
      long total = 0;
      int entries = 0;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++entries > MOST_FILES) {
          throw new FeedException(name + " holds more than " + MOST_FILES + " files");
        }
        if (entry.isDirectory()) {
          continue;
        }
        byte[] bytes =
            new Bounded(zip, Bounded.EXPANDED - total, name + " unpacked").readAllBytes();
        total += bytes.length;
        Bounded.checkRatio(size, total, name);
        keep(files, entry.getName(), bytes);
      }
    } catch (ZipException | IllegalArgumentException e) {
      throw new FeedException(name + " cannot be unpacked: " + e.getMessage(), e);
    }
    return read(name, files);
  }

  /** Reads a folder. */
  static Tables folder(Path folder) throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    List<Path> paths;
    try (Stream<Path> all = Files.walk(folder, 3)) {
      paths = all.filter(Files::isRegularFile).sorted().limit(MOST_FILES).toList();
    }
    long total = 0;
    for (Path path : paths) {
      total += Files.size(path);
      if (total > Bounded.EXPANDED) {
        throw new FeedException(folder + " is over 256 MiB; split it");
      }
      keep(files, folder.relativize(path).toString(), Files.readAllBytes(path));
    }
    return read(folder.toString(), files);
  }

  private static void keep(Map<String, byte[]> files, String path, byte[] bytes) {
    String lower = path.replace('\\', '/').toLowerCase(Locale.ROOT);
    boolean hidden = lower.startsWith("__macosx") || lower.contains("/.");
    if (!hidden && (lower.endsWith(".csv") || lower.endsWith(DESCRIPTOR))) {
      files.put(lower, bytes);
    }
  }

  private static Tables read(String name, Map<String, byte[]> files) throws IOException {
    Map<String, String> named = described(files);
    var tables = new HashMap<String, List<Row>>();
    var columns = new HashMap<String, List<String>>();
    for (var file : files.entrySet()) {
      if (file.getKey().endsWith(".csv")) {
        String table = named.getOrDefault(file.getKey(), baseName(file.getKey()));
        List<Row> rows = tables.computeIfAbsent(singular(table), key -> new ArrayList<>());
        List<String> names =
            CsvRows.read(
                new ByteArrayInputStream(file.getValue()),
                name + ", " + file.getKey(),
                StandardCharsets.UTF_8,
                ',',
                (line, cells) -> rows.add(new Row(line, lower(cells))));
        columns.put(
            singular(table),
            names.stream().map(column -> column.toLowerCase(Locale.ROOT)).toList());
      }
    }
    if (!tables.containsKey("service")) {
      throw new FeedException(
          name + " is no tabular data package: it has no table of services (service.csv)");
    }
    return new Tables(name, tables, columns);
  }

  /** The names of tables by their files, as the package's descriptor gives them. */
  private static Map<String, String> described(Map<String, byte[]> files) throws IOException {
    var named = new HashMap<String, String>();
    for (var file : files.entrySet()) {
      if (!file.getKey().endsWith(DESCRIPTOR)) {
        continue;
      }
      String folder = file.getKey().substring(0, file.getKey().length() - DESCRIPTOR.length());
      InputStream in = new ByteArrayInputStream(file.getValue());
      RecordTrees.read(
          in,
          file.getKey(),
          Bounded.EXPANDED,
          (where, members) -> {
            if (members != null) {
              for (Tree.Item resource : Tree.items(members, "resources", "")) {
                String path = resource.text("path");
                String table = resource.text("name");
                if (path != null && table != null && isTable(table)) {
                  named.put(folder + path.toLowerCase(Locale.ROOT), table);
                }
              }
            }
          });
    }
    return named;
  }

  private static boolean isTable(String name) {
    return name.matches("[a-zA-Z_ -]+");
  }

  private static String baseName(String path) {
    String file = path.substring(path.lastIndexOf('/') + 1);
    return file.substring(0, file.length() - ".csv".length());
  }

  private static String singular(String table) {
    String lower = table.toLowerCase(Locale.ROOT).replaceAll("[ -]", "_");
    String known = SINGULAR.get(lower);
    if (known != null) {
      return known;
    }
    return lower.endsWith("s") && !lower.endsWith("ss")
        ? lower.substring(0, lower.length() - 1)
        : lower;
  }

  private static Map<String, String> lower(Map<String, String> cells) {
    var lower = new LinkedHashMap<String, String>();
    cells.forEach((column, cell) -> lower.put(column.toLowerCase(Locale.ROOT), cell));
    return lower;
  }

  /** The names of a table's columns in small letters; empty where there is no such table. */
  List<String> columns(String table) {
    return columnsByTable.getOrDefault(table, List.of());
  }

  /** The rows of a table; empty where there is no such table. */
  List<Row> of(String table) {
    return rows.getOrDefault(table, List.of());
  }
}
