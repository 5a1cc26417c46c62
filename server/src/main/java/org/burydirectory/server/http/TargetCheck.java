package org.burydirectory.server.http;

import io.undertow.server.HttpServerExchange;
import java.util.Arrays;
import java.util.Optional;
import org.burydirectory.server.api.PercentDecoder;
import org.burydirectory.server.api.Problem;

/** Refuses targets that are long, absolute, badly encoded or climb out of their folder. */
final class TargetCheck implements FrontDoor.Check {

  private static final int LONGEST = 8 * 1024;

  @Override
  public Optional<Problem> refuse(HttpServerExchange exchange) {
    String path = exchange.getRequestURI();
    if (path.length() + exchange.getQueryString().length() > LONGEST) {
      return refused("The request target is longer than 8 KiB; ask for less at once.");
    }
    if (exchange.isHostIncludedInRequestURI() || !path.startsWith("/")) {
      return refused("The request target is not a path; this server is not a proxy.");
    }
    Optional<String> decoded = PercentDecoder.path(path);
    if (decoded.isEmpty()) {
      return refused("The path is not percent-encoded UTF-8.");
    }
    return inOrder(decoded.get())
        ? Optional.empty()
        : refused("The path holds dot segments, backslashes, semicolons or control characters.");
  }

  private static boolean inOrder(String path) {
    return path.chars().noneMatch(TargetCheck::forbidden)
        && Arrays.stream(path.split("/", -1))
            .noneMatch(segment -> segment.equals(".") || segment.equals(".."));
  }

  private static boolean forbidden(int c) {
    return Character.isISOControl(c) || c == '\\' || c == ';';
  }

  private static Optional<Problem> refused(String detail) {
    return Optional.of(Problem.badRequest(detail));
  }
}
