package org.burydirectory.place;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** The facts beside the project, which are not part of it; tests of them are skipped without. */
final class SharedFacts {

  record Unit(
      String postcode, GeoPoint point, EastingNorthing grid, String ward, String neighbourhood) {}

  private SharedFacts() {}

  static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("index-data"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  static Path file(String name) {
    Path file = root().resolveSibling("shared").resolve("facts").resolve(name);
    assumeTrue(Files.exists(file), () -> "skipped: no " + file);
    return file;
  }

  static List<Unit> units() throws IOException {
    try (var in = new GZIPInputStream(Files.newInputStream(file("place/bury-postcodes.csv.gz")));
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<String> header = PostcodeLines.fields(lines.readLine());
      return lines.lines().map(line -> unit(header, PostcodeLines.fields(line))).toList();
    }
  }

  private static Unit unit(List<String> header, List<String> row) {
    Map<String, String> named = new java.util.HashMap<>();
    for (int i = 0; i < row.size(); i++) {
      named.put(header.get(i), row.get(i));
    }
    return new Unit(
        named.get("postcode"),
        new GeoPoint(Double.parseDouble(named.get("lat")), Double.parseDouble(named.get("lon"))),
        new EastingNorthing(
            Double.parseDouble(named.get("easting")), Double.parseDouble(named.get("northing"))),
        named.get("ward_code"),
        named.get("neighbourhood"));
  }
}
