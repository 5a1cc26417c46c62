package org.burydirectory.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.burydirectory.server.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest {

  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    server = TestServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/openapi.json",
        "/v1/search",
        "/v1/nothing",
        "/v1/search?x=1",
        "/health/ready",
        "/v1/needs"
      })
  void everyAnswerHasTheStandardHeaders(String target) {
    HttpResponse<String> answer = server.get(target);

    assertEquals("*", header(answer, "Access-Control-Allow-Origin"));
    assertEquals("", header(answer, "Access-Control-Allow-Credentials"));
    assertEquals(
        "ETag, Link, Retry-After, X-Request-Id", header(answer, "Access-Control-Expose-Headers"));
    assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
    assertEquals("no-referrer", header(answer, "Referrer-Policy"));
    assertEquals("cross-origin", header(answer, "Cross-Origin-Resource-Policy"));
    assertEquals(
        "default-src 'none'; frame-ancestors 'none'", header(answer, "Content-Security-Policy"));
    assertTrue(header(answer, "Permissions-Policy").contains("geolocation=()"));
    assertTrue(header(answer, "Server-Timing").startsWith("total;dur="));
    assertFalse(header(answer, "X-Request-Id").isEmpty());
    assertFalse(header(answer, "Cache-Control").isEmpty());
    assertTrue(header(answer, "Vary").contains("Accept-Encoding"));
    assertFalse(header(answer, "Date").isEmpty());
  }

  @Test
  void requestIdsDiffer() {
    assertNotEquals(
        header(server.get("/health/live"), "X-Request-Id"),
        header(server.get("/health/live"), "X-Request-Id"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/v1/search?q=carers", "/v1/needs", "/openapi.json", "/v1/suggest?q=car", "/"})
  void whatIsKnownIsNotSentAgain(String target) {
    String tag = header(server.get(target), "ETag");
    assertTrue(tag.startsWith("W/\""), tag);

    HttpResponse<String> again = server.get(target, "If-None-Match", "\"other\", " + tag);

    assertEquals(304, again.statusCode());
    assertEquals("", again.body());
    assertEquals(tag, header(again, "ETag"));
  }

  @Test
  void tagsAreEqualForEqualQuestionsAndDifferForOthers() {
    String tag = header(server.get("/v1/search?q=carers&cost=free&cost=paid"), "ETag");

    assertEquals(tag, header(server.get("/v1/search?cost=paid&cost=free&q=carers"), "ETag"));
    assertNotEquals(tag, header(server.get("/v1/search?q=carers&cost=free"), "ETag"));
    assertNotEquals(
        tag, header(server.get("/v1/search?q=carers&cost=free&cost=paid&format=csv"), "ETag"));
  }

  @Test
  void linksLeadFromPageToPage() {
    String link = header(server.get("/v1/search?per_page=5&page=2&q="), "Link");

    assertTrue(link.contains("</v1/search?page=1&per_page=5>; rel=\"first\""), link);
    assertTrue(link.contains("</v1/search?page=1&per_page=5>; rel=\"prev\""), link);
    assertTrue(link.contains("</v1/search?page=3&per_page=5>; rel=\"next\""), link);
    assertTrue(link.contains("rel=\"last\""), link);
  }

  @Test
  void headHasTheHeadersOfGetAndNoBody() throws IOException {
    String head = server.raw("HEAD /v1/needs HTTP/1.1\r\nHost: localhost\r\n\r\n");
    HttpResponse<String> get = server.get("/v1/needs");

    assertTrue(head.startsWith("HTTP/1.1 200"), head);
    assertTrue(head.contains("Content-Length: " + header(get, "Content-Length")), head);
    assertTrue(head.contains("ETag: " + header(get, "ETag")), head);
  }

  @Test
  void twoRequestsOnOneConnectionAreAnsweredBoth() throws IOException {
    try (Socket socket = server.connect()) {
      byte[] request =
          "HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
      socket.getOutputStream().write(request);
      socket.getOutputStream().write(request);

      for (int i = 0; i < 2; i++) {
        assertTrue(
            org.burydirectory.server.RawAnswer.head(socket.getInputStream())
                .startsWith("HTTP/1.1 200"));
      }
    }
  }

  @Test
  void preflightIsAnswered() {
    HttpResponse<String> answer =
        server.send(
            HttpRequest.newBuilder(server.uri("/v1/search"))
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", "https://surgery.example")
                .header("Access-Control-Request-Method", "GET"));

    assertEquals(204, answer.statusCode());
    assertEquals("*", header(answer, "Access-Control-Allow-Origin"));
    assertEquals("GET, HEAD, OPTIONS", header(answer, "Access-Control-Allow-Methods"));
    assertEquals("GET, HEAD, OPTIONS", header(answer, "Allow"));
  }

  @Test
  void largeAnswersAreCompressed() throws IOException, InterruptedException {
    try (var client = java.net.http.HttpClient.newHttpClient()) {
      HttpResponse<byte[]> answer =
          client.send(
              HttpRequest.newBuilder(server.uri("/v1/search"))
                  .header("Accept-Encoding", "gzip")
                  .build(),
              HttpResponse.BodyHandlers.ofByteArray());

      assertEquals("gzip", header(answer, "Content-Encoding"));
      byte[] plain = new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes();
      assertEquals(server.get("/v1/search").body(), new String(plain, StandardCharsets.UTF_8));
    }
  }

  @Test
  void smallAnswersAreNotCompressed() {
    assertEquals(
        "", header(server.get("/health/live", "Accept-Encoding", "gzip"), "Content-Encoding"));
  }
}
