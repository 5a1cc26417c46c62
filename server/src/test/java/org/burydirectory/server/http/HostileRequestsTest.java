package org.burydirectory.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.burydirectory.server.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostileRequestsTest {

  private static final String HOST = "Host: localhost\r\n";
  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    server = TestServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"lines", "targets", "hosts", "bodies", "headers", "noise"})
  void isNotAnswered2xx(String kind, String request) throws IOException {
    String answer = server.raw(request.getBytes(StandardCharsets.ISO_8859_1));

    assertFalse(answer.matches("(?s)HTTP/1\\.[01] [23].*"), kind + ": " + answer);
  }

  @AfterEach
  void serverLives() throws IOException {
    assertEquals(200, server.get("/health/live").statusCode());
  }

  private static Arguments line(String kind, String line) {
    return Arguments.of(kind, line + "\r\n" + HOST + "\r\n");
  }

  static Stream<Arguments> lines() {
    return Stream.of(
        line("unknown version", "GET / HTTP/9.9"),
        line("minor version", "GET / HTTP/1.7"),
        line("HTTP/2 as text", "GET / HTTP/2.0"),
        Arguments.of("HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
        Arguments.of("HTTP/0.9", "GET /\r\n\r\n"),
        line("TRACE", "TRACE / HTTP/1.1"),
        line("CONNECT", "CONNECT evil.example:443 HTTP/1.1"),
        line("POST", "POST /v1/search HTTP/1.1"),
        line("PUT", "PUT /v1/search HTTP/1.1"),
        line("lower-case method", "get / HTTP/1.1"),
        line("long method", "G".repeat(9000) + " / HTTP/1.1"),
        line("two blanks", "GET  / HTTP/1.1"),
        line("tabs", "GET\t/\tHTTP/1.1"),
        line("something behind", "GET / HTTP/1.1 x"));
  }

  static Stream<Arguments> targets() {
    return Stream.of(
        line("dot segments", "GET /../etc/passwd HTTP/1.1"),
        line("dot segments to a route", "GET /v1/../v1/search HTTP/1.1"),
        line("encoded dot segments", "GET /%2e%2e%2f HTTP/1.1"),
        line("doubly encoded", "GET /%252e%252e%252fetc%252fpasswd HTTP/1.1"),
        line("NUL", "GET /%00 HTTP/1.1"),
        line("NUL in the query", "GET /v1/search?q=%00 HTTP/1.1"),
        line("raw NUL", "GET /\0 HTTP/1.1"),
        line("overlong slash", "GET /%c0%af HTTP/1.1"),
        line("overlong slash in the query", "GET /v1/search?q=%c0%af HTTP/1.1"),
        line("half an escape", "GET /v1/search?q=%z HTTP/1.1"),
        line("a lone surrogate", "GET /v1/search?q=%ed%a0%80 HTTP/1.1"),
        line("raw bytes", "GET /v1/search?q=\u00c3\u00a9 HTTP/1.1"),
        line("line break", "GET /%0d%0aX:1 HTTP/1.1"),
        line("escape character in the path", "GET /v1/search%1b HTTP/1.1"),
        line("half a character", "GET /v1/search?q=%f0%9f%98 HTTP/1.1"),
        line("backslash", "GET /v1%5csearch HTTP/1.1"),
        line("path parameter", "GET /v1/search;x=1 HTTP/1.1"),
        line("fragment", "GET /v1/search#x HTTP/1.1"),
        line("doubled slash", "GET //v1/search HTTP/1.1"),
        line("another server's URI", "GET http://evil.example/ HTTP/1.1"),
        line("absolute URI", "GET http://localhost/ HTTP/1.1"),
        line("asterisk", "OPTIONS * HTTP/1.1"),
        line("long target", "GET /v1/search?q=" + "a".repeat(9000) + " HTTP/1.1"),
        line("many parameters", "GET /v1/search?" + "need=carers&".repeat(65) + "q=x HTTP/1.1"));
  }

  private static Arguments headers(String kind, String headers) {
    return Arguments.of(kind, "GET / HTTP/1.1\r\n" + headers + "\r\n");
  }

  static Stream<Arguments> hosts() {
    return Stream.of(
        headers("arbitrary host", "Host: evil.example\r\n"),
        headers("host with userinfo", "Host: localhost@evil.example\r\n"),
        headers("allowed host as a prefix", "Host: localhost.evil.example\r\n"),
        headers("no host", ""),
        Arguments.of("no host in 1.0", "GET / HTTP/1.0\r\n\r\n"),
        headers("empty host", "Host:\r\n"),
        headers("two hosts", HOST + "Host: evil.example\r\n"),
        headers("the same host twice", HOST + HOST));
  }

  static Stream<Arguments> bodies() {
    return Stream.of(
        headers("GET with a body", HOST + "Content-Length: 5\r\n\r\nhello"),
        headers("chunked body", HOST + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n"),
        headers(
            "length and chunks",
            HOST
                + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
                + "GET /v1/search HTTP/1.1\r\n"
                + HOST),
        headers("negative length", HOST + "Content-Length: -1\r\n"),
        headers("signed length", HOST + "Content-Length: +0\r\n"),
        headers("listed length", HOST + "Content-Length: 0, 0\r\n"),
        headers("length twice", HOST + "Content-Length: 0\r\nContent-Length: 5\r\n"),
        headers("long length", HOST + "Content-Length: 99999999999999999999\r\n"),
        headers("unknown coding", HOST + "Transfer-Encoding: xchunked\r\n"),
        headers("blank before the colon", HOST + "Transfer-Encoding : chunked\r\n\r\n0\r\n"),
        headers("expectation", HOST + "Expect: 100-continue\r\nContent-Length: 3\r\n"));
  }

  static Stream<Arguments> headers() {
    String many =
        IntStream.range(0, 65).mapToObj(i -> "X" + i + ": 1\r\n").reduce("", String::concat);
    return Stream.of(
        headers("huge header", HOST + "X: " + "a".repeat(20_000) + "\r\n"),
        headers("65 headers", HOST + many),
        headers("NUL in a header", HOST + "X: a\0b\r\n"),
        headers("no colon", HOST + "nonsense\r\n"),
        headers("blank in a name", HOST + "X Y: 1\r\n"));
  }

  static Stream<Arguments> noise() {
    return Stream.of(
        Arguments.of("bare line feeds", "GET / HTTP/1.1\nHost: localhost\n\n"),
        Arguments.of("one bare line feed", "GET / HTTP/1.1\r\nHost: localhost\nX: 1\r\n\r\n"),
        Arguments.of("bare carriage returns", "GET / HTTP/1.1\rHost: localhost\r\r"),
        Arguments.of("garbage", "\u0080\u0081\u0082 garbage\r\n\r\n"),
        Arguments.of(
            "TLS hello", "\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00fc\u0003\u0003\r\n\r\n"),
        Arguments.of("nothing but line ends", "\r\n\r\n\r\n\r\n"),
        Arguments.of("SSH", "SSH-2.0-client\r\n"));
  }
}
