package org.burydirectory.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.burydirectory.model.InvalidDataException;

/**
 * What the columns of a CSV file mean.
 *
 * @param separator between cells
 * @param encoding of the file
 * @param columns targets by the names of columns
 * @param defaults values by target, for rows that give none
 * @param values what words in a column stand for, by the names of columns
 */
public record CsvMapping(
    char separator,
    Charset encoding,
    Map<String, String> columns,
    Map<String, String> defaults,
    Map<String, Map<String, String>> values) {

  /** What a column may be, in the words of the standard. */
  public static final List<String> TARGETS =
      List.of(
          "id",
          "name",
          "description",
          "url",
          "email",
          "phone",
          "phone.description",
          "contact.name",
          "status",
          "fees",
          "cost",
          "minimum_age",
          "maximum_age",
          "alert",
          "opening_hours",
          "assured_date",
          "last_modified",
          "organization.name",
          "organization.description",
          "organization.website",
          "organization.email",
          "location.name",
          "address_1",
          "city",
          "state_province",
          "postal_code",
          "country",
          "latitude",
          "longitude",
          "service_area",
          "need",
          "audience",
          "access",
          "accessibility",
          "language",
          "illustrative",
          "ignore");

  private static final Set<String> SEPARATORS = Set.of(",", ";", "tab", "|");
  private static final Set<String> ENCODINGS = Set.of("utf-8", "windows-1252");

  /** Copies the maps. */
  public CsvMapping {
    columns = Map.copyOf(columns);
    defaults = Map.copyOf(defaults);
    values = Map.copyOf(values);
  }

  /**
   * Reads a mapping.
   *
   * @throws InvalidDataException with every problem and its line
   * @throws IOException if the file cannot be read
   */
  public static CsvMapping read(Path file) throws IOException {
    var problems = new Problems();
    var report = new Report(String.valueOf(file.getFileName()), problems);
    String text = "";
    try (InputStream in = new Utf8Input(Files.newInputStream(file), OpenFolder.YAML_LIMIT)) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (RefusedInput e) {
      report.line(e.line(), e.reason());
    }
    problems.refuseIfAny();
    Fields root = YamlTree.read(text, report);
    CsvMapping mapping = root == null ? null : mapping(root);
    problems.refuseIfAny();
    if (mapping == null) {
      throw new IllegalStateException("a mapping that could not be read has a problem");
    }
    return mapping;
  }

  private static CsvMapping mapping(Fields root) {
    String separator = root.code("separator", SEPARATORS);
    String encoding = root.code("encoding", ENCODINGS);
    Map<String, String> columns = root.textMap("columns");
    if (columns.isEmpty()) {
      root.problem("columns", "'columns' must say what each column is, such as 'Group name: name'");
    }
    Map<String, String> defaults = root.textMap("defaults");
    root.object("columns", fields -> targets(fields, columns.keySet(), true));
    root.object("defaults", fields -> targets(fields, defaults.keySet(), false));
    Map<String, Map<String, String>> values = new LinkedHashMap<>();
    root.object("values", fields -> values(fields, columns.keySet(), values));
    if (!columns.isEmpty() && !columns.containsValue("name") && !defaults.containsKey("name")) {
      root.problem("columns", "no column is the 'name' of the service");
    }
    root.refuseOthers();
    return new CsvMapping(
        separator == null ? ',' : separator.equals("tab") ? '\t' : separator.charAt(0),
        encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding),
        columns,
        defaults,
        values);
  }

  private static boolean targets(Fields fields, Set<String> keys, boolean values) {
    for (String key : keys) {
      String target = values ? fields.required(key) : key;
      if (!values) {
        fields.required(key);
      }
      if (!TARGETS.contains(target) && !target.startsWith("x_")) {
        fields.problem(
            key,
            Report.shown(target)
                + " is nothing that a column can be; "
                + new Nearest(new TreeSet<>(TARGETS)).hint(target)
                + ", or a name of your own that starts with x_");
      }
    }
    return true;
  }

  private static boolean values(
      Fields fields, Set<String> columns, Map<String, Map<String, String>> values) {
    for (String column : fields.members().keySet()) {
      if (!columns.contains(column)) {
        fields.problem(
            column,
            "'values' names the column " + Report.shown(column) + ", which 'columns' does not");
      }
      values.put(column, fields.textMap(column));
    }
    return true;
  }
}
