package org.burydirectory.index;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.burydirectory.source.DataFolder;
import org.burydirectory.source.Samples;

/** Data folders of a small place with as many services as wanted. */
final class SampleData {

  private static final String MORE_FACETS =
      """
        - {name: kind, label: What it is, description: Service or guide.}
        - {name: cost, label: Cost, description: What it costs.}
        - {name: neighbourhood, label: Where, description: Where it is.}
        - {name: language, label: Language, description: What is spoken.}
      """;

  private static final String COST =
      "{\"taxonomy_term\":{\"taxonomy\":\"cost\",\"code\":\"free\"}},";

  private SampleData() {}

  /** The id of the service of a number, the same in every edition. */
  static String id(int number) {
    return UUID.nameUUIDFromBytes(("service " + number).getBytes(StandardCharsets.US_ASCII))
        .toString();
  }

  /** A service; what it says differs by edition. */
  static String service(int number, String edition) {
    return service(number, edition, "");
  }

  /** A service with more members, such as {@code "fees":"none",}. */
  static String service(int number, String edition, String more) {
    String need = number % 3 == 0 ? "carers" : "carers.break";
    String cost = number % 2 == 0 ? COST : "";
    return """
    {"id":"%s","name":"%s service %d","status":"active",%s
    "description":"Edition %s: a carer finds respite word%d here, number %d of many.",
    "service_at_locations":[{"id":"%s","location":{"id":"%s","location_type":"physical",
    "latitude":%s,"longitude":-2.33}}],
    "attributes":[%s{"taxonomy_term":{"taxonomy":"need","code":"%s"}}],
    "x_sources":[{"name":"A page","date":"2026-06"}]}
    """
        .formatted(
            id(number),
            edition,
            number,
            more,
            edition,
            number % 50,
            number,
            part("site", number),
            part("place", number),
            53.5 + number % 100 / 1000.0,
            cost,
            need);
  }

  private static String part(String of, int number) {
    return UUID.nameUUIDFromBytes((of + number).getBytes(StandardCharsets.US_ASCII)).toString();
  }

  /** A folder with services of consecutive numbers. */
  static DataFolder folder(Path folder, String edition, int from, int count) throws IOException {
    Files.createDirectories(folder.resolve("services"));
    for (var file : settings().entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    try (Writer out = Files.newBufferedWriter(folder.resolve("services/all.json"))) {
      for (int i = from; i < from + count; i++) {
        out.write((i == from ? "[" : ",") + service(i, edition));
      }
      out.write("]");
    }
    return DataFolder.folder(folder);
  }

  private static Map<String, String> settings() {
    var files = new TreeMap<>(Samples.files());
    files.computeIfPresent(
        "facets.yaml", (name, text) -> text.replaceFirst("facets:\n", "facets:\n" + MORE_FACETS));
    files.putIfAbsent("urgent.yaml", "panels: []\n");
    files.putIfAbsent("holidays.yaml", "nations: []\n");
    return files;
  }

  /** A folder that does not change, for copying. */
  static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }
}
