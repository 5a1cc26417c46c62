package org.burydirectory.server.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.burydirectory.server.api.Answer;
import org.burydirectory.server.api.Problem;
import org.burydirectory.server.api.Route;
import org.burydirectory.server.api.RouteTable;

/** Gives each request to its route, on the thread that its work calls for. */
final class RouteHandler implements HttpHandler {

  private final RouteTable table;
  private final Threads threads;

  RouteHandler(RouteTable table, Threads threads) {
    this.table = table;
    this.threads = threads;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    String path = exchange.getRequestURI();
    String method = exchange.getRequestMethod().toString();
    Optional<RouteTable.Match> match = table.find(method.equals("HEAD") ? "GET" : method, path);
    if (match.isEmpty()) {
      Set<String> known = table.methods(path);
      if (known.isEmpty() && table.missing().isPresent() && wantsPage(exchange)) {
        new RouteCall(table.missing().get(), "").handleRequest(exchange);
      } else {
        withoutRoute(exchange, known);
      }
      return;
    }
    Route route = match.get().route();
    RequestNotes.of(exchange).route(route.path());
    threads.run(route.work(), exchange, new RouteCall(route, match.get().id()));
  }

  /**
   * Whether it is a person's browser, which names HTML, and nothing of the API that it asks for.
   */
  private static boolean wantsPage(HttpServerExchange exchange) {
    HeaderValues accepted = exchange.getRequestHeaders().get(Headers.ACCEPT);
    return accepted != null
        && String.join(",", accepted).contains("text/html")
        && !exchange.getRequestURI().startsWith("/v1/")
        && !exchange.getRequestMethod().equals(Methods.OPTIONS);
  }

  private static void withoutRoute(HttpServerExchange exchange, Set<String> known) {
    if (known.isEmpty()) {
      Responses.send(
          exchange,
          Answer.problem(
              Problem.notFound(
                  "There is nothing at this path; /openapi.json lists what there is.")));
      return;
    }
    var methods = new TreeSet<String>(known);
    methods.add("OPTIONS");
    String allowed = String.join(", ", methods);
    exchange.getResponseHeaders().put(Headers.ALLOW, allowed);
    if (exchange.getRequestMethod().equals(Methods.OPTIONS)) {
      Responses.send(exchange, Preflight.answer(allowed));
    } else {
      Responses.send(
          exchange,
          Answer.problem(
              Problem.of(
                  405,
                  "method-not-allowed",
                  "Method not allowed",
                  "Allowed here: " + allowed + ".")));
    }
  }
}
