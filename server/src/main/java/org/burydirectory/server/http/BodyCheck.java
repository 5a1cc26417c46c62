package org.burydirectory.server.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import java.util.Optional;
import org.burydirectory.server.api.Problem;
import org.jspecify.annotations.Nullable;

/** Allows requests whose length is beyond doubt, and a body only where one is expected. */
record BodyCheck(Bodies bodies) implements FrontDoor.Check {

  /** Whether a body may come. */
  enum Bodies {
    /** None may. */
    REFUSED,
    /** One may. */
    ALLOWED
  }

  @Override
  public Optional<Problem> refuse(HttpServerExchange exchange) {
    HeaderMap headers = exchange.getRequestHeaders();
    @Nullable HeaderValues lengths = headers.get(Headers.CONTENT_LENGTH);
    boolean coded = headers.contains(Headers.TRANSFER_ENCODING);
    if (lengths != null && (coded || lengths.size() != 1 || !isLength(lengths.getFirst()))) {
      return refused("The length of the request's body is in doubt.");
    }
    if (bodies == Bodies.REFUSED && (coded || (lengths != null && !isZero(lengths.getFirst())))) {
      return refused("No body is taken here; put everything into the query.");
    }
    return Optional.empty();
  }

  private static boolean isLength(String text) {
    return text.length() <= 18
        && !text.isEmpty()
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isZero(String length) {
    return Long.parseLong(length) == 0;
  }

  private static Optional<Problem> refused(String detail) {
    return Optional.of(Problem.badRequest(detail));
  }
}
