package org.burydirectory.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.TreeSet;
import org.burydirectory.server.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who the person is, as parameters of a search. */
class PersonTest {

  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    server = TestServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static JsonNode hit(String target, String name) {
    for (JsonNode hit : server.json(target).get("hits")) {
      if (hit.get("name").asString().startsWith(name)) {
        return hit;
      }
    }
    return server.json("/v1/nothing").path("hits");
  }

  @Test
  void whatIsHiddenAndWhatIsShownAreAll() {
    JsonNode all = server.json("/v1/search?need=social&facets=none");
    JsonNode some = server.json("/v1/search?need=social&facets=none&age=16&gender=woman");
    JsonNode unfolded =
        server.json("/v1/search?need=social&facets=none&age=16&gender=woman&show=ineligible");
    int hidden = some.at("/hidden/count").asInt();
    assertTrue(hidden > 0);
    assertEquals(all.get("total_items").asInt(), some.get("total_items").asInt() + hidden);
    assertEquals(all.get("total_items").asInt(), unfolded.get("total_items").asInt());
    assertFalse(unfolded.has("hidden"));
    var states = new TreeSet<String>();
    some.get("hits").forEach(hit -> states.add(hit.at("/eligibility/state").asString("")));
    assertFalse(states.contains("no"));
  }

  @Test
  void aHitSaysWhatToAskAndThenAnswers() {
    String club = "/v1/search?need=carers.info&facets=none&per_page=50";
    JsonNode unknown = hit(club, "Bury Carers' Hub").get("eligibility");
    assertEquals("unknown", unknown.get("state").asString());
    assertEquals("age", unknown.get("ask").asString());
    assertEquals("for people aged 18 and over", unknown.get("limit").asString());
    assertEquals(
        "carer", hit(club + "&age=40", "Bury Carers' Hub").at("/eligibility/ask").asString());
    assertEquals(
        "{\"state\":\"yes\"}",
        hit(club + "&age=40&carer=yes", "Bury Carers' Hub").get("eligibility").toString());
    JsonNode no =
        hit(club + "&age=40&carer=no&show=ineligible", "Bury Carers' Hub").get("eligibility");
    assertEquals("no", no.get("state").asString());
    assertEquals("for people who look after someone", no.get("limit").asString());
    assertFalse(no.has("ask"));
  }

  @Test
  void whoLooksAfterSomeoneOfNinetySeesWhatIsForCarers() {
    String asked = "/v1/search?q=carers+hub+for+my+90+year+old+mum&facets=none";
    assertEquals("unknown", hit(asked, "Bury Carers' Hub").at("/eligibility/state").asString());
  }

  @Test
  void everyHitSaysWhenItWasChecked() {
    server
        .json("/v1/search?at=2026-11-21T10:00:00Z&per_page=50&facets=none")
        .get("hits")
        .forEach(hit -> assertFalse(hit.at("/freshness").asString("").isEmpty(), hit.toString()));
    JsonNode chemist = server.json("/v1/search?q=chemist&facets=none&at=2026-11-21T10:00:00Z");
    assertTrue(chemist.at("/hits/0/freshness").asString().startsWith("checked "));
  }

  @Test
  void whatHasClosedForGoodSaysSo() {
    JsonNode gone = hit("/v1/search?q=radcliffe+leisure+centre&facets=none", "Radcliffe Leisure");
    assertEquals("closed", gone.at("/open/state").asString());
    assertEquals("it has ended", gone.at("/open/why").asString());
    assertEquals("defunct", gone.get("status").asString());
  }
}
