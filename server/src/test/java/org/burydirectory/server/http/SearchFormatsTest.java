package org.burydirectory.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.burydirectory.server.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SearchFormatsTest {

  private static final JsonMapper STRICT =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    server = TestServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void jsonHasTheMembersOfTheContractAndNoNullOrRepeatedOnes() {
    String body = server.get("/v1/search?q=carers&near=M26&per_page=50").body();
    JsonNode json = STRICT.readTree(body);

    assertTrue(json.at("/total_items").asInt() > 0, body);
    assertEquals(1, json.at("/page_number").asInt());
    assertEquals(50, json.at("/per_page").asInt());
    assertTrue(json.at("/total_pages").asInt() >= 1);
    assertTrue(json.at("/located/approximate").asBoolean(), "M26 is an area");
    assertFalse(body.contains(":null"), "absent members are left out");
    for (JsonNode hit : json.at("/hits")) {
      assertFalse(hit.at("/id").asString().isEmpty());
      assertFalse(hit.at("/name").asString().isEmpty());
      assertFalse(hit.at("/kind").asString().isEmpty());
    }
  }

  @Test
  void aPagePastTheEndHasNoHits() {
    JsonNode json = server.json("/v1/search?q=carers&per_page=50&page=20");

    assertEquals(0, json.at("/hits").size());
    assertTrue(json.at("/total_items").asInt() > 0);
  }

  @Test
  void pagesDoNotOverlap() {
    var ids = new HashSet<String>();
    int hits = 0;
    for (int page = 1; page <= 3; page++) {
      for (JsonNode hit : server.json("/v1/search?per_page=7&page=" + page).at("/hits")) {
        ids.add(hit.at("/id").asString());
        hits++;
      }
    }
    assertEquals(21, hits);
    assertEquals(21, ids.size());
  }

  @Test
  void facetsAreCountedAsAsked() {
    assertTrue(server.json("/v1/search?facets=none").at("/facets").isMissingNode());
    JsonNode two = server.json("/v1/search?facets=cost,access").at("/facets");
    for (JsonNode facet : two) {
      assertTrue(List.of("cost", "access").contains(facet.at("/name").asString()));
    }
  }

  @Test
  void geojsonHasPointsInTheOrderOfTheStandard() {
    JsonNode json = STRICT.readTree(server.get("/v1/search?format=geojson&near=M26").body());

    assertEquals("FeatureCollection", json.at("/type").asString());
    assertTrue(json.at("/features").size() > 0);
    for (JsonNode feature : json.at("/features")) {
      assertEquals("Feature", feature.at("/type").asString());
      JsonNode geometry = feature.get("geometry");
      if (!geometry.isNull()) {
        assertTrue(geometry.at("/coordinates/0").asDouble() < 0, "longitude first");
        assertTrue(geometry.at("/coordinates/1").asDouble() > 50, "then latitude");
      }
    }
  }

  @Test
  void csvHasAHeaderAndARowForEachHit() {
    String body = server.get("/v1/search?format=csv&q=carers&per_page=50").body();
    List<List<String>> rows = CsvReader.read(body);

    assertTrue(rows.size() > 1, body);
    assertEquals("id", rows.getFirst().getFirst());
    rows.forEach(row -> assertEquals(rows.getFirst().size(), row.size(), () -> row.toString()));
    rows.forEach(row -> row.forEach(SearchFormatsTest::assertNoFormula));
  }

  private static void assertNoFormula(String cell) {
    boolean number = cell.matches("-?\\d+\\.\\d+");
    assertTrue(number || cell.isEmpty() || "=+-@\t\r".indexOf(cell.charAt(0)) < 0, cell);
  }

  @Test
  void atomIsAFeed() throws Exception {
    String body = server.get("/v1/search?format=atom&q=carers").body();
    var factory = DocumentBuilderFactory.newDefaultNSInstance();
    Document feed = factory.newDocumentBuilder().parse(new InputSource(new StringReader(body)));

    String atom = "http://www.w3.org/2005/Atom";
    assertEquals("feed", feed.getDocumentElement().getLocalName());
    assertEquals(atom, feed.getDocumentElement().getNamespaceURI());
    assertTrue(feed.getElementsByTagNameNS(atom, "entry").getLength() > 0);
    assertTrue(feed.getElementsByTagNameNS(atom, "updated").getLength() > 1);
  }

  @Test
  void jsonldCanStandInAScriptElement() {
    String body = server.get("/v1/search?format=jsonld&q=carers").body();
    JsonNode json = STRICT.readTree(body);

    assertEquals("ItemList", json.at("/@type").asString());
    assertTrue(json.at("/itemListElement").size() > 0);
    assertTrue(body.chars().noneMatch(c -> "<>&\u2028\u2029".indexOf(c) >= 0), body);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/geo+json | application/geo+json",
        "text/csv | text/csv",
        "application/atom+xml;q=0.9, application/json;q=0.1 | application/atom+xml",
        "application/ld+json | application/ld+json",
        "text/html,application/xhtml+xml,*/*;q=0.8 | application/json",
        "image/png | application/json"
      })
  void theAcceptHeaderChooses(String accept, String type) {
    HttpResponse<String> answer = server.get("/v1/search?per_page=1", "Accept", accept);

    assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith(type));
    assertTrue(answer.headers().firstValue("Vary").orElse("").contains("Accept,"));
  }

  @Test
  void theParameterGoesBeforeTheHeader() {
    HttpResponse<String> answer = server.get("/v1/search?format=json", "Accept", "text/csv");

    assertEquals("application/json", answer.headers().firstValue("Content-Type").orElse(""));
  }
}
