package org.burydirectory.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.burydirectory.DataSource;
import org.burydirectory.DirectoryConfig;
import org.burydirectory.ServiceDirectory;
import org.burydirectory.search.Hit;
import org.burydirectory.search.SearchRequest;
import org.burydirectory.source.JsonText;
import org.burydirectory.source.ProfileReader;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Measures the library's own ranking on any collection of texts with judged queries. A document is
 * a service whose name is the title and whose description is the text; settings are those that
 * ship, but for needs and places, of which there are none.
 */
final class Relevance {

  private static final List<String> SHIPPED =
      List.of("language.yaml", "ranking.yaml", "facets.yaml", "urgent.yaml", "holidays.yaml");
  private static final String PLACE =
      """
      borough: {id: nowhere, name: Zzyzx, code: E00000000, lat: 0, lon: 0, time_zone: Europe/London}
      areas: []
      neighbourhoods: []
      wards: []
      towns: []
      localities: []
      districts: []
      sectors: []
      neighbours: []
      """;
  private static final String NEEDS =
      """
      needs: []
      audiences: []
      costs: []
      access: []
      accessibility: []
      themes: []
      """;
  private static final int DEPTH = 100;
  private static final int FIRST = 10;

  private final Path collection;
  private final Map<String, String> ids = new HashMap<>();

  private Relevance(Path collection) {
    this.collection = collection;
  }

  /** Prints the figures of a folder with docs.jsonl, queries.tsv and qrels.tsv. */
  static void print(Path collection) throws IOException {
    Path folder = Files.createTempDirectory("relevance");
    try {
      var relevance = new Relevance(collection);
      Map<String, String> settings = relevance.write(folder);
      var patient = DirectoryConfig.defaults().deadline(java.time.Duration.ofMinutes(1));
      try (var directory = ServiceDirectory.openInMemory(DataSource.folder(folder), patient)) {
        System.out.println("profile " + ProfileReader.read(settings).fingerprint());
        System.out.println(relevance.measure(directory));
      }
    } finally {
      remove(folder);
    }
  }

  private static void remove(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private Map<String, String> write(Path folder) throws IOException {
    var settings = new HashMap<String, String>();
    for (String name : SHIPPED) {
      settings.put(name, shipped(name));
    }
    settings.put("place.yaml", PLACE);
    settings.put("needs.yaml", NEEDS);
    for (var file : settings.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    Files.createDirectory(folder.resolve("guides"));
    Path services = Files.createDirectory(folder.resolve("services"));
    try (BufferedWriter out = Files.newBufferedWriter(services.resolve("documents.json"))) {
      out.write("[");
      List<String> lines = Files.readAllLines(collection.resolve("docs.jsonl"));
      for (int i = 0; i < lines.size(); i++) {
        out.write((i == 0 ? "" : ",\n") + service(lines.get(i)));
      }
      out.write("]");
    }
    return settings;
  }

  private static String shipped(String name) throws IOException {
    try (InputStream in = Relevance.class.getResourceAsStream("/bury/" + name)) {
      if (in == null) {
        throw new IOException("not on the class path: bury/" + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String service(String line) {
    Map<String, String> document = members(line);
    String key = document.getOrDefault("id", "");
    String id = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
    ids.put(id, key);
    String title = document.getOrDefault("title", "").strip();
    var json =
        new JsonText()
            .beginObject()
            .name("id")
            .string(id)
            .name("name")
            .string(title.isEmpty() ? "(no title)" : title)
            .name("status")
            .string("active");
    String text = document.getOrDefault("text", "").strip();
    if (!text.isEmpty()) {
      json.name("description").string(text);
    }
    json.name("x_sources").beginArray().beginObject().name("name").string("collection");
    json.name("date").string("2026").endObject().endArray().endObject();
    return new String(json.toBytes(), StandardCharsets.UTF_8);
  }

  private static Map<String, String> members(String line) {
    var members = new HashMap<String, String>();
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), line)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        members.put(name, parser.getString());
      }
    }
    return members;
  }

  private String measure(ServiceDirectory directory) throws IOException {
    Map<String, Map<String, Integer>> judgments = judgments();
    double ndcg = 0;
    double precision = 0;
    double recall = 0;
    int queries = 0;
    for (String line : Files.readAllLines(collection.resolve("queries.tsv"))) {
      String[] cells = line.split("\t", 2);
      Map<String, Integer> judged = judgments.get(cells[0]);
      if (cells.length == 2 && judged != null) {
        List<String> found = search(directory, cells[1]);
        ndcg += ndcg(found, judged);
        precision += averagePrecision(found, judged);
        recall += recall(found, judged);
        queries++;
      }
    }
    return String.format(
        Locale.ROOT,
        "queries=%d nDCG@10=%.4f MAP=%.4f R@100=%.4f",
        queries,
        ndcg / queries,
        precision / queries,
        recall / queries);
  }

  private Map<String, Map<String, Integer>> judgments() throws IOException {
    var judgments = new HashMap<String, Map<String, Integer>>();
    for (String line : Files.readAllLines(collection.resolve("qrels.tsv"))) {
      String[] cells = line.split("\t", -1);
      if (cells.length >= 3 && cells[cells.length - 1].strip().matches("\\d+")) {
        int grade = Integer.parseInt(cells[cells.length - 1].strip());
        if (grade > 0) {
          judgments
              .computeIfAbsent(cells[0], query -> new HashMap<>())
              .put(cells[cells.length - 2], grade);
        }
      }
    }
    return judgments;
  }

  private List<String> search(ServiceDirectory directory, String query) {
    SearchRequest request = SearchRequest.of(query).counting().perPage(SearchRequest.MAX_PER_PAGE);
    var found = new ArrayList<String>();
    for (int page = 1; page * SearchRequest.MAX_PER_PAGE <= DEPTH; page++) {
      for (Hit hit : directory.search(request.page(page)).hits()) {
        found.add(ids.get(hit.id()));
      }
    }
    return found;
  }

  private static double ndcg(List<String> found, Map<String, Integer> judged) {
    double gained = 0;
    for (int i = 0; i < Math.min(FIRST, found.size()); i++) {
      gained += judged.getOrDefault(found.get(i), 0) / log2(i + 2);
    }
    List<Integer> best = judged.values().stream().sorted(Comparator.reverseOrder()).toList();
    double ideal = 0;
    for (int i = 0; i < Math.min(FIRST, best.size()); i++) {
      ideal += best.get(i) / log2(i + 2);
    }
    return gained / ideal;
  }

  private static double log2(int number) {
    return Math.log(number) / Math.log(2);
  }

  private static double averagePrecision(List<String> found, Map<String, Integer> judged) {
    double sum = 0;
    int relevant = 0;
    for (int i = 0; i < found.size(); i++) {
      if (judged.containsKey(found.get(i))) {
        sum += ++relevant / (i + 1.0);
      }
    }
    return sum / judged.size();
  }

  private static double recall(List<String> found, Map<String, Integer> judged) {
    return (double) found.stream().filter(judged::containsKey).count() / judged.size();
  }
}
