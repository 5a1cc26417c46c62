package org.burydirectory.server.http;

import io.undertow.server.HttpHandler;
import java.util.List;
import java.util.Set;
import org.burydirectory.server.api.RouteTable;
import org.burydirectory.server.config.AdminToken;
import org.burydirectory.server.config.Settings;
import org.burydirectory.server.metrics.Metrics;

/** What a request passes through, from the outside in. */
record Handlers(Settings settings, Metrics metrics, Traffic traffic, Threads threads) {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> CHANGING = Set.of("GET", "HEAD", "POST", "PUT", "DELETE");

  /** The public server: standard headers, front door, rate limit, compression, routes. */
  HttpHandler publicServer(RouteTable table) {
    HttpHandler routes = Compression.of(new RouteHandler(table, threads));
    var clients = new ClientAddress(settings.proxies());
    var limited = new RateLimiter(settings.rates(), clients, routes);
    var feeds = new RateLimiter(settings.rates().forFeeds(), clients, routes);
    var door =
        new FrontDoor(
            List.of(
                new RequestLineCheck(READING),
                new HostCheck(settings.allowedHosts()),
                new BodyCheck(BodyCheck.Bodies.REFUSED),
                new TargetCheck()),
            exchange ->
                limit(exchange.getRequestURI(), routes, limited, feeds).handleRequest(exchange));
    return new StandardHeaders(StandardHeaders.Readers.ANY_SITE, metrics, traffic.counting(door));
  }

  private static HttpHandler limit(
      String path, HttpHandler routes, RateLimiter limited, RateLimiter feeds) {
    if (path.startsWith("/health/")) {
      return routes;
    }
    return path.equals("/oruk") || path.startsWith("/oruk/") ? feeds : limited;
  }

  /** The admin server: standard headers, front door, token, routes. */
  HttpHandler adminServer(RouteTable table, AdminToken token) {
    HttpHandler routes = Compression.of(new RouteHandler(table, threads));
    var door =
        new FrontDoor(
            List.of(
                new RequestLineCheck(CHANGING),
                new HostCheck(settings.allowedHosts()),
                new BodyCheck(BodyCheck.Bodies.ALLOWED),
                new TargetCheck(),
                new TokenGuard(token)),
            exchange -> {
              exchange.setMaxEntitySize(UndertowSettings.ADMIN_BODY_BYTES);
              routes.handleRequest(exchange);
            });
    return new StandardHeaders(StandardHeaders.Readers.NONE, metrics, traffic.counting(door));
  }
}
