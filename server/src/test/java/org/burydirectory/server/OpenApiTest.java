package org.burydirectory.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.burydirectory.server.admin.AdminRoutes;
import org.burydirectory.server.api.PublicRoutes;
import org.burydirectory.server.api.Route;
import org.burydirectory.server.feed.Imports;
import org.burydirectory.server.metrics.Metrics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Holds the API's description against the routes, and answers against the description. */
class OpenApiTest {

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static TestServer server;
  private static JsonNode openapi;

  @BeforeAll
  static void start() throws IOException {
    server = TestServer.start();
    openapi = server.json("/openapi.json");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Stream<Route> routes() {
    return Stream.concat(
        PublicRoutes.of(TestServer.directory(), Clock.systemUTC(), () -> true).routes().stream(),
        AdminRoutes.of(
            TestServer.directory(),
            new Metrics(),
            Imports.of(TestServer.directory(), TestServer.settings(Map.of())))
            .routes()
            .stream());
  }

  @Test
  void everyRouteIsDescribedAndEveryDescribedRouteExists() {
    var described = new TreeSet<String>();
    openapi
        .at("/paths")
        .forEachEntry(
            (path, methods) ->
                methods.forEachEntry(
                    (method, unused) ->
                        described.add(method.toUpperCase(Locale.ROOT) + " " + path)));

    assertEquals(
        routes()
            .map(route -> route.method() + " " + route.path())
            .collect(Collectors.toCollection(TreeSet::new)),
        described);
  }

  @TestFactory
  Stream<DynamicTest> everyParameterIsDescribed() {
    return routes()
        .map(
            route ->
                DynamicTest.dynamicTest(
                    route.method() + " " + route.path(),
                    () ->
                        assertEquals(new TreeSet<>(route.parameters().get()), parameters(route))));
  }

  private static Set<String> parameters(Route route) {
    var names = new TreeSet<String>();
    for (JsonNode parameter : operation(route).path("parameters")) {
      if (parameter.path("in").asString("").equals("query")) {
        names.add(parameter.get("name").asString());
      }
    }
    return names;
  }

  private static JsonNode operation(Route route) {
    return openapi.get("paths").get(route.path()).get(route.method().toLowerCase(Locale.ROOT));
  }

  @TestFactory
  Stream<DynamicTest> everyExampleIsOfItsSchema() {
    return openapi.findParents("example").stream()
        .filter(node -> node.has("schema"))
        .map(
            node ->
                DynamicTest.dynamicTest(
                    node.get("schema").toString(),
                    () -> assertValid(node.get("schema"), node.get("example"))));
  }

  @TestFactory
  Stream<DynamicTest> realAnswersAreOfTheirSchemas() {
    String service = server.json("/v1/search?kind=service&per_page=1").at("/hits/0/id").asString();
    String guide = server.json("/v1/search?kind=advice&per_page=1").at("/hits/0/id").asString();
    return Stream.of(
            "/v1/search?q=carers+break&near=M26&within=3mi&neighbourhood=west&per_page=50",
            "/v1/search?per_page=50&page=3",
            "/v1/search?kind=advice&facets=none",
            "/v1/search?q=chemist&open=now&at=2026-11-23T10:00&per_page=50",
            "/v1/search?q=want+to+kill+myself&without=need:mental.crisis",
            "/v1/search?q=group&age=16&gender=man&carer=no&gp_registered=no&referral=no&per_page=50",
            "/v1/search?q=group&age=16&gender=woman&show=ineligible&per_page=50",
            "/v1/suggest?q=car",
            "/v1/services/" + service,
            "/v1/guides/" + guide,
            "/v1/entries/" + service + "/similar",
            "/v1/entries/" + service + "/similar?at=2026-11-23T10:00",
            "/v1/facets",
            "/v1/needs",
            "/v1/places",
            "/oruk",
            "/oruk/",
            "/oruk/services?per_page=100&utm_source=newsletter",
            "/oruk/services?minimal=true",
            "/oruk/services?full=true&per_page=500",
            "/oruk/services/" + service,
            "/oruk/service_at_locations?postcode=M26+2SP",
            "/oruk/service_at_locations?full=true&postcode=M26+2SP&proximity=900",
            "/oruk/organizations?full_service=true&per_page=20",
            "/oruk/taxonomies",
            "/oruk/taxonomy_terms?top_only=true",
            "/oruk/deleted",
            "/health/live",
            "/health/ready")
        .map(target -> DynamicTest.dynamicTest(target, () -> assertAnswerValid(target)));
  }

  private static void assertAnswerValid(String target) {
    String path =
        target
            .replaceFirst("\\?.*", "")
            .replaceFirst("^(/v1/(?:services|guides|entries)/|/oruk/services/)[^/]+", "$1{id}");
    JsonNode schema =
        openapi
            .get("paths")
            .get(path)
            .at("/get/responses/200/content")
            .get("application/json")
            .get("schema");
    assertValid(schema, server.json(target));
  }

  @Test
  void geojsonAndJsonldAreOfTheirSchemas() {
    JsonNode content = openapi.get("paths").get("/v1/search").at("/get/responses/200/content");

    assertValid(
        content.get("application/geo+json").get("schema"),
        server.json("/v1/search?format=geojson&near=M26"));
    assertValid(
        content.get("application/ld+json").get("schema"), server.json("/v1/search?format=jsonld"));
  }

  @Test
  void problemsAreOfTheirSchema() {
    JsonNode schema = openapi.at("/components/schemas/Problem");

    assertValid(schema, server.json("/v1/search?nead=1&page=0"));
    assertValid(schema, server.json("/v1/nothing"));
  }

  /** Schemas refer to each other from the root, so the components go along. */
  private static void assertValid(JsonNode schema, JsonNode value) {
    ObjectNode whole = JsonMapper.shared().createObjectNode();
    whole.set("components", openapi.get("components"));
    whole.putArray("allOf").add(schema);

    var errors = SCHEMAS.getSchema(whole).validate(value);

    assertTrue(errors.isEmpty(), errors::toString);
  }
}
