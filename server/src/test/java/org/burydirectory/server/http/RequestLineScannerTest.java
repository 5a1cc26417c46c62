package org.burydirectory.server.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestLineScannerTest {

  private static boolean accepts(String text) {
    var scanner = new RequestLineScanner();
    for (byte b : text.getBytes(StandardCharsets.ISO_8859_1)) {
      if (!scanner.accepts(b)) {
        return false;
      }
    }
    return true;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET / HTTP/1.0\r\n\r\n",
        "\r\nGET / HTTP/1.1\r\n\r\nGET / HTTP/1.0\r\n\r\n",
        "GET / HTTP/1.1\r\nX: HTTP/9.9\r\n\r\n",
        "GET / HTTP/9.9",
        "left to the parser\r\n"
      })
  void whatIsSpokenHerePasses(String text) {
    assertTrue(accepts(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/9.9\r\n",
        "GET / HTTP/1.2\n",
        "GET / HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/2.0\r\n",
        "PRI * HTTP/2.0\r\n"
      })
  void anotherVersionDoesNot(String text) {
    assertFalse(accepts(text));
  }
}
