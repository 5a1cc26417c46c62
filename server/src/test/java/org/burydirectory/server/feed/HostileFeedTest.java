package org.burydirectory.server.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.burydirectory.DataSource;
import org.burydirectory.ServiceDirectory;
import org.burydirectory.feed.FeedAnswer;
import org.burydirectory.feed.FeedOrigin;
import org.burydirectory.feed.FeedTransport;
import org.burydirectory.feed.ImportReport;
import org.burydirectory.feed.ImportRequest;
import org.burydirectory.server.config.Network;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A feed's server that does what none should: the directory answers as before, whatever it is. */
class HostileFeedTest {

  private static final String GOOD = "11111111-1111-1111-1111-11111111111";

  @TempDir private static Path folder;

  private static ServiceDirectory directory;
  private static HttpServer server;
  private static volatile Answer answer = exchange -> {};

  /** Answers one request. */
  private interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  @BeforeAll
  static void start() throws IOException {
    DataSource data = DataSource.classpath("bury");
    ServiceDirectory.build(data, folder.resolve("index"));
    directory = ServiceDirectory.open(folder.resolve("index"));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            answer.to(exchange);
          }
        });
    server.start();
    answer = json(page(0, record(1), record(2)));
    assertEquals(ImportReport.Outcome.PUBLISHED, sync().outcome());
  }

  @AfterAll
  static void stop() {
    server.stop(0);
    directory.close();
  }

  private static String record(int number) {
    return "{\"id\":\"%s%d\",\"name\":\"Good %d\",\"status\":\"active\",\"contacts\":[{\"name\":\"A\"}],\"last_modified\":\"2026-01-01T00:00:00Z\"}"
        .formatted(GOOD, number, number);
  }

  private static String page(int total, String... records) {
    int all = total == 0 ? records.length : total;
    return "{\"total_items\":%d,\"total_pages\":1,\"page_number\":1,\"contents\":[%s]}"
        .formatted(all, String.join(",", records));
  }

  private static Answer json(String body) {
    return bytes(200, "application/json", body.getBytes(StandardCharsets.UTF_8));
  }

  private static Answer bytes(int status, String type, byte[] body, String... headers) {
    return exchange -> {
      exchange.getResponseHeaders().add("Content-Type", type);
      for (int i = 0; i < headers.length; i += 2) {
        exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
      }
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    };
  }

  private static Answer byPage(Map<String, Answer> pages, Answer otherwise) {
    return exchange -> {
      String query = String.valueOf(exchange.getRequestURI().getQuery());
      String page = query.replaceFirst(".*?page=(\\d+).*", "$1");
      pages.getOrDefault(page, otherwise).to(exchange);
    };
  }

  private static URI address(String host) {
    return URI.create("http://" + host + ":" + server.getAddress().getPort() + "/oruk");
  }

  private static ImportReport sync() throws IOException {
    var rules = new AddressRules(Set.of("127.0.0.1"), List.of(Network.parse("127.0.0.1")));
    try (var http = new HttpFeedTransport(rules, Duration.ofSeconds(2))) {
      FeedTransport impatient =
          new FeedTransport() {
            @Override
            public FeedAnswer get(URI address, Map<String, String> headers) throws IOException {
              return http.get(address, headers);
            }

            @Override
            public void pause(Duration duration) {}
          };
      return directory.importFrom(
          ImportRequest.feed(FeedOrigin.named("hostile"), address("127.0.0.1"), impatient)
              .with(org.burydirectory.feed.ImportOption.WHOLE),
          DataSource.classpath("bury"));
    }
  }

  private static Map<String, String> answers() {
    var answers = new TreeMap<String, String>();
    for (int i = 0; i < 10; i++) {
      String id = GOOD + i;
      directory
          .json(id)
          .ifPresent(
              bytes ->
                  answers.put(id, StandardCharsets.UTF_8.decode(bytes.duplicate()).toString()));
    }
    answers.put("size", String.valueOf(directory.size()));
    return answers;
  }

  private static byte[] packed(int megabytes) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write("[\"".getBytes(StandardCharsets.UTF_8));
      byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < megabytes; i++) {
        zip.write(blanks);
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static final String JSON = "application/json";

  private static Map<String, Answer> misdeeds() throws IOException {
    Map<String, Answer> all = new TreeMap<>();
    String good = page(0, record(1), record(2));
    all.put("truncated JSON", json(good.substring(0, good.length() / 2)));
    all.put("500", bytes(500, JSON, utf8(good)));
    all.put("429 with a day to wait", bytes(429, JSON, utf8(good), "Retry-After", "86400"));
    all.put("404", bytes(404, JSON, utf8("{}")));
    all.put("HTML with 200", bytes(200, "text/html", utf8("<h1>Error</h1>")));
    all.put("HTML that says it is JSON", json("<h1>Error</h1>"));
    all.put("an error object with 200", json("{\"error\":\"down\"}"));
    all.put("an empty answer", bytes(200, JSON, new byte[0]));
    all.put("NaN for a coordinate", json(page(0, "{\"id\":\"" + GOOD + "1\",\"latitude\":NaN}")));
    all.put("deep JSON", json("[".repeat(5000)));
    all.put("a member twice", json("{\"contents\":[{\"id\":\"a\",\"id\":\"b\"}]}"));
    all.put(
        "Latin-1 bytes",
        bytes(200, JSON, "[{\"name\":\"caf\u00e9\"}]".getBytes(StandardCharsets.ISO_8859_1)));
    all.put("UTF-16", bytes(200, JSON, good.getBytes(StandardCharsets.UTF_16)));
    all.put("half of a surrogate pair", json(page(0, "{\"name\":\"\\ud800\"}")));
    all.put("gzip garbage", bytes(200, JSON, utf8("no gzip"), "Content-Encoding", "gzip"));
    all.put("a gzip bomb", bytes(200, JSON, packed(200), "Content-Encoding", "gzip"));
    all.put("an encoding nobody asked for", bytes(200, JSON, utf8(good), "Content-Encoding", "br"));
    all.put(
        "a redirect to a private address",
        bytes(302, JSON, new byte[0], "Location", "http://10.0.0.1/"));
    all.put(
        "a redirect to another host",
        bytes(302, JSON, new byte[0], "Location", "https://example.org/"));
    all.put(
        "a redirect to a file", bytes(302, JSON, new byte[0], "Location", "file:///etc/passwd"));
    all.put("redirects without end", bytes(302, JSON, new byte[0], "Location", "/oruk/services"));
    all.put("more records than are given", json(page(500, record(1), record(2))));
    all.put("an empty list, all of a sudden", json(page(0)));
    all.put(
        "500 in the middle",
        byPage(Map.of("1", json(page(4, record(1), record(2)))), bytes(500, JSON, utf8("{}"))));
    all.put(
        "an empty page in the middle",
        byPage(Map.of("1", json(page(4, record(1), record(2)))), json(page(4))));
    all.put(
        "slow drops",
        exchange -> {
          exchange.sendResponseHeaders(200, 1000);
          for (int i = 0; i < 100; i++) {
            exchange.getResponseBody().write(' ');
            exchange.getResponseBody().flush();
            java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
          }
        });
    all.put(
        "fewer bytes than it says",
        exchange -> {
          exchange.sendResponseHeaders(200, 10_000);
          exchange.getResponseBody().write(utf8(good));
        });
    return all;
  }

  @TestFactory
  Stream<DynamicTest> theDirectoryAnswersAsBefore() throws IOException {
    return misdeeds().entrySet().stream()
        .map(
            misdeed ->
                DynamicTest.dynamicTest(
                    misdeed.getKey(),
                    () -> {
                      Map<String, String> before = answers();
                      answer = misdeed.getValue();
                      String said;
                      try {
                        ImportReport report = sync();
                        assertEquals(ImportReport.Outcome.STOPPED, report.outcome());
                        said = String.valueOf(report.stopped());
                      } catch (IOException | IllegalArgumentException e) {
                        said = String.valueOf(e.getMessage());
                      }
                      assertTrue(said.length() > 20, said);
                      assertEquals(before, answers());
                    }));
  }

  @Test
  void aPrivateAddressIsRefusedUnlessItsNetworkIsNamed() {
    var rules = new AddressRules(Set.of("127.0.0.1", "localhost"), List.of());
    for (String host : List.of("127.0.0.1", "localhost")) {
      var refused = assertThrows(IOException.class, () -> rules.allow(address(host)));
      assertTrue(refused.getMessage().contains("private network"), refused.getMessage());
    }
  }
}
