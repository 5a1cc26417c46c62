package org.burydirectory.server.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What somebody meets who imports services on the command line. */
class ImportServicesTest {

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    CommandLine line = BuryDirectory.commandLine(Map.of("BURY_INDEX", index().toString()));
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    return line.execute(args);
  }

  private Path index() {
    return folder.resolve("index");
  }

  private JsonNode json() {
    return JsonMapper.shared().readTree(out.toString());
  }

  private static Path root() {
    Path path = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(path.resolve("index-data"))) {
      path = path.getParent();
    }
    return path;
  }

  private static Path feed(String name) {
    Path file = root().resolveSibling("shared").resolve("feeds").resolve(name);
    assumeTrue(Files.exists(file), () -> "skipped: no " + file);
    return file;
  }

  private JsonNode first(String query) {
    assertEquals(0, run("search", "--json", query), err.toString());
    return json().at("/hits/0");
  }

  @Test
  void theStepsOfTheReadmeMakeTwentyGroupsOfASpreadsheetSearchable() throws IOException {
    Path examples = root().resolve("index-data/examples");
    String[] command = {
      "import",
      examples.resolve("community-groups.csv").toString(),
      "--mapping",
      examples.resolve("community-groups.yaml").toString()
    };
    assertEquals(0, run(with(command, "--dry-run")), err.toString());
    assertTrue(out.toString().contains("20 list items give 20 services"), out.toString());
    assertTrue(out.toString().contains("Nothing was changed"), out.toString());

    assertEquals(0, run(command), err.toString());
    assertTrue(out.toString().contains("20 added"), out.toString());
    assertTrue(first("ukulele evening").get("name").asString().contains("Ukulele"), out.toString());
    JsonNode knitters = first("knit and natter");
    assertTrue(knitters.get("name").asString().contains("Knit"), out.toString());
    assertTrue(knitters.get("illustrative").asBoolean());
    assertTrue(
        Files.readString(root().resolve("README.md")).contains("community-groups.csv"),
        "the README names these steps");
  }

  private static String[] with(String[] command, String option) {
    String[] longer = java.util.Arrays.copyOf(command, command.length + 1);
    longer[command.length] = option;
    return longer;
  }

  @Test
  void aRealOlderFeedIsTakenOverAndEveryRepairIsInTheReport() throws IOException {
    Path file = feed("oruk1-bristol-2024/services.json");
    Path report = folder.resolve("report.json");
    assertEquals(
        0,
        run(
            "import",
            file.toString(),
            "--source",
            "bristol",
            "--dry-run",
            "--report",
            report.toString()),
        err.toString());
    assertTrue(out.toString().contains("819 list items give 818 services"), out.toString());

    JsonNode written = JsonMapper.shared().readTree(Files.readString(report));
    assertEquals(769, written.at("/counts/repair/html").asInt());
    assertEquals(1, written.at("/counts/repair/duplicate-id").asInt());
    assertEquals(0, written.at("/counts/refusal").size());
    assertEquals(818, written.at("/completeness").size());
  }

  @Test
  void aReportOnTheShippedDataIsAPageTextOrJson() throws IOException {
    for (String ending : new String[] {"html", "txt", "json"}) {
      Path report = folder.resolve("check." + ending);
      assertEquals(0, run("check", "--report", report.toString()), err.toString());
      String text = Files.readString(report);
      assertTrue(text.contains("duplicate") && text.contains("Adult learning"), ending);
      assertFalse(text.contains("<script"), ending);
    }
  }

  @Test
  void whatCannotBeImportedIsSaidInOneSentence() throws IOException {
    assertEquals(1, run("import", folder.resolve("none.json").toString()));
    assertTrue(err.toString().contains("none.json"), err.toString());

    Path csv = Files.writeString(folder.resolve("groups.csv"), "Name\nA\n");
    assertEquals(1, run("import", csv.toString()));
    assertTrue(err.toString().contains("needs a mapping"), err.toString());

    Path wrong = Files.writeString(folder.resolve("wrong.yaml"), "columns: {Nmae: name}\n");
    assertEquals(1, run("import", csv.toString(), "--mapping", wrong.toString()));
    assertTrue(
        err.toString().contains("names the column 'Nmae', but the file has: Name"), err.toString());

    assertEquals(1, run("import", "http://127.0.0.1:1/oruk"));
    assertTrue(err.toString().contains("private network"), err.toString());

    assertEquals(2, run("import"));
    assertTrue(err.toString().contains("Nothing named to import"), err.toString());
  }
}
