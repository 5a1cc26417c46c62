package org.burydirectory.server.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.burydirectory.DataSource;
import org.burydirectory.ServiceDirectory;
import org.burydirectory.server.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class AdminServerTest {

  private static ServiceDirectory directory;

  @BeforeAll
  static void open() {
    directory = TestServer.newDirectory();
  }

  @AfterAll
  static void close() {
    directory.close();
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Bearer",
        "Bearer ",
        "Bearer 00",
        "Basic " + TestServer.TOKEN,
        TestServer.TOKEN,
        "Bearer x" + TestServer.TOKEN
      })
  void withoutTheTokenNothingIsTold(String authorization) throws IOException {
    try (var server = TestServer.start(directory, Map.of())) {
      HttpRequest.Builder request = HttpRequest.newBuilder(server.adminUri("/metrics"));
      HttpResponse<String> answer =
          server.send(
              authorization.isEmpty() ? request : request.header("Authorization", authorization));

      assertEquals(401, answer.statusCode());
      assertEquals(401, json(answer).at("/status").asInt());
      assertTrue(answer.headers().firstValue("WWW-Authenticate").isPresent());
      assertTrue(answer.headers().firstValue("Access-Control-Allow-Origin").isEmpty());
    }
  }

  @Test
  void metricsCountByRouteAndStatus() throws IOException {
    try (var server = TestServer.start(directory, Map.of())) {
      server.get("/v1/search?q=carers");
      server.get("/v1/search?nead=carers");
      server.get("/v1/suggest?q=car");

      String text = server.admin("GET", "/metrics", "").body();

      assertTrue(
          text.contains("bury_requests_total{route=\"/v1/search\",status=\"200\"} 1\n"), text);
      assertTrue(
          text.contains("bury_requests_total{route=\"/v1/search\",status=\"400\"} 1\n"), text);
      assertTrue(
          text.contains("bury_request_duration_seconds_count{route=\"/v1/suggest\"} 1\n"), text);
      assertTrue(text.contains("bury_entries " + directory.size() + "\n"), text);
      assertTrue(text.contains(directory.generation()), text);
    }
  }

  @Test
  void aServiceCanBePutSeenAndTakenAway() throws IOException {
    try (var server = TestServer.start(directory, Map.of())) {
      String known = server.json("/v1/search?kind=service&per_page=1").at("/hits/0/id").asString();
      var service =
          (ObjectNode) JsonMapper.shared().readTree(server.get("/v1/services/" + known).body());
      String id = "5d0e0d4e-7c1f-5a3b-9b1e-0123456789ab";
      service.put("id", id).put("name", "Zebra crossing choir");

      HttpResponse<String> put = server.admin("PUT", "/admin/services/" + id, service.toString());
      assertEquals(200, put.statusCode(), put.body());
      assertEquals(directory.generation(), json(put).at("/generation").asString());
      assertEquals(
          "Zebra crossing choir", json(server.get("/v1/services/" + id)).at("/name").asString());
      assertEquals(
          id, server.json("/v1/search?q=zebra+crossing+choir").at("/hits/0/id").asString());

      HttpResponse<String> delete = server.admin("DELETE", "/admin/services/" + id, "");
      assertEquals(200, delete.statusCode(), delete.body());
      assertNotEquals(json(put).at("/generation"), json(delete).at("/generation"));
      assertEquals(404, server.get("/v1/services/" + id).statusCode());
      assertEquals(404, server.admin("DELETE", "/admin/services/" + id, "").statusCode());
    }
  }

  @Test
  void anEditChangesTheTags() throws IOException {
    try (var server = TestServer.start(directory, Map.of())) {
      HttpResponse<String> before = server.get("/v1/search?kind=service&per_page=1");
      String id = json(before).at("/hits/0/id").asString();
      server.admin("DELETE", "/admin/services/" + id, "");

      HttpResponse<String> after =
          server.get(
              "/v1/search?kind=service&per_page=1",
              "If-None-Match",
              before.headers().firstValue("ETag").orElseThrow());
      assertEquals(200, after.statusCode());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "[]", "{\"name\":3}", "{\"id\":\"x\""})
  void aBadServiceIsRefusedAndNothingChanges(String body) throws IOException {
    try (var server = TestServer.start(directory, Map.of())) {
      String generation = directory.generation();

      HttpResponse<String> answer = server.admin("PUT", "/admin/services/some-id", body);

      assertEquals(400, answer.statusCode(), answer.body());
      assertFalse(json(answer).at("/errors/0/allowed").asString().isEmpty(), answer.body());
      assertEquals(generation, directory.generation());
    }
  }

  @Test
  void aLargeBodyIsRefused() throws IOException {
    try (var server = TestServer.start(directory, Map.of())) {
      HttpResponse<String> answer =
          server.admin("PUT", "/admin/services/some-id", "x".repeat(1024 * 1024 + 1));

      assertEquals(413, answer.statusCode(), answer.body());
    }
  }

  @Test
  void reloadTakesUpWhatAnotherProcessBuilt(@TempDir Path folder) throws IOException {
    DataSource data = DataSource.classpath("bury");
    ServiceDirectory.build(data, folder);
    try (var reloading = ServiceDirectory.open(folder, TestServer.PATIENT);
        var server = TestServer.start(reloading, Map.of())) {
      assertFalse(json(server.admin("POST", "/admin/reload", "")).at("/changed").asBoolean());
      ServiceDirectory.build(data.withoutIllustrative(), folder);

      JsonNode reloaded = json(server.admin("POST", "/admin/reload", ""));

      assertTrue(reloaded.at("/changed").asBoolean());
      assertEquals(reloading.generation(), reloaded.at("/generation").asString());
      assertEquals(
          reloaded.at("/generation").asString(),
          server.json("/v1/search?per_page=1").at("/generation").asString());
    }
  }
}
