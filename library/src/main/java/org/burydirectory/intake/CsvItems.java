package org.burydirectory.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.burydirectory.model.DataProblem;
import org.burydirectory.model.InvalidDataException;
import org.burydirectory.model.Schedule;
import org.burydirectory.profile.Profile;
import org.burydirectory.source.CsvMapping;
import org.burydirectory.source.RecordTrees;
import org.burydirectory.time.HoursReading;
import org.burydirectory.time.HoursText;
import org.jspecify.annotations.Nullable;

/** The rows of a spreadsheet, each of which is a service. */
final class CsvItems implements Items {

  private static final String LIST = "[;|\\n]+";

  private final Path file;
  private final CsvMapping mapping;
  private final Words words;
  private final List<DataProblem> unknown = new ArrayList<>();

  CsvItems(Path file, CsvMapping mapping, Profile profile) {
    this.file = file;
    this.mapping = mapping;
    this.words = new Words(profile);
  }

  @Override
  public List<DataProblem> read(RecordTrees.Sink sink) throws IOException {
    String name = String.valueOf(file.getFileName());
    long size = Files.size(file);
    try (InputStream in = new Bounded(Files.newInputStream(file), Bounded.EXPANDED, name)) {
      if (size == 0) {
        throw problem(name, "the file is empty");
      }
      var rows = new int[1];
      List<String> columns =
          CsvRows.read(
              in,
              name,
              mapping.encoding(),
              mapping.separator(),
              (line, cells) -> {
                rows[0]++;
                sink.record("line " + line, service(cells, line));
              });
      checkColumns(name, columns);
      if (rows[0] == 0) {
        throw problem(name, "there is no row under the names of the columns");
      }
    }
    return unknown;
  }

  private void checkColumns(String name, List<String> columns) {
    for (String column : mapping.columns().keySet()) {
      if (!columns.contains(column)) {
        throw problem(
            name,
            "the mapping names the column '"
                + column
                + "', but the file has: "
                + String.join(", ", columns));
      }
    }
  }

  private static InvalidDataException problem(String file, String message) {
    return new InvalidDataException(List.of(new DataProblem(file, "line 1", message)));
  }

  private Map<String, @Nullable Object> service(Map<String, String> cells, long line) {
    var row = new Row(values(cells), line);
    cells.forEach(
        (column, cell) -> {
          if (!mapping.columns().containsKey(column)) {
            row.service.put("x_" + slug(column), cell); // nobody said what it is, so it is kept
          }
        });
    row.fill();
    return row.service;
  }

  /** The cells by their targets; several columns of one target stand one under the other. */
  private Map<String, String> values(Map<String, String> cells) {
    var values = new LinkedHashMap<String, String>();
    cells.forEach(
        (column, cell) -> {
          String target = mapping.columns().get(column);
          if (target != null && !target.equals("ignore")) {
            values.merge(target, meant(column, cell), (a, b) -> a + "\n" + b);
          }
        });
    mapping.defaults().forEach(values::putIfAbsent);
    return values;
  }

  /** What the mapping says that a cell, or each word of a list in it, stands for. */
  private String meant(String column, String cell) {
    Map<String, String> meanings = mapping.values().get(column);
    if (meanings == null) {
      return cell.strip();
    }
    var parts = new ArrayList<String>();
    for (String part :
        meanings.containsKey(cell.strip()) ? new String[] {cell} : cell.split(LIST, -1)) {
      parts.add(meanings.getOrDefault(part.strip(), part.strip()));
    }
    return String.join(";", parts);
  }

  private static String slug(String column) {
    String slug = column.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    return slug.replaceAll("^_|_$", "");
  }

  /** A row while it becomes a service. */
  private final class Row {
    private final Map<String, String> values;
    private final long line;
    private final Map<String, @Nullable Object> service = new TreeMap<>();

    Row(Map<String, String> values, long line) {
      this.values = values;
      this.line = line;
    }

    void fill() {
      for (String key :
          List.of(
              "id",
              "name",
              "description",
              "url",
              "email",
              "status",
              "fees",
              "minimum_age",
              "maximum_age",
              "alert",
              "assured_date",
              "last_modified")) {
        copy(key, service, key);
      }
      if ("true".equals(values.get("illustrative"))) {
        service.put("illustrative", true);
      }
      values.forEach(
          (target, value) -> {
            if (target.startsWith("x_")) {
              service.put(target, value);
            }
          });
      organization();
      contact();
      place();
      areas();
      terms();
    }

