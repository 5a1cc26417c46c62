package org.burydirectory.server.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.burydirectory.DataSource;
import org.burydirectory.ServiceDirectory;
import org.burydirectory.server.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportCommandTest {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    CommandLine line = BuryDirectory.commandLine(Map.of());
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    return line.execute(args);
  }

  private Path export(String format) {
    Path file = folder.resolve("all." + format);
    String index = folder.resolve("none").toString();
    assertEquals(0, run("export", format, file.toString(), "--index", index), err::toString);
    return file;
  }

  private static String canonical(ServiceDirectory directory, String id) {
    return StandardCharsets.UTF_8.decode(directory.json(id).orElseThrow()).toString();
  }

  @Test
  void jsonAmongTheServicesOfADataFolderBuildsTheSameDirectory() throws IOException {
    Path data = folder.resolve("data");
    Path shipped = Path.of("../index-data/bury");
    try (Stream<Path> files = Files.list(shipped)) {
      Files.createDirectories(data.resolve("services"));
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, data.resolve(file.getFileName()));
      }
    }
    Files.move(export("json"), data.resolve("services/all.json"));

    ServiceDirectory before = TestServer.directory();
    try (var after = ServiceDirectory.openInMemory(DataSource.folder(data))) {
      for (String line : Files.readAllLines(export("ndjson"))) {
        String id = MAPPER.readTree(line).get("id").asString();
        assertEquals(line, canonical(before, id));
        assertEquals(line, canonical(after, id));
      }
    }
  }

  @Test
  void everyEntryIsInTheFormatsOfOtherPrograms() throws Exception {
    int entries = TestServer.directory().size();

    JsonNode geo = MAPPER.readTree(Files.readString(export("geojson")));
    assertEquals(entries, geo.get("features").size());
    assertEquals("FeatureCollection", geo.get("type").asString());
    JsonNode list = MAPPER.readTree(Files.readString(export("jsonld")));
    assertEquals(entries, list.get("itemListElement").size());
    assertEquals(entries, list.at("/itemListElement/" + (entries - 1) + "/position").asInt());
    var feed =
        DocumentBuilderFactory.newDefaultNSInstance()
            .newDocumentBuilder()
            .parse(export("atom").toFile());
    assertEquals(entries, feed.getElementsByTagName("entry").getLength());
    String csv = Files.readString(export("csv"));
    assertTrue(csv.startsWith("id,kind,name,"));
    assertFalse(csv.contains("\n=") || csv.contains(",="));
  }

  @Test
  void nothingIsLeftOfAnExportThatFails() throws IOException {
    assertEquals(2, run("export", "xls", folder.resolve("x").toString()));
    assertTrue(err.toString().contains("ndjson, json, hsds, geojson, csv"), err::toString);
    assertEquals(1, run("export", "csv", folder.toString(), "--index", folder + "/none"));
    assertEquals(1, run("export", "csv", folder + "/no/x", "--index", folder + "/none"));
    assertTrue(err.toString().contains("does not exist"), err::toString);
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(), left.toList());
    }
  }
}
