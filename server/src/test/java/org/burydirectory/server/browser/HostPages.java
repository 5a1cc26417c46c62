package org.burydirectory.server.browser;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Pages of partners: another origin, with a policy and a style of its own. */
final class HostPages implements AutoCloseable {

  private record Page(String type, String policy, String text) {}

  private final Map<String, Page> pages = new ConcurrentHashMap<>();
  private final HttpServer server;

  HostPages() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          Page page =
              pages.getOrDefault(
                  exchange.getRequestURI().getPath(), new Page("text/plain", "", ""));
          byte[] body = page.text().getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", page.type() + "; charset=utf-8");
          if (!page.policy().isEmpty()) {
            exchange.getResponseHeaders().set("Content-Security-Policy", page.policy());
          }
          exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  /** Serves a page, and tells its address. */
  String page(String path, String policy, String html) {
    pages.put(path, new Page("text/html", policy, html));
    return address() + path;
  }

  /** Serves a stylesheet. */
  void style(String path, String css) {
    pages.put(path, new Page("text/css", "", css));
  }

  String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
