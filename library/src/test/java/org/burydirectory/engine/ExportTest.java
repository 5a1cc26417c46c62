package org.burydirectory.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.burydirectory.place.CoverageLevel;
import org.burydirectory.place.GeoPoint;
import org.burydirectory.search.ExportFormat;
import org.burydirectory.search.Hit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whole directories handed out. */
class ExportTest {

  private static final String GUIDE =
      """
      id: 00000002-guide
      kind: advice
      title: Parcels of kindness
      summary: How to get one.
      needs: [food.bank]
      places: [west]
      sections: [{heading: How, text: Ask nicely.}]
      reviewed: 2026-11-21
      sources: [{name: A page, date: 2026-04}]
      """;

  /** In two parts, of which the later has the first id. */
  private static Town town() {
    return Town.of(
            Map.of(
                "guides/00000002-guide.yaml",
                GUIDE,
                "mapping.yaml",
                "licence: {name: A licence, url: \"https://example.org/licence\"}\n"),
            new Draft(2, "Soup & bread")
                .tagged("need:food.bank")
                .site("\"name\":\"Somewhere\"", "")
                .at(Town.LAT, Town.LON, "radcliffe", "MO")
                .at(Town.LAT + 0.05, Town.LON, "tottington", "TU"),
            new Draft(3, "Gone"),
            new Draft(4, "Line").tagged("access:phone"))
        .and(new Draft(1, "Café “Zoë”"))
        .without(3);
  }

  private static byte[] written(Town town, ExportFormat format, int count) throws IOException {
    var out = new ByteArrayOutputStream();
    assertEquals(count, Export.write(town.snapshot(), format, out));
    return out.toByteArray();
  }

  private static String text(Town town, ExportFormat format, int count) throws IOException {
    return new String(written(town, format, count), StandardCharsets.UTF_8);
  }

  private static List<String> names(Iterable<JsonNode> services) {
    var names = new ArrayList<String>();
    services.forEach(service -> names.add(service.path("name").asString()));
    return names;
  }

  @Test
  void linesAreServicesInTheOrderOfIds() throws IOException {
    String text = text(town(), ExportFormat.NDJSON, 3);
    assertTrue(text.endsWith("}\n"));
    List<JsonNode> services = text.lines().map(new JsonMapper()::readTree).toList();
    assertEquals(List.of("Café “Zoë”", "Soup & bread", "Line"), names(services));
    assertEquals(3, services.get(1).path("service_at_locations").size());
  }

  @Test
  void anArrayHoldsTheSame() throws IOException {
    JsonNode array = new JsonMapper().readTree(text(town(), ExportFormat.JSON, 3));
    assertTrue(array.isArray());
    assertEquals(List.of("Café “Zoë”", "Soup & bread", "Line"), names(array));
    List<String> lines = text(town(), ExportFormat.NDJSON, 3).lines().toList();
    assertEquals("[\n" + String.join(",\n", lines) + "\n]\n", text(town(), ExportFormat.JSON, 3));
  }

  @Test
  void ofNothingThereIsNoLineAndAnEmptyArray() throws IOException {
    assertEquals("", text(Town.of(), ExportFormat.NDJSON, 0));
    assertEquals(0, new JsonMapper().readTree(text(Town.of(), ExportFormat.JSON, 0)).size());
  }

  @Test
  void aPackageHasARowAServiceAndNamesTheLicence() throws IOException {
    var files = new HashMap<String, String>();
    byte[] zipped = written(town(), ExportFormat.HSDS, 3);
    try (var zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    List<String> services = files.get("service.csv").lines().toList();
    assertEquals(4, services.size());
    assertTrue(services.get(1).contains("Café “Zoë”"));
    assertTrue(services.get(2).contains("Soup & bread"));
    assertTrue(services.get(3).contains("Line"));
    assertTrue(files.get("datapackage.json").contains("https://example.org/licence"));
  }

  @Test
  void entriesAreServicesAndGuidesInTheOrderOfIds() {
    var names = new ArrayList<String>();
    Export.entries(town().snapshot(), hit -> names.add(hit.name()));
    assertEquals(List.of("Café “Zoë”", "Soup & bread", "Parcels of kindness", "Line"), names);
  }

  @Test
  void anEntryIsAsASearchForEverythingShowsIt() {
    var hits = new HashMap<String, Hit>();
    Export.entries(town().snapshot(), hit -> hits.put(hit.id(), hit));

    Hit soup = hits.get(Draft.id(2));
    assertEquals(0, soup.score());
    assertEquals(new GeoPoint(Town.LAT, Town.LON), soup.match().site());
    assertEquals(CoverageLevel.SITE, soup.match().coverage());
    assertEquals(3, soup.service().orElseThrow().serviceAtLocations().size());
    assertTrue(soup.guide().isEmpty());
    assertEquals("service", soup.kind());

    Hit line = hits.get(Draft.id(4));
    assertNull(line.match().site());
    assertEquals(CoverageLevel.BOROUGH, line.match().coverage());

    Hit guide = hits.get("00000002-guide");
    assertEquals("advice", guide.kind());
    assertNull(guide.match().coverage());
    assertNull(guide.match().site());
    assertEquals("Parcels of kindness", guide.guide().orElseThrow().title());
    assertTrue(guide.service().isEmpty());
  }
}
