package org.burydirectory.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.burydirectory.server.RawAnswer;
import org.burydirectory.server.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlowClientsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "G",
        "GET / HTTP/1.1\r\nHost: loc",
        "GET / HTTP/1.1\r\nHost: localhost\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\nhalf"
      })
  void aRequestThatDoesNotEndIsClosed(String half) throws IOException {
    try (var server = TestServer.startImpatient();
        Socket socket = server.connect()) {
      socket.getOutputStream().write(half.getBytes(StandardCharsets.US_ASCII));

      String answer = RawAnswer.head(socket.getInputStream());

      assertFalse(answer.startsWith("HTTP/1.1 2"), answer);
    }
  }

  @Test
  void anIdleConnectionIsClosedAfterItsAnswer() throws IOException {
    try (var server = TestServer.startImpatient();
        Socket socket = server.connect()) {
      socket
          .getOutputStream()
          .write("HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      RawAnswer.head(socket.getInputStream());

      assertEquals(-1, socket.getInputStream().read());
    }
  }

  @Test
  void othersAreAnsweredMeanwhile() throws IOException {
    try (var server = TestServer.startImpatient();
        Socket socket = server.connect()) {
      socket.getOutputStream().write("GET /v1/se".getBytes(StandardCharsets.US_ASCII));

      assertEquals(200, server.get("/v1/search?q=carers").statusCode());
    }
  }
}
