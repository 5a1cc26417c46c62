package org.burydirectory.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.burydirectory.DataSource;
import org.burydirectory.server.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Open Referral UK feed as a consumer meets it. */
class OpenReferralTest {

  private static final String UNKNOWN = "00000000-0000-4000-8000-00000badc0de";

  /** Members that the standard asks of each object, by the member that holds it. */
  private static final Map<String, List<String>> REQUIRED =
      Map.ofEntries(
          Map.entry("organization", List.of("id", "name", "description")),
          Map.entry("location", List.of("id", "location_type")),
          Map.entry(
              "addresses",
              List.of(
                  "id",
                  "address_1",
                  "city",
                  "state_province",
                  "postal_code",
                  "country",
                  "address_type")),
          Map.entry("taxonomy_term", List.of("id", "name", "description")),
          Map.entry("phones", List.of("id", "number")),
          Map.entry("service_at_locations", List.of("id")),
          Map.entry("contacts", List.of("id")),
          Map.entry("schedules", List.of("id")),
          Map.entry("service_areas", List.of("id")),
          Map.entry("cost_options", List.of("id")),
          Map.entry("languages", List.of("id")),
          Map.entry("accessibility", List.of("id")),
          Map.entry("attributes", List.of("id")));

  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    server = TestServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static List<JsonNode> walk(TestServer from, String target) {
    var items = new ArrayList<JsonNode>();
    String mark = target.contains("?") ? "&" : "?";
    JsonNode page;
    int number = 1;
    do {
      page = from.json(target + mark + "per_page=71&page=" + number++);
      page.get("contents").forEach(items::add);
      assertEquals(page.get("contents").size(), page.get("size").asInt());
    } while (!page.get("last_page").asBoolean());
    assertEquals(page.get("total_items").asInt(), items.size());
    return items;
  }

  private static List<String> ids(List<JsonNode> items) {
    return items.stream().map(item -> item.get("id").asString()).toList();
  }

  @TestFactory
  Stream<DynamicTest> everyListIsWalkedOnceAndStreamedTheSame() {
    return Stream.of(
            "services",
            "service_at_locations",
            "organizations",
            "taxonomies",
            "taxonomy_terms",
            "deleted")
        .map(list -> DynamicTest.dynamicTest(list, () -> assertWalked("/oruk/" + list)));
  }

  private static void assertWalked(String target) {
    List<String> ids = ids(walk(server, target));
    assertEquals(ids.stream().sorted().distinct().toList(), ids);
    HttpResponse<String> streamed = server.get(target + "?format=ndjson");
    assertEquals("application/x-ndjson", streamed.headers().firstValue("Content-Type").orElse(""));
    assertEquals(
        ids, ids(streamed.body().lines().map(line -> JsonMapper.shared().readTree(line)).toList()));
  }

  @Test
  void everyPartOfEveryServiceHasWhatTheStandardAsksFor() {
    for (JsonNode service : walk(server, "/oruk/services?full=true")) {
      assertHas("service", service, List.of("id", "name", "status", "organization_id"));
    }
    for (JsonNode site : walk(server, "/oruk/service_at_locations?full=true")) {
      assertHas("service_at_location", site, List.of("id", "location", "service"));
    }
  }

  private static void assertHas(String what, JsonNode node, List<String> members) {
    for (String member : members) {
      assertTrue(node.hasNonNull(member), () -> what + " without " + member + ": " + node);
    }
    node.forEachEntry(
        (name, value) -> {
          List<String> required = REQUIRED.getOrDefault(name, List.of());
          if (value.isObject()) {
            assertHas(name, value, required);
          } else if (value.isArray()) {
            assertFalse(value.isEmpty(), name);
            value.forEach(
                item -> {
                  if (item.isObject()) {
                    assertHas(name, item, required);
                  }
                });
          } else {
            assertFalse(value.isNull() || value.asString("x").isEmpty(), name);
          }
        });
  }

  @Test
  void minimalIsIdAndDateOfAllOnOnePage() {
    JsonNode page = server.json("/oruk/services?minimal=true");

    assertTrue(page.get("last_page").asBoolean() && page.get("first_page").asBoolean());
    assertEquals(page.get("total_items").asInt(), page.get("contents").size());
    for (JsonNode item : page.get("contents")) {
      assertEquals(Set.of("id", "last_modified"), Set.copyOf(item.propertyNames()));
    }
    assertEquals(2, server.json("/oruk/services?minimal=true&per_page=2").get("size").asInt());
  }

