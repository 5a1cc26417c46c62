package org.burydirectory.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.burydirectory.BuildReport;
import org.burydirectory.DataSource;
import org.burydirectory.ServiceDirectory;
import org.burydirectory.place.Gazetteer;
import org.burydirectory.place.Place;
import org.burydirectory.place.PlaceKind;

/**
 * A directory of made-up services, always the same for the same size and sites: about 915 bytes of
 * JSON each, with a name, 80 words, 3 of 150 needs, 1 to 3 of 8 audiences, a cost and its sites in
 * Bury's 17 wards. Made when it is first asked for and kept in the work folder.
 *
 * @param size how many services
 * @param sites the most sites a service; each has 1 to so many
 */
record GeneratedDirectory(int size, int sites) {

  /** Goes up whenever what is generated changes. */
  private static final int VERSION = 2;

  private static final long SEED = 20_261_121;
  private static final int WORDS = 6000;
  private static final int DESCRIPTION_WORDS = 80;
  private static final int NEEDS = 3;
  private static final int SERVICES_A_FILE = 5000;
  private static final double WARD_SPREAD_DEGREES = 0.012;

  /** Where everything generated is kept; delete it after a change to how texts are indexed. */
  static Path work() {
    return Path.of(System.getProperty("bury.work", "target/benchmark-work"));
  }

  private Path home() {
    return work().resolve("v" + VERSION + "-" + size + "-" + sites);
  }

  /** The words that it is written in. */
  static Vocabulary vocabulary() {
    return new Vocabulary(WORDS, new Random(SEED));
  }

  /** The folder of its index, which is built where it is missing. */
  Path index() throws IOException {
    Path index = home().resolve("index");
    if (!Files.exists(home().resolve("built"))) {
      delete(home());
      Path data = data();
      BuildReport report = ServiceDirectory.build(DataSource.folder(data), index);
      Files.writeString(home().resolve("built"), told(report, data));
      System.out.println("# " + told(report, data));
      delete(data);
    }
    return index;
  }

  /** The folder that the index of a peer is kept in. */
  Path peer(String name) {
    return home().resolve(name);
  }

  private String told(BuildReport report, Path data) throws IOException {
    Duration took = report.took();
    return String.format(
        Locale.ROOT,
        "%,d services of %,d bytes of JSON built in %.1f s",
        size,
        bytes(data.resolve("services")) / size,
        took.toMillis() / 1000.0);
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      long bytes = 0;
      for (Path file : files.toList()) {
        bytes += Files.size(file);
      }
      return bytes;
    }
  }

  /** Writes the data folder that the index is built from. */
  Path data() throws IOException {
    Path data = home().resolve("data");
    Vocabulary vocabulary = vocabulary();
    var random = new Random(SEED + 1);
    GeneratedPlace.write(data);
    List<Place> wards = wards(data);
    List<String> needs = GeneratedPlace.needs();
    for (int first = 0; first < size; first += SERVICES_A_FILE) {
      String name = String.format(Locale.ROOT, "services/s%05d.json", first / SERVICES_A_FILE);
      try (BufferedWriter out = Files.newBufferedWriter(data.resolve(name))) {
        for (int i = first; i < Math.min(size, first + SERVICES_A_FILE); i++) {
          out.write(i == first ? "[" : ",\n");
          out.write(service(vocabulary, wards, needs, random));
        }
        out.write("]\n");
      }
    }
    return data;
  }

  private static List<Place> wards(Path data) throws IOException {
    Files.writeString(data.resolve("services/none.json"), "[]");
    Gazetteer gazetteer;
    try (var empty = ServiceDirectory.openInMemory(DataSource.folder(data))) {
      gazetteer = empty.gazetteer();
    }
    Files.delete(data.resolve("services/none.json"));
    return gazetteer.places(PlaceKind.WARD);
  }

  private String service(
      Vocabulary vocabulary, List<Place> wards, List<String> needs, Random random) {
    var json = new StringBuilder(1024);
    json.append("{\"id\":\"").append(uuid(random));
    json.append("\",\"illustrative\":true,\"name\":\"").append(vocabulary.text(3, random));
    json.append(" (example)\",\"status\":\"active\",\"description\":\"");
    json.append(vocabulary.text(DESCRIPTION_WORDS, random));
    json.append("\",\"attributes\":[");
    for (int i = 0; i < NEEDS; i++) {
      term(json, "need", needs.get(random.nextInt(needs.size())));
    }
    for (int i = random.nextInt(3); i >= 0; i--) {
      term(json, "audience", "audience" + random.nextInt(GeneratedPlace.AUDIENCES));
    }
    term(json, "cost", "cost" + random.nextInt(GeneratedPlace.COSTS));
    json.setLength(json.length() - 1);
    json.append("],\"service_at_locations\":[");
    for (int i = sites == 1 ? 0 : random.nextInt(sites); i >= 0; i--) {
      site(json, wards.get(random.nextInt(wards.size())), random);
    }
    json.setLength(json.length() - 1);
    return json.append("]}").toString();
  }

  private static UUID uuid(Random random) {
    return new UUID(random.nextLong(), random.nextLong());
  }

  private static void term(StringBuilder json, String taxonomy, String code) {
    json.append("{\"taxonomy_term\":{\"taxonomy\":\"").append(taxonomy);
    json.append("\",\"code\":\"").append(code).append("\"}},");
  }

  private static void site(StringBuilder json, Place ward, Random random) {
    var centre = java.util.Objects.requireNonNull(ward.point());
    String id = uuid(random).toString();
    json.append("{\"id\":\"").append(id).append("\",\"location\":{\"id\":\"").append(id);
    json.append("\",\"latitude\":").append(near(centre.lat(), random));
    json.append(",\"longitude\":").append(near(centre.lon(), random));
    json.append(",\"x_ward\":\"").append(ward.id()).append("\"}},");
  }

  private static String near(double degrees, Random random) {
    double there = degrees + (random.nextDouble() * 2 - 1) * WARD_SPREAD_DEGREES;
    return String.format(Locale.ROOT, "%.5f", there);
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }
}
