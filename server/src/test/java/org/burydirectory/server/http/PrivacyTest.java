package org.burydirectory.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.burydirectory.server.TestServer;
import org.junit.jupiter.api.Test;

class PrivacyTest {

  private static final String SECRET = "zzsecretillnesszz";

  @Test
  void whatIsSearchedIsInNoLogAndNoMetric() throws IOException {
    var logged = new Collecting();
    var printed = new ByteArrayOutputStream();
    PrintStream err = System.err;
    Logger root = Logger.getLogger("");
    root.addHandler(logged);
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try (var server = TestServer.start()) {
      for (String target : targets()) {
        server.raw(
            "GET "
                + target
                + " HTTP/1.1\r\nHost: localhost\r\nReferer: https://a.example/"
                + SECRET
                + "\r\nUser-Agent: "
                + SECRET
                + "\r\n\r\n");
      }
      assertEquals(200, server.get("/v1/search?q=" + SECRET).statusCode());
      assertFalse(server.admin("GET", "/metrics", "").body().contains(SECRET));
    } finally {
      System.setErr(err);
      root.removeHandler(logged);
    }
    assertFalse(logged.text().contains(SECRET), logged::text);
    assertFalse(printed.toString(StandardCharsets.UTF_8).contains(SECRET));
  }

  @Test
  void aFailureIsDescribedWithoutItsMessage() {
    var failure = new IllegalStateException(SECRET, new IOException(SECRET));

    assertFalse(FailureLog.described(failure).contains(SECRET));
  }

  private static List<String> targets() {
    return List.of(
        "/v1/search?q=" + SECRET,
        "/v1/search?q=%zz" + SECRET,
        "/v1/search?" + SECRET + "=1",
        "/v1/search?need=" + SECRET,
        "/v1/suggest?q=" + SECRET,
        "/" + SECRET,
        "/v1/services/" + SECRET,
        "/../" + SECRET);
  }

  private static final class Collecting extends Handler {
    private final StringBuilder text = new StringBuilder();

    synchronized String text() {
      return text.toString();
    }

    @Override
    public synchronized void publish(LogRecord entry) {
      text.append(new SimpleFormatter().format(entry)).append('\n');
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
