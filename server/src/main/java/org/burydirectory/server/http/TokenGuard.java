package org.burydirectory.server.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import java.util.Optional;
import org.burydirectory.server.api.Problem;
import org.burydirectory.server.config.AdminToken;
import org.jspecify.annotations.Nullable;

/** Lets in who gives the bearer token. */
record TokenGuard(AdminToken token) implements FrontDoor.Check {

  private static final String SCHEME = "Bearer ";

  @Override
  public Optional<Problem> refuse(HttpServerExchange exchange) {
    @Nullable HeaderValues given = exchange.getRequestHeaders().get(Headers.AUTHORIZATION);
    if (given != null && given.size() == 1 && right(given.getFirst())) {
      return Optional.empty();
    }
    exchange.getResponseHeaders().put(Headers.WWW_AUTHENTICATE, "Bearer realm=\"admin\"");
    return Optional.of(
        Problem.of(
            401,
            "unauthorized",
            "Unauthorized",
            "Give the admin token as 'Authorization: Bearer TOKEN'."));
  }

  private boolean right(String given) {
    return given.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        && token.matches(given.substring(SCHEME.length()).strip());
  }
}
