package org.burydirectory.server.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Protocols;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.burydirectory.server.api.Problem;

/** Allows HTTP/1.0 and 1.1, and some methods. */
record RequestLineCheck(Set<String> methods) implements FrontDoor.Check {

  private static final Set<HttpString> PROTOCOLS = Set.of(Protocols.HTTP_1_0, Protocols.HTTP_1_1);

  @Override
  public Optional<Problem> refuse(HttpServerExchange exchange) {
    if (!PROTOCOLS.contains(exchange.getProtocol())) {
      return Optional.of(
          Problem.of(
              505,
              "http-version",
              "HTTP version not supported",
              "Speak HTTP/1.1 or HTTP/1.0; HTTP/2 is the proxy's job."));
    }
    if (!methods.contains(exchange.getRequestMethod().toString())) {
      String allowed = String.join(", ", new TreeSet<>(methods));
      exchange.getResponseHeaders().put(Headers.ALLOW, allowed);
      return Optional.of(
          Problem.of(
              405, "method-not-allowed", "Method not allowed", "Allowed here: " + allowed + "."));
    }
    return Optional.empty();
  }
}