    private void copy(String target, Map<String, @Nullable Object> to, String key) {
      String value = values.get(target);
      if (value != null && !value.isBlank()) {
        to.put(key, value);
      }
    }

    private void organization() {
      var organization = new TreeMap<String, @Nullable Object>();
      for (String key : List.of("name", "description", "website", "email")) {
        copy("organization." + key, organization, key);
      }
      if (!organization.isEmpty()) {
        service.put("organization", organization);
      }
    }

    private void contact() {
      if (values.containsKey("phone") || values.containsKey("contact.name")) {
        var contact = Tree.add(service, "contacts");
        copy("contact.name", contact, "name");
        for (String number : values.getOrDefault("phone", "").split(LIST, -1)) {
          if (!number.isBlank()) {
            var phone = Tree.add(contact, "phones");
            phone.put("number", number.strip());
            copy("phone.description", phone, "description");
          }
        }
      }
    }

    private void place() {
      var location = new TreeMap<String, @Nullable Object>();
      copy("location.name", location, "name");
      copy("latitude", location, "latitude");
      copy("longitude", location, "longitude");
      var address = new TreeMap<String, @Nullable Object>();
      for (String key : List.of("address_1", "city", "state_province", "postal_code", "country")) {
        copy(key, address, key);
      }
      if (!address.isEmpty()) {
        address.putIfAbsent("country", "GB");
        location.put("addresses", new ArrayList<@Nullable Object>(List.of(address)));
      }
      for (String word : split("accessibility")) {
        Optional<String> code = words.accessibility(word);
        var access = Tree.add(location, "accessibility");
        access.put("description", code.map(words::accessibilityLabel).orElse(word));
        code.ifPresent(known -> access.put("x_code", known));
      }
      Map<String, @Nullable Object> owner = service;
      if (!location.isEmpty()) {
        location.put("location_type", "physical");
        owner = Tree.add(service, "service_at_locations");
        owner.put("location", location);
      }
      hours(owner);
    }

    private void hours(Map<String, @Nullable Object> owner) {
      String text = values.get("opening_hours");
      if (text == null || text.isBlank()) {
        return;
      }
      HoursReading reading = HoursText.read(text);
      for (Schedule schedule : reading.schedulesOrProse()) {
        Schedules.put(schedule, Tree.add(owner, "schedules"));
      }
    }

    private void areas() {
      for (String area : split("service_area")) {
        Tree.add(service, "service_areas").put("name", area);
      }
      for (String language : split("language")) {
        var item = Tree.add(service, "languages");
        item.put("name", language);
        Languages.code(language).ifPresent(code -> item.put("code", code));
      }
    }

    private void terms() {
      for (String taxonomy : List.of("need", "audience", "cost", "access")) {
        for (String word : split(taxonomy)) {
          Optional<Words.Code> code = words.code(taxonomy, word);
          if (code.isPresent()) {
            term(taxonomy, code.get());
          } else {
            service.merge("x_" + taxonomy, word, (a, b) -> a + "; " + b);
            unknown.add(
                new DataProblem(
                    String.valueOf(file.getFileName()),
                    "line " + line,
                    "'"
                        + word
                        + "' is no "
                        + taxonomy
                        + " that the directory knows; kept as 'x_"
                        + taxonomy
                        + "'. Say under 'values' of the mapping what it stands for"));
          }
        }
      }
    }

    private void term(String taxonomy, Words.Code code) {
      var attribute = Tree.add(service, "attributes");
      attribute.put("link_type", taxonomy);
      var term = new TreeMap<String, @Nullable Object>();
      term.put("name", code.label());
      term.put("taxonomy", taxonomy);
      term.put("code", code.id());
      attribute.put("taxonomy_term", term);
    }

    private List<String> split(String target) {
      String value = values.getOrDefault(target, "");
      var parts = new ArrayList<String>();
      for (String part : value.split(LIST, -1)) {
        if (!part.isBlank()) {
          parts.add(part.strip());
        }
      }
      return parts;
    }
  }
}
