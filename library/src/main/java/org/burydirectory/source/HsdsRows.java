package org.burydirectory.source;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.burydirectory.profile.Publication;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a package while they are written: a file each, since a zip holds one after the
 * other and rows come in turn.
 */
final class HsdsRows implements Closeable {

  private static final String FORMULA_STARTS = "=+-@\t\r";
  private static final long NO_TIME = 315_532_800_000L; // 1980, the first that a zip can say

  private final Path folder;
  private final Map<String, BufferedWriter> files = new TreeMap<>();

  HsdsRows() throws IOException {
    folder = Files.createTempDirectory("hsds");
  }

  /**
   * Writes one row.
   *
   * @param cells by column; columns without one are empty
   */
  void row(HsdsTable table, Map<String, String> cells) throws IOException {
    BufferedWriter file = files.get(table.name());
    if (file == null) {
      file = Files.newBufferedWriter(path(table.name()), StandardCharsets.UTF_8);
      files.put(table.name(), file);
      line(table.header(), file);
    }
    var values = new ArrayList<String>();
    for (String column : table.header()) {
      values.add(cells.getOrDefault(column, ""));
    }
    line(values, file);
  }

  private Path path(String table) {
    return folder.resolve(table + ".csv");
  }

  private static void line(List<String> cells, BufferedWriter file) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        file.write(',');
      }
      file.write(quoted(cells.get(i)));
    }
    file.write("\r\n");
  }

  private static String quoted(String cell) {
    boolean plain =
        cell.chars().noneMatch(c -> ",\"\r\n".indexOf(c) >= 0)
            && cell.strip().length() == cell.length();
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  /** Whether a spreadsheet would take a text for a formula. */
  static boolean isFormula(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
  }

  /** Writes the package of all rows so far. */
  void zip(OutputStream out, Publication.@Nullable Licence licence) throws IOException {
    for (BufferedWriter file : files.values()) {
      file.flush();
    }
    var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    entry(zip, "datapackage.json");
    zip.write(description(licence));
    zip.closeEntry();
    for (String table : files.keySet()) {
      entry(zip, table + ".csv");
      Files.copy(path(table), zip);
      zip.closeEntry();
    }
    zip.finish();
  }

  private static void entry(ZipOutputStream zip, String name) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTime(NO_TIME); // the same data gives the same bytes
    zip.putNextEntry(entry);
  }

  private byte[] description(Publication.@Nullable Licence licence) {
    var json = new JsonText().beginObject();
    json.name("profile").string("tabular-data-package").name("name").string("directory");
    json.name("title").string("A directory of services as an HSDS 3.0 tabular data package");
    if (licence != null) {
      json.name("licenses").beginArray().beginObject();
      json.name("title").string(licence.name()).name("path").string(licence.url());
      json.endObject().endArray();
    }
    json.name("resources").beginArray();
    for (String name : files.keySet()) {
      json.beginObject().name("profile").string("tabular-data-resource");
      json.name("name").string(name).name("path").string(name + ".csv");
      json.name("encoding").string("utf-8");
      json.name("schema").beginObject().name("fields").beginArray();
      for (String column : HsdsTable.of(name).header()) {
        json.beginObject().name("name").string(column);
        json.name("type").string(HsdsTable.NUMBERS.contains(column) ? "number" : "string");
        json.endObject();
      }
      json.endArray().endObject().endObject();
    }
    return json.endArray().endObject().toBytes();
  }

  @Override
  public void close() throws IOException {
    for (BufferedWriter file : files.values()) {
      file.close();
    }
    try (Stream<Path> left = Files.list(folder)) {
      for (Path file : left.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
