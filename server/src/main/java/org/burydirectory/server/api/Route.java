package org.burydirectory.server.api;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/**
 * A path that is answered.
 *
 * @param method GET (which serves HEAD too), POST, PUT or DELETE
 * @param path with {@code {id}} for one segment that varies
 * @param parameters the names that its query may have
 * @param work how much there is to do
 * @param endpoint what answers
 */
public record Route(
    String method,
    String path,
    Supplier<? extends Collection<String>> parameters,
    Work work,
    Endpoint endpoint) {

  /** How much there is to do for an answer. */
  public enum Work {
    /** Little: done by the thread that reads sockets. */
    SHORT,
    /** More in a large directory. */
    SEARCH,
    /** Waits for the disk. */
    BLOCKING
  }

  /** A read with little to do. */
  public static Route get(String path, Endpoint endpoint, String... parameters) {
    List<String> names = List.of(parameters);
    return new Route("GET", path, () -> names, Work.SHORT, endpoint);
  }

  /** A read that searches. */
  public static Route search(
      String path, Endpoint endpoint, Supplier<? extends Collection<String>> parameters) {
    return new Route("GET", path, parameters, Work.SEARCH, endpoint);
  }

  /** A change. */
  public static Route change(String method, String path, Endpoint endpoint) {
    return new Route(method, path, List::of, Work.BLOCKING, endpoint);
  }

  /**
   * Answers a request, unless its query has parameters that the route does not.
   *
   * @throws ProblemException naming all parameters at fault, those that the endpoint refuses as
   *     well
   */
  public Answer answer(Call call) throws IOException {
    List<ParameterProblem> unknown = call.query().unknown(parameters.get());
    if (unknown.isEmpty()) {
      return endpoint.answer(call);
    }
    var problems = new ArrayList<>(unknown);
    if (work != Work.BLOCKING) {
      problems.addAll(refusedByEndpoint(call));
    }
    throw new ProblemException(Problem.parameters(problems));
  }

  private List<ParameterProblem> refusedByEndpoint(Call call) throws IOException {
    try {
      endpoint.answer(call).released().run();
      return List.of();
    } catch (ProblemException e) {
      return e.problem().errors();
    }
  }
}
