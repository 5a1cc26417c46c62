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
import java.util.logging.Level;
import java.util.logging.Logger;
import org.burydirectory.server.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandLineTest {

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return run(Map.of(), args);
  }

  private int run(Map<String, String> environment, String... args) {
    CommandLine line = BuryDirectory.commandLine(environment);
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    return line.execute(args);
  }

  private JsonNode json() {
    return JsonMapper.shared().readTree(out.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "serve", "build", "search", "import", "export", "check", "evaluate"})
  void helpIsEverywhere(String command) {
    int code = command.isEmpty() ? run("--help") : run(command, "--help");

    assertEquals(0, code);
    assertTrue(out.toString().startsWith("Usage: bury-directory"), out::toString);
  }

  @Test
  void noCommandIsWrongUsage() {
    assertEquals(2, run());
    assertTrue(
        err.toString().contains("serve, build, search, import, export, check or evaluate"),
        err::toString);
  }

  @Test
  void aMistypedOptionIsGuessed() {
    assertEquals(2, run("build", "--indx", "x"));
    assertTrue(err.toString().contains("--index"), err::toString);
    assertFalse(err.toString().contains("\tat "), err::toString);
  }

  @Test
  void buildThenSearch() {
    String index = folder.resolve("index").toString();

    assertEquals(0, run("build", "--json", "--index", index), err::toString);
    assertTrue(json().at("/services").asInt() > 0);
    out.getBuffer().setLength(0);
    assertEquals(0, run("search", "--json", "--index", index, "-p", "near=M26", "carers"));
    assertTrue(json().at("/total_items").asInt() > 0);
  }

  @Test
  void searchWithoutAnIndexReadsTheData() {
    assertEquals(
        0, run("search", "--index", folder.resolve("none").toString(), "carers"), err::toString);
    assertTrue(out.toString().contains(" found, page 1 of "), out::toString);
    assertFalse(Files.exists(folder.resolve("none")));
  }

  @Test
  void searchReadsTheDataWhereTheIndexIsOutdated() {
    String index = folder.resolve("index").toString();
    assertEquals(0, run("build", "--index", index), err::toString);
    out.getBuffer().setLength(0);

    assertEquals(
        0,
        run("search", "--json", "--index", index, "--illustrative", "false", "-p", "kind=event"),
        err::toString);

    for (JsonNode hit : json().at("/hits")) {
      assertFalse(hit.at("/illustrative").asBoolean(), hit::toString);
    }
  }

  @Test
  void searchWritesTheSameJsonAsTheServer() throws IOException {
    String none = folder.resolve("none").toString();
    assertEquals(
        0,
        run(
            "search",
            "--json",
            "--index",
            none,
            "-p",
            "near=M26",
            "-p",
            "at=2026-11-23T10:00",
            "-p",
            "open=now",
            "chemist"),
        err::toString);

    try (var server = TestServer.start()) {
      assertEquals(
          server.get("/v1/search?q=chemist&near=M26&at=2026-11-23T10:00&open=now").body(),
          out.toString().strip());
    }
  }

  @Test
  void searchShowsWhomToCallThenWhatWasUnderstoodThenHits() {
    String none = folder.resolve("none").toString();
    assertEquals(
        0,
        run("search", "--index", none, "-p", "at=2026-11-23T10:00", "want", "to", "kill", "myself"),
        err::toString);

    String said = out.toString();
    assertTrue(said.startsWith("!! "), said);
    assertTrue(said.contains("!!   phone: 116 123"), said);
    assertTrue(said.indexOf("understood: '") > said.lastIndexOf("!! "), said);
    assertTrue(said.contains("(without=need:mind.crisis)"), said);
    assertTrue(said.indexOf(" found, page 1 of ") > said.lastIndexOf("understood: '"), said);
    assertTrue(said.lines().anyMatch(line -> line.matches(" {5}(open|closed)( until .+)?")), said);
    assertTrue(said.contains("     - for Mental health crisis now"), said);
  }

  @Test
  void searchSaysWhatWasLeftOut() {
    String none = folder.resolve("none").toString();
    assertEquals(
        0,
        run("search", "--index", none, "-p", "at=2026-11-23T03:00", "-p", "open=now", "chemist"),
        err::toString);

    assertTrue(out.toString().contains("left out: open, "), out::toString);
  }

  @Test
  void lucenesWarningOfAMissingModuleIsNotShown() {
    run("check", "--help");

    assertFalse(
        Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider")
            .isLoggable(Level.WARNING));
  }

  @Test
  void wrongParametersOfASearchAreAllNamed() {
    assertEquals(2, run("search", "-p", "nead=x", "-p", "page=0", "-p", "need=carerz"));
    for (String name : new String[] {"nead", "page", "need"}) {
      assertTrue(err.toString().contains(name + " cannot be"), err::toString);
    }
  }

  @Test
  void theShippedDataIsInOrder() {
    assertEquals(0, run("check", "--json"), out::toString);
    assertEquals(0, json().at("/problems").size());
  }

  @Test
  void badDataIsReported() throws IOException {
    Files.writeString(folder.resolve("place.yaml"), "borough: [");

    assertEquals(1, run("check", "--data", folder.toString()));
    assertTrue(out.toString().contains(".yaml"), out::toString);
  }

  @Test
  void aMissingDataFolderIsNamed() {
    assertEquals(1, run("build", "--data", "nowhere", "--index", folder.toString()));
    assertTrue(err.toString().contains("nowhere"), err::toString);
    assertTrue(err.toString().contains("BURY_DATA"), err::toString);
  }

  @Test
  void badSettingsAreAllNamed() throws IOException {
    Path file = folder.resolve("bury.yaml");
    Files.writeString(file, "port: 80x\nallowed_host: a.example\n");

    assertEquals(
        2,
        run(Map.of("BURY_PROT", "1"), "serve", "--rate-burst", "0", "--config", file.toString()));

    String said = err.toString();
    assertTrue(said.contains("line 1, port: '80x'"), said);
    assertTrue(said.contains("line 2: there is no setting 'allowed_host'; did you mean"), said);
    assertTrue(said.contains("did you mean BURY_PORT?"), said);
    assertTrue(said.contains("--rate-burst: '0'"), said);
  }

  @Test
  void aPortInUseIsNamed() throws IOException {
    try (var server = TestServer.start()) {
      String port = String.valueOf(server.server().address().getPort());

      assertEquals(1, run("serve", "--port", port, "--index", folder.toString()));
      assertTrue(err.toString().contains(port), err::toString);
      assertTrue(err.toString().contains("BURY_PORT"), err::toString);
    }
  }
}
