package org.burydirectory.server.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ImportCommandTest {

  private static final String ROWS =
      """
      "BL0 0AB",10,379442,416877,"E92000001","","","","E08000002","E05014163"
      "BL9 0EW",10,380330,410870,"E92000001","","","","E08000002","E05014153"
      """;

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    CommandLine line = BuryDirectory.commandLine(Map.of());
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    return line.execute(args);
  }

  private JsonNode json() {
    return JsonMapper.shared().readTree(out.toString());
  }

  private String index() {
    return folder.resolve("index").toString();
  }

  private String file(String text) throws IOException {
    return Files.writeString(folder.resolve("bl.csv"), text).toString();
  }

  private JsonNode near(String postcode) {
    assertEquals(
        0,
        run(
            "search",
            "--json",
            "--index",
            index(),
            "-p",
            "near=" + postcode,
            "-p",
            "sort=distance",
            "-p",
            "per_page=1"),
        err::toString);
    return json();
  }

  @ParameterizedTest
  @ValueSource(strings = {"postcodes", "boundaries"})
  void helpIsEverywhere(String what) {
    assertEquals(0, run("import", what, "--help"));
    assertTrue(out.toString().startsWith("Usage: bury-directory import " + what), out::toString);
  }

  @Test
  void nothingNamedIsWrongUsage() {
    assertEquals(2, run("import"));
    assertTrue(err.toString().contains("postcodes"), err::toString);
  }

  @Test
  void anImportedPostcodeIsNoLongerApproximate() throws IOException {
    assertEquals(0, run("build", "--index", index()), err::toString);
    assertTrue(near("BL0 0AB").at("/located/approximate").asBoolean());

    assertEquals(0, run("import", "postcodes", file(ROWS), "--json", "--index", index()));
    assertEquals("OS Code-Point Open", json().at("/format").asString());
    assertEquals(2, json().at("/postcodes").asInt());
    assertEquals("gen-2", json().at("/generation").asString());

    assertFalse(near("BL0 0AB").at("/located/approximate").asBoolean(true));
    assertEquals(53.6480, json().at("/located/lat").asDouble(), 0.0002);
    assertFalse(json().at("/hits/0/approximate").asBoolean(true));
  }

  @Test
  void anImportIsFoldedIntoEveryLaterBuild() throws IOException {
    assertEquals(0, run("import", "postcodes", file(ROWS), "--index", index()), err::toString);
    assertTrue(out.toString().contains("Built gen-1"), out::toString);
    assertEquals(0, run("build", "--index", index()), err::toString);

    assertFalse(near("BL0 0AB").at("/located/approximate").asBoolean(true));
    assertEquals("gen-2", json().at("/generation").asString());
  }

  @Test
  void aDryRunChangesNothing() throws IOException {
    assertEquals(0, run("import", "postcodes", file(ROWS), "--dry-run", "--index", index()));
    assertTrue(out.toString().contains("Read 2 postcodes"), out::toString);
    assertFalse(Files.exists(Path.of(index())));
  }

  @Test
  void aWrongFileIsNamedAndTheOldImportStays() throws IOException {
    assertEquals(0, run("import", "postcodes", file(ROWS), "--index", index()));

    assertEquals(1, run("import", "postcodes", folder.resolve("none").toString()));
    assertTrue(err.toString().contains("none"), err::toString);
    assertEquals(1, run("import", "postcodes", file("name,town\nx,y\n"), "--index", index()));
    assertTrue(err.toString().contains("bl.csv"), err::toString);
    assertTrue(err.toString().contains("name, town"), err::toString);

    assertFalse(near("BL0 0AB").at("/located/approximate").asBoolean(true));
  }

  @Test
  void anIndexOfOtherDataIsNotReplacedByShippedData() throws IOException {
    assertEquals(0, run("build", "--index", index()), err::toString);
    Files.delete(Path.of(index(), "built-from"));

    assertEquals(0, run("import", "postcodes", file(ROWS), "--index", index()), err::toString);
    assertTrue(out.toString().contains("build --data"), out::toString);
    assertFalse(Files.exists(Path.of(index(), "gen-2")));
  }

  private static String feature(String code, double west, double south) {
    double east = west + 0.05;
    double north = south + 0.05;
    return """
        {"type": "Feature", "properties": {"OBJECTID": 1, "WD23CD": "%s", "LAD23CD": "E08000002"},
         "geometry": {"type": "Polygon", "coordinates": [[[%5$s, %3$s], [%4$s, %3$s], [%4$s, %2$s], [%5$s, %2$s], [%5$s, %3$s]]]}}"""
        .formatted(code, north, south, east, west);
  }

  private static String collection(String... features) {
    return "{\"type\": \"FeatureCollection\", \"features\": [" + String.join(",", features) + "]}";
  }

  @Test
  void outlinesOfWardsAreTakenIn() throws IOException {
    String file = file(collection(feature("E05014163", -2.35, 53.62), feature("E05099999", 0, 52)));
    assertEquals(0, run("import", "boundaries", file, "--index", index()), err::toString);
    assertTrue(out.toString().contains("outlines of 2 wards"), out::toString);
    assertTrue(out.toString().contains("with an outline: 1 of 17"), out::toString);
    assertTrue(out.toString().contains("Built gen-1"), out::toString);
  }

  @Test
  void whatIsNoOutlineIsNamed() throws IOException {
    assertEquals(1, run("import", "boundaries", file("[]"), "--index", index()));
    assertTrue(err.toString().contains("FeatureCollection"), err::toString);
    String unknown = "{\"type\": \"Feature\", \"properties\": {\"name\": \"Elton\"}}";
    assertEquals(1, run("import", "boundaries", file(collection(unknown)), "--index", index()));
    assertTrue(err.toString().contains("/features/0"), err::toString);
    assertTrue(err.toString().contains("found name"), err::toString);
    String metres = feature("E05014163", 379448, 416851);
    assertEquals(1, run("import", "boundaries", file(collection(metres)), "--index", index()));
    assertTrue(err.toString().contains("WGS 84"), err::toString);
    assertFalse(Files.exists(Path.of(index())));
  }
}
