package org.burydirectory.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.burydirectory.server.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TypedTextSearchTest {

  /** What fits in a target of 8 KiB besides the path and the parameter's name. */
  private static final int ROOM = 8 * 1024 - "/v1/searchq=".length();

  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    server = TestServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static JsonNode search(String text) {
    HttpResponse<String> answer =
        server.get("/v1/search?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    assertEquals(200, answer.statusCode(), answer.body());
    return JsonMapper.shared().readTree(answer.body());
  }

  @ParameterizedTest
  @CsvSource({
    "chemist, '\u202Echemist\u202C'",
    "chemist, '\u001Bchemist\u0007\u009B'",
    "food bank, 'food\u0085\u200Fbank\u007F'",
    "food bank, 'food\u0009bank\u000B'"
  })
  void whatNobodySeesChangesNothing(String seen, String sent) {
    assertEquals(search(seen), search(sent));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "😀",
        "👨‍👩‍👧‍👦 help with kids 🏳️‍🌈",
        "🇬🇧🇬",
        "مساعدة في الرعاية",
        "עזרה דחופה",
        "می‌خواهم کمک",
        "i̇ßﬁǅ",
        "z̷̡̛a̵l̶g̸o",
        "\uFFFF\uFDD0",
        "\u200B\u2060\uFEFF",
        "\uE000",
        "𝕙𝕖𝕝𝕡",
        "(((\"\\ OR *:*"
      })
  void whateverIsTypedIsAnswered(String text) {
    search(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%01", "%1b%5b2J", "%c2%9b", "%e2%80%ae", "%7f", "%0d%0a"})
  void controlCharactersAloneAreNoText(String encoded) {
    HttpResponse<String> answer = server.get("/v1/search?facets=none&q=" + encoded);

    assertEquals(200, answer.statusCode(), answer.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"%00", "a%00b", "%ff", "%c0%af", "%f0%9f%98", "%ed%a0%80"})
  void aNulOrBrokenUtf8IsRefused(String encoded) {
    assertEquals(400, server.get("/v1/search?q=" + encoded).statusCode());
    assertEquals(400, server.get("/v1/suggest?q=" + encoded).statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "+x", "chemist+", "%F0%9F%98%80", "%D8%A7", "%E2%80%AEab"})
  void longTextIsAnsweredFromItsBeginning(String encoded) {
    HttpResponse<String> answer =
        server.get("/v1/search?facets=none&q=" + encoded.repeat((ROOM - 20) / encoded.length()));

    assertEquals(200, answer.statusCode(), answer.body());
    assertTrue(JsonMapper.shared().readTree(answer.body()).at("/truncated").asBoolean());
  }

  @Test
  void theTargetMayBe8KibAndNoMore() {
    assertEquals(200, server.get("/v1/search?q=" + "a".repeat(ROOM)).statusCode());
    assertEquals(400, server.get("/v1/search?q=" + "a".repeat(ROOM + 1)).statusCode());
  }
}
