package org.burydirectory.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.burydirectory.feed.FeedException;
import org.burydirectory.model.DataProblem;
import org.burydirectory.source.RecordTrees;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a data package.
 *
 * @param name of the package
 * @param rows by the singular name of the table
 * @param columnsByTable the names of columns, in small letters, by the singular name of the table
 * @param refused rows that could not be read
 * @param repairs what was put right in whole files
 */
record Tables(
    String name,
    Map<String, List<Row>> rows,
    Map<String, List<String>> columnsByTable,
    List<DataProblem> refused,
    List<DataProblem> repairs) {

  private static final int MOST_FILES = 1000;
  private static final String DESCRIPTOR = "datapackage.json";
  private static final String CSV = ".csv";

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
    String plain = path.replace('\\', '/');
    String lower = plain.toLowerCase(Locale.ROOT);
    boolean hidden = lower.startsWith("__macosx") || ('/' + lower).contains("/.");
    if (!hidden && (lower.endsWith(CSV) || lower.endsWith(DESCRIPTOR))) {
      files.put(lower, bytes);
    }
  }

  private static Tables read(String name, Map<String, byte[]> files) throws IOException {
    Map<String, String> byFile = TableNames.of(names(files));
    checkOnePackage(name, byFile);
    var tables =
        new Tables(name, new HashMap<>(), new HashMap<>(), new ArrayList<>(), new ArrayList<>());
    for (var file : files.entrySet()) {
      String table = byFile.get(file.getKey());
      if (table != null) {
        tables.read(table, new TableFile(file.getKey(), file.getValue()));
      }
    }
    return tables;
  }

  private void read(String table, TableFile file) throws IOException {
    List<Row> into = rows.computeIfAbsent(table, key -> new ArrayList<>());
    List<String> names =
        CsvRows.read(
            file.open(),
            file.path(),
            file.encoding(),
            file.separator(),
            new CsvRows.Sink() {
              @Override
              public void row(long line, Map<String, String> cells) {
                into.add(new Row(line, plain(cells)));
              }

              @Override
              public void refused(String path, long line, String message) {
                refused.add(new DataProblem(path, "line " + line, message + "; left out"));
              }
            });
    columnsByTable.put(table, names.stream().map(TableNames::plain).toList());
    repairs.addAll(file.repairs());
  }

  private static void checkOnePackage(String name, Map<String, String> byFile)
      throws FeedException {
    var folders = new TreeSet<String>();
    byFile.forEach(
        (file, table) -> {
          if (table.equals(TableNames.SERVICE)) {
            folders.add(file.substring(0, file.lastIndexOf('/') + 1));
          }
        });
    if (folders.isEmpty()) {
      throw new FeedException(
          name + " is no tabular data package: it has no table of services (service.csv)");
    }
    if (folders.size() > 1) {
      throw new FeedException(
          name
              + " holds several packages, in the folders "
              + String.join(" and ", folders)
              + "; import them one by one");
    }
  }

  /** What each file of a table may be named for: by the package's descriptor, and by itself. */
  private static Map<String, List<String>> names(Map<String, byte[]> files) throws IOException {
    Map<String, String> described = described(files);
    var names = new LinkedHashMap<String, List<String>>();
    for (String path : files.keySet()) {
      if (path.endsWith(CSV)) {
        String base = path.substring(path.lastIndexOf('/') + 1, path.length() - CSV.length());
        String table = described.get(path);
        names.put(path, table == null ? List.of(base) : List.of(table, base));
      }
    }
    return names;
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
                if (path != null && table != null) {
                  named.put(folder + path.toLowerCase(Locale.ROOT), table);
                }
              }
            }
          });
    }
    return named;
  }

  private static Map<String, String> plain(Map<String, String> cells) {
    var plain = new LinkedHashMap<String, String>();
    cells.forEach((column, cell) -> plain.put(TableNames.plain(column), cell));
    return plain;
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
