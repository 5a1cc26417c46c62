package org.burydirectory.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.burydirectory.server.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProblemsTest {

  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    server = TestServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static JsonNode problem(String target, int status) {
    HttpResponse<String> answer = server.get(target);
    assertEquals(status, answer.statusCode(), answer.body());
    assertEquals(
        "application/problem+json", answer.headers().firstValue("Content-Type").orElse(""));
    assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
    JsonNode json = JsonMapper.shared().readTree(answer.body());
    assertEquals(status, json.at("/status").asInt());
    assertTrue(json.at("/type").asString().startsWith("urn:bury-directory:problem:"));
    return json;
  }

  private static List<String> parameters(JsonNode problem) {
    var names = new ArrayList<String>();
    problem.at("/errors").forEach(error -> names.add(error.at("/parameter").asString()));
    return names;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/v1/search?nead=carers | nead",
        "/v1/search?open=later | open",
        "/v1/search?open=now&open=today | open",
        "/v1/search?at=tomorrow | at",
        "/v1/search?at=2026-11-21 | at",
        "/v1/search?at=2026-02-30T10:00 | at",
        "/v1/search?at=2026-11-21T10:00+00:00 | at",
        "/v1/search?at=1999-12-31T23:59:59Z | at",
        "/v1/search?at=%2B999999999-12-31T23:59:59Z | at",
        "/v1/search?at=2027-03-28T01:30 | at",
        "/v1/search?age=-1 | age",
        "/v1/search?age=200 | age",
        "/v1/search?age=sixteen | age",
        "/v1/search?age=16&age=17 | age",
        "/v1/search?gender=female | gender",
        "/v1/search?carer=maybe | carer",
        "/v1/search?gp_registered=1 | gp_registered",
        "/v1/search?referral=true | referral",
        "/v1/search?show=everything | show",
        "/v1/search?without=carers | without",
        "/v1/search?page=0 | page",
        "/v1/search?page=two | page",
        "/v1/search?page=21&per_page=50 | page",
        "/v1/search?per_page=51 | per_page",
        "/v1/search?sort=nearest | sort",
        "/v1/search?sort=distance | sort",
        "/v1/search?within=2km | within",
        "/v1/search?near=M26&within=far | within",
        "/v1/search?near=91,0 | near",
        "/v1/search?near=Atlantis | near",
        "/v1/search?need=carerz | need",
        "/v1/search?facets=needs | facets",
        "/v1/search?format=xml | format",
        "/v1/search?updated_after=yesterday | updated_after",
        "/v1/search?q=a&q=b | q",
        "/v1/suggest?q=a&q=b | q",
        "/v1/suggest?limit=3 | limit",
        "/v1/needs?x=1 | x",
        "/health/live?x=1 | x"
      })
  void oneBadParameterIsNamed(String target, String parameter) {
    assertEquals(List.of(parameter), parameters(problem(target, 400)));
  }

  @Test
  void everythingWrongIsSaidAtOnce() {
    JsonNode problem =
        problem("/v1/search?nead=x&near=Atlantis&need=carerz&cost=fre&per_page=0&sort=foo", 400);

    assertEquals(
        List.of("cost", "nead", "near", "need", "per_page", "sort"),
        parameters(problem).stream().sorted().toList());
  }

  @Test
  void aSlipOfTheKeyIsGuessed() {
    assertEquals(
        "need", problem("/v1/search?neeed=carers", 400).at("/errors/0/did_you_mean").asString());
    assertEquals(
        "distance",
        problem("/v1/search?near=M26&sort=distanse", 400).at("/errors/0/did_you_mean").asString());
  }

  @Test
  void blankValuesCountAsAbsent() {
    assertEquals(200, server.get("/v1/search?q=&near=&within=&need=&sort=&page=").statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/v1",
        "/v1/search/",
        "/V1/SEARCH",
        "/v1/services/",
        "/v1/services/no-such-service",
        "/v1/guides/no-such-guide",
        "/v1/entries/no-such-entry/similar",
        "/metrics",
        "/admin/reload"
      })
  void whatIsNotThereIs404(String target) {
    problem(target, 404);
  }

  @Test
  void guidesAndServicesAreToldApart() {
    String service = server.json("/v1/search?kind=service&per_page=1").at("/hits/0/id").asString();
    String guide = server.json("/v1/search?kind=advice&per_page=1").at("/hits/0/id").asString();

    assertEquals(200, server.get("/v1/services/" + service).statusCode());
    assertEquals(200, server.get("/v1/guides/" + guide).statusCode());
    assertTrue(
        problem("/v1/guides/" + service, 404).at("/detail").asString().contains("/v1/services/"));
    assertTrue(
        problem("/v1/services/" + guide, 404).at("/detail").asString().contains("/v1/guides/"));
  }
}
