package org.burydirectory.server.feed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import org.burydirectory.DataSource;
import org.burydirectory.ServiceDirectory;
import org.burydirectory.feed.FeedAnswer;
import org.burydirectory.feed.FeedOrigin;
import org.burydirectory.feed.FeedTransport;
import org.burydirectory.feed.ImportOption;
import org.burydirectory.feed.ImportReport;
import org.burydirectory.feed.ImportRequest;
import org.burydirectory.server.config.Network;
import org.jspecify.annotations.Nullable;

/** A feed whose records can be changed, which notes what it was asked. */
final class FeedServer implements Closeable {

  /** Records by id. */
  final Map<String, Made> records = Collections.synchronizedMap(new TreeMap<>());

  /** The queries that were answered with 200 or 304, in order. */
  final List<String> asked = Collections.synchronizedList(new ArrayList<>());

  /** The page from which on it fails; 0 for none. */
  volatile int failsFrom;

  /** What stands in the answer of each page; Open Referral UK 3.0's names unless set. */
  volatile Envelope envelope =
      (total, pages, number, last, contents) ->
          "{\"total_items\":%d,\"total_pages\":%d,\"page_number\":%d,\"last_page\":%b,\"contents\":[%s]}"
              .formatted(total, pages, number, last, contents);

  /** What is said with each page besides its records: an ETag, or a date. */
  volatile String validator = "ETag";

  /** The number of the first page. */
  volatile int firstPage = 1;

  private final HttpServer server;

  /** Writes a page. */
  interface Envelope {
    String page(int total, int pages, int number, boolean last, String contents);
  }

  /**
   * A record.
   *
   * @param name of it
   * @param modified when
   */
  record Made(String name, Instant modified) {
    String json(String id) {
      return """
      {"id":"%s","name":"%s","status":"active","last_modified":"%s","assured_date":"2026-01-01",
       "description":"Made up for a test, and about nothing.","contacts":[{"name":"Kit"}]}"""
          .formatted(id, name, modified);
    }
  }

  FeedServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
    server.createContext("/", this::answer);
    server.start();
  }

  static String id(int number) {
    return "00000000-0000-4000-8000-%012d".formatted(number);
  }

  /** Puts records there, from one number to below another. */
  void put(int from, int to, String name, Instant modified) {
    for (int i = from; i < to; i++) {
      records.put(id(i), new Made(name + " " + i, modified));
    }
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/oruk");
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var query = new TreeMap<String, String>();
      String text = exchange.getRequestURI().getRawQuery();
      for (String part : text == null ? new String[0] : text.split("&", -1)) {
        int equals = part.indexOf('=');
        query.put(
            part.substring(0, equals),
            URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
      }
      int number = Integer.parseInt(query.getOrDefault("page", "1"));
      if (failsFrom > 0 && number >= failsFrom) {
        exchange.sendResponseHeaders(503, -1);
        return;
      }
      send(exchange, page(query, number), String.valueOf(text));
    }
  }

  private String page(Map<String, String> query, int number) {
    int size = Integer.parseInt(query.getOrDefault("per_page", "50"));
    Instant after = Instant.parse(query.getOrDefault("modified_after", Instant.EPOCH.toString()));
    List<String> found;
    synchronized (records) {
      found =
          records.entrySet().stream()
              .filter(record -> !record.getValue().modified().isBefore(after))
              .map(record -> record.getValue().json(record.getKey()))
              .toList();
    }
    int pages = (found.size() + size - 1) / size;
    int index = number - firstPage;
    int from = Math.clamp((long) index * size, 0, found.size());
    List<String> some = found.subList(from, Math.min(found.size(), from + size));
    return envelope.page(found.size(), pages, number, index >= pages - 1, String.join(",", some));
  }

  private void send(HttpExchange exchange, String page, String query) throws IOException {
    byte[] body = page.getBytes(StandardCharsets.UTF_8);
    boolean date = !validator.equals("ETag");
    String tag = date ? validator : "\"" + Integer.toHexString(page.hashCode()) + "\"";
    String known =
        exchange.getRequestHeaders().getFirst(date ? "If-Modified-Since" : "If-None-Match");
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.getResponseHeaders().add(date ? "Last-Modified" : "ETag", tag);
    if (tag.equals(known)) {
      asked.add("304 " + query);
      exchange.sendResponseHeaders(304, -1);
    } else {
      asked.add("200 " + query);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /** The numbers of the pages that were asked for since, each with how it was answered. */
  List<String> pages() {
    synchronized (asked) {
      List<String> pages =
          asked.stream()
              .map(line -> line.replaceFirst("(\\d+) .*?page=(\\d+).*", "$1 $2"))
              .toList();
      asked.clear();
      return pages;
    }
  }

  /** Imports the feed into a directory, without waiting between attempts. */
  static ImportReport sync(
      ServiceDirectory directory, DataSource data, URI address, ImportOption... options)
      throws IOException {
    var rules =
        new AddressRules(java.util.Set.of("127.0.0.1"), List.of(Network.parse("127.0.0.1")));
    try (var http = new HttpFeedTransport(rules)) {
      FeedTransport impatient =
          new FeedTransport() {
            @Override
            public FeedAnswer get(URI page, Map<String, String> headers) throws IOException {
              return http.get(page, headers);
            }

            @Override
            public void pause(java.time.Duration duration) {}
          };
      ImportRequest request = ImportRequest.feed(FeedOrigin.named("north"), address, impatient);
      for (ImportOption option : options) {
        request = request.with(option);
      }
      return directory.importFrom(request, data);
    }
  }

  /** Every entry of a directory by id, whole. */
  static Map<String, String> entries(ServiceDirectory directory) {
    var entries = new TreeMap<String, String>();
    directory
        .summaries()
        .forEach(
            entry ->
                directory
                    .json(entry.id())
                    .ifPresent(json -> entries.put(entry.id(), text(json.duplicate()))));
    return entries;
  }

  private static String text(java.nio.@Nullable ByteBuffer json) {
    return json == null ? "" : StandardCharsets.UTF_8.decode(json).toString();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
