package org.burydirectory.server.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.util.List;
import java.util.Optional;
import org.burydirectory.server.api.Problem;

/** Lets a request in only when nothing about it is out of order. */
final class FrontDoor implements HttpHandler {

  /** Looks at one side of a request. */
  @FunctionalInterface
  interface Check {
    /** Why the request is refused, or empty. */
    Optional<Problem> refuse(HttpServerExchange exchange);
  }

  private final List<Check> checks;
  private final HttpHandler next;

  FrontDoor(List<Check> checks, HttpHandler next) {
    this.checks = List.copyOf(checks);
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    for (Check check : checks) {
      Optional<Problem> problem = check.refuse(exchange);
      if (problem.isPresent()) {
        Responses.refuse(exchange, problem.get());
        return;
      }
    }
    next.handleRequest(exchange);
  }
}
