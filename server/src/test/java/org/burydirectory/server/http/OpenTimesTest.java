package org.burydirectory.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.burydirectory.ServiceDirectory;
import org.burydirectory.server.MovableClock;
import org.burydirectory.server.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenTimesTest {

  /** A Monday morning without a holiday. */
  private static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");

  private static final String CHEMISTS = "/v1/search?q=chemist&kind=service&per_page=50";

  private static final int HOURS_WATCHED = 26;

  private static MovableClock clock;
  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    clock = new MovableClock(MONDAY);
    server = TestServer.start(TestServer.directory(), Map.of(), clock);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static long maxAge(HttpResponse<?> answer) {
    return Long.parseLong(header(answer, "Cache-Control").replaceFirst("public, max-age=", ""));
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  /** An open chemist, as its hit says. */
  private static JsonNode openChemist() {
    clock.set(MONDAY);
    for (JsonNode hit : server.json(CHEMISTS).at("/hits")) {
      if (hit.at("/open/state").asString("").equals("open") && hit.at("/open").has("until")) {
        return hit;
      }
    }
    throw new AssertionError("no chemist is open on a Monday at ten");
  }

  private static String state(HttpResponse<String> answer, String id) {
    for (JsonNode hit : json(answer).at("/hits")) {
      if (hit.at("/id").asString().equals(id)) {
        return hit.at("/open/state").asString();
      }
    }
    throw new AssertionError(id + " is no hit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "&format=geojson", "&format=csv", "&open=today", "&page=2"})
  void aTagFromBeforeAChemistShutsIsWorthNothingAfter(String more) {
    Instant shuts = Instant.parse(openChemist().at("/open/until").asString());
    clock.set(shuts.minusSeconds(1));
    HttpResponse<String> before = server.get(CHEMISTS + more);
    String tag = header(before, "ETag");
    assertTrue(maxAge(before) <= 1, () -> header(before, "Cache-Control"));
    assertEquals(304, server.get(CHEMISTS + more, "If-None-Match", tag).statusCode());

    for (int seconds = 0; seconds <= 1; seconds++) {
      clock.set(shuts.plusSeconds(seconds));
      HttpResponse<String> after = server.get(CHEMISTS + more, "If-None-Match", tag);

      assertEquals(200, after.statusCode());
      assertNotEquals(tag, header(after, "ETag"));
    }
  }

  @Test
  void theStateChangesWhenTheHitSaidThatItWould() {
    JsonNode chemist = openChemist();
    Instant shuts = Instant.parse(chemist.at("/open/until").asString());

    clock.set(shuts.minusMillis(1));
    assertEquals("open", state(server.get(CHEMISTS), chemist.at("/id").asString()));
    clock.set(shuts);
    assertNotEquals("open", state(server.get(CHEMISTS), chemist.at("/id").asString()));
  }

  @Test
  void anAnswerIsKeptAMinuteAndNeverBeyondTheNextChange() {
    Instant shuts = Instant.parse(openChemist().at("/open/until").asString());
    for (long millis : new long[] {120_000, 60_000, 59_999, 30_500, 1_000, 999, 1}) {
      clock.set(shuts.minusMillis(millis));

      long age = maxAge(server.get(CHEMISTS));

      assertTrue(age <= Math.min(60, millis / 1000), millis + " ms before: " + age);
    }
  }

  @Test
  void theTagHoldsAsLongAsNothingOpensOrShuts() {
    clock.set(MONDAY);
    String tag = header(server.get(CHEMISTS), "ETag");
    clock.set(MONDAY.plusSeconds(1));

    assertEquals(304, server.get(CHEMISTS, "If-None-Match", tag).statusCode());
  }

  /**
   * From the evening before to the evening after: holidays, a week's end and a change of clocks.
   */
  @ParameterizedTest
  @CsvSource({
    "2026-12-24T17:00:00Z, q=chemist",
    "2026-12-24T17:00:00Z, open=evening",
    "2026-11-27T17:00:00Z, open=weekend&format=geojson",
    "2027-03-27T17:00:00Z, open=now",
    "2027-03-27T17:00:00Z, q=warm+place+open+tonight"
  })
  void equalTagsMeanEqualAnswers(Instant start, String query) {
    var answers = new HashMap<String, String>();
    for (int minutes = 0; minutes < HOURS_WATCHED * 60; minutes += 11) {
      clock.set(start.plusSeconds(minutes * 60L));
      HttpResponse<String> answer = server.get("/v1/search?facets=none&per_page=50&" + query);
      String before = answers.putIfAbsent(header(answer, "ETag"), answer.body());

      assertTrue(before == null || before.equals(answer.body()), () -> clock.instant().toString());
    }
    assertTrue(answers.size() > 1);
  }

  @Test
  void whatNamesItsInstantDoesNotAgeWithTheClock() {
    String target = CHEMISTS + "&at=2026-11-23T10:00";
    clock.set(MONDAY);
    HttpResponse<String> before = server.get(target);
    clock.set(MONDAY.plusSeconds(1_000_000));
    HttpResponse<String> after = server.get(target);

    assertEquals(before.body(), after.body());
    assertEquals(header(before, "ETag"), header(after, "ETag"));
    assertEquals(60, maxAge(after));
    assertNotEquals(
        header(before, "ETag"), header(server.get(CHEMISTS + "&at=2026-11-23T10:01"), "ETag"));
  }

  @Test
  void aTagFromBeforeAnEditIsWorthNothingAfter() throws IOException {
    try (ServiceDirectory directory = TestServer.newDirectory();
        var edited = TestServer.start(directory, Map.of(), new MovableClock(MONDAY))) {
      HttpResponse<String> before = edited.get(CHEMISTS);
      String id = json(before).at("/hits/0/id").asString();
      edited.admin("DELETE", "/admin/services/" + id, "");

      HttpResponse<String> after = edited.get(CHEMISTS, "If-None-Match", header(before, "ETag"));

      assertEquals(200, after.statusCode());
      assertFalse(after.body().contains(id));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "now, 2026-11-23T10:00",
    "today, 2026-11-23T08:00",
    "evening, 2026-11-23T08:00",
    "weekend, 2026-11-23T08:00"
  })
  void onlyWhatIsOpenThenIsFound(String open, String at) {
    JsonNode all = server.json("/v1/search?kind=service&facets=none&at=" + at);
    JsonNode then =
        server.json("/v1/search?kind=service&facets=none&per_page=50&at=" + at + "&open=" + open);

    assertTrue(then.at("/total_items").asInt() > 0);
    assertTrue(then.at("/total_items").asInt() < all.at("/total_items").asInt());
    for (JsonNode hit : then.at("/hits")) {
      assertTrue(!open.equals("now") || hit.at("/open/state").asString().equals("open"));
    }
  }

  @Test
  void statesAreOfTheContract() {
    JsonNode result = server.json("/v1/search?per_page=50&at=2026-11-23T10:00");
    for (JsonNode hit : result.at("/hits")) {
      boolean guide = hit.at("/kind").asString().matches("information|advice");
      assertEquals(guide, hit.at("/open").isMissingNode(), hit::toString);
      assertEquals(
          hit.at("/open/state").asString("").equals("unknown"),
          hit.at("/open").has("why"),
          hit::toString);
      assertTrue(
          hit.at("/open/until").asString("2026-11-23T10:00:00Z").matches("[-0-9]{10}T[:0-9]{8}Z"),
          hit::toString);
    }
  }

  @Test
  void aPieceOfWhatWasUnderstoodCanBeLeftOut() {
    JsonNode whole = server.json("/v1/search?q=mum+has+dementia+need+a+break&facets=none");
    String piece = whole.at("/understood/0/id").asString();
    JsonNode less =
        server.json("/v1/search?q=mum+has+dementia+need+a+break&facets=none&without=" + piece);

    assertTrue(whole.at("/understood").toString().contains(piece));
    assertFalse(less.at("/understood").toString().contains("\"" + piece + "\""), less::toString);
  }

  @Test
  void moreLikeThisIsKeptNoLongerThanItsStatesHold() {
    String id = openChemist().at("/id").asString();
    clock.set(Instant.now());
    HttpResponse<String> answer = server.get("/v1/entries/" + id + "/similar");

    assertTrue(maxAge(answer) <= 60);
    assertTrue(answer.body().contains("\"open\":"), answer::body);
  }
}
