package org.burydirectory.server.api;

import java.io.IOException;

/** Answers one route. Called from many threads at once. */
@FunctionalInterface
public interface Endpoint {

  /**
   * Answers a request.
   *
   * @throws ProblemException if there is no answer and the caller can be told why
   */
  Answer answer(Call call) throws IOException;
}