  @Test
  void theFeedSaysItsLicenceAndWhenItsFactsWereChecked() {
    JsonNode root = server.json("/oruk");

    assertEquals("HSDS-UK-3.0", root.get("version").asString());
    assertEquals("Open Government Licence v3.0", root.get("licence").asString());
    assertTrue(root.get("last_checked").asString().matches("20\\d\\d-\\d\\d-\\d\\d"));
    JsonNode page = server.json("/oruk/services?per_page=1&utm_source=x");
    assertEquals(root.get("last_checked"), page.get("last_checked"));
    assertEquals("utm_source", page.at("/ignored_parameters/0").asString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "page=0",
        "page=abc",
        "page=99999999999999999999",
        "per_page=0",
        "full=maybe",
        "minimal=true&full=true",
        "format=banana",
        "modified_after=yesterday",
        "taxonomy_term_id=carers",
        "minimum_age=old",
        "day=someday",
        "start_time=25:99",
        "postcode=NOTAPOSTCODE",
        "postcode=SW1A+1AA",
        "proximity=100",
        "postcode=M26+2SP&proximity=far",
        "lat=53.5",
        "lat=95&lon=1",
        "search=a&search=b",
        "postcode=SW1A+1AA&format=ndjson"
      })
  void whatCannotBeUsedIsRefusedByName(String query) {
    HttpResponse<String> answer = server.get("/oruk/services?" + query);

    assertEquals(400, answer.statusCode());
    assertEquals("*", answer.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
    JsonNode problem = JsonMapper.shared().readTree(answer.body());
    assertTrue(query.contains(problem.at("/errors/0/parameter").asString("none")), answer::body);
  }

  @Test
  void whatIsNotThereIsToldAsJsonToAnySite() {
    for (String target :
        List.of(
            "/oruk/nothing",
            "/oruk/services/" + UNKNOWN,
            "/oruk/services/not-a-uuid",
            "/oruk/services/pip",
            "/oruk/organizations/" + UNKNOWN)) {
      HttpResponse<String> answer = server.get(target);
      assertEquals(404, answer.statusCode(), target);
      assertEquals(
          "application/problem+json",
          answer.headers().firstValue("Content-Type").orElse(""),
          target);
      assertEquals("*", answer.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
    }
  }

  @Test
  void whatIsKnownIsNotSentAgain() {
    HttpResponse<String> first = server.get("/oruk/services?per_page=3&page=2");
    String tag = first.headers().firstValue("ETag").orElse("");

    assertEquals(
        304, server.get("/oruk/services?per_page=3&page=2", "If-None-Match", tag).statusCode());
    assertNotEquals(
        tag,
        server.get("/oruk/services?per_page=3&page=3").headers().firstValue("ETag").orElse(""));
    String links = first.headers().firstValue("Link").orElse("");
    assertTrue(links.contains("</oruk/services?page=3&per_page=3>; rel=\"next\""), links);
    HttpResponse<String> lines = server.get("/oruk/services?format=ndjson");
    assertEquals(
        304,
        server
            .get(
                "/oruk/services?format=ndjson",
                "If-None-Match",
                lines.headers().firstValue("ETag").orElse(""))
            .statusCode());
  }

  @Test
  void aHeadOfAStreamHasNoBody() {
    HttpResponse<String> head =
        server.send(
            HttpRequest.newBuilder(server.uri("/oruk/services?format=ndjson"))
                .method("HEAD", HttpRequest.BodyPublishers.noBody()));

    assertEquals(200, head.statusCode());
    assertEquals("", head.body());
  }

  @Test
  void commasAndRepeatsMeanAnyOfThem() {
    List<JsonNode> terms = walk(server, "/oruk/taxonomy_terms?search=respite");
    String one = terms.getFirst().get("id").asString();
    String two =
        walk(server, "/oruk/taxonomy_terms?search=veterans").getFirst().get("id").asString();
    Set<String> any = new HashSet<>(ids(walk(server, "/oruk/services?taxonomy_term_id=" + one)));
    any.addAll(ids(walk(server, "/oruk/services?taxonomy_term_id=" + two)));

    String both = "/oruk/services?taxonomy_term_id=" + one;
    assertEquals(any, Set.copyOf(ids(walk(server, both + "," + two))));
    assertEquals(any, Set.copyOf(ids(walk(server, both + "&taxonomy_term_id=" + two))));
  }

  @Test
  void pagesStayInOrderWhileTheDirectoryIsBuiltAgain() throws Exception {
    var directory = TestServer.newDirectory();
    try (directory;
        var changing = TestServer.start(directory, Map.of())) {
      List<String> before = ids(walk(changing, "/oruk/services"));
      var builder =
          Thread.ofPlatform()
              .start(
                  () -> {
                    try {
                      directory.rebuild(DataSource.classpath("bury"));
                      directory.rebuild(DataSource.classpath("bury"));
                    } catch (IOException e) {
                      throw new java.io.UncheckedIOException(e);
                    }
                  });
      do {
        assertEquals(before, ids(walk(changing, "/oruk/services")));
      } while (builder.isAlive());
      assertNotEquals("gen-1", changing.json("/oruk").get("generation").asString());
    }
  }

  @Test
  void searchHitsCanBeHadOneALine() {
    HttpResponse<String> answer = server.get("/v1/search?q=carers&format=ndjson&per_page=5");

    assertEquals("application/x-ndjson", answer.headers().firstValue("Content-Type").orElse(""));
    assertEquals(5, answer.body().lines().count());
    answer
        .body()
        .lines()
        .forEach(line -> assertTrue(JsonMapper.shared().readTree(line).hasNonNull("name")));
  }
}
