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
 * @param others what becomes of other parameters
 * @param endpoint what answers
 */
public record Route(
    String method,
    String path,
    Supplier<? extends Collection<String>> parameters,
    Work work,
    Others others,
    Endpoint endpoint) {

  /** What becomes of parameters that the route does not have. */
  public enum Others {
    /** The request is refused, so that a slip does not go unnoticed. */
    REFUSED,
    /** They are left for the endpoint, as a standard asks that they change nothing. */
    IGNORED
  }

  /** How much there is to do for an answer. */
  public enum Work {
    /** Little: done by the thread that reads sockets. */
    SHORT,
    /** More in a large directory. */
    SEARCH,
    /** More, however large the directory is. */
    BULK,
    /** Waits for the disk. */
    BLOCKING
  }

  /** A page, to which links lead that others have added parameters to. */
  public static Route page(String path, Endpoint endpoint) {
    return new Route("GET", path, List::of, Work.SEARCH, Others.IGNORED, endpoint);
  }

  /** A read with little to do. */
  public static Route get(String path, Endpoint endpoint, String... parameters) {
    List<String> names = List.of(parameters);
    return new Route("GET", path, () -> names, Work.SHORT, Others.REFUSED, endpoint);
  }

  /** A read that searches. */
  public static Route search(
      String path, Endpoint endpoint, Supplier<? extends Collection<String>> parameters) {
    return new Route("GET", path, parameters, Work.SEARCH, Others.REFUSED, endpoint);
  }

  /** A read of many records, which ignores parameters that it does not have. */
  public static Route feed(String path, Endpoint endpoint, Collection<String> parameters) {
    List<String> names = List.copyOf(parameters);
    return new Route("GET", path, () -> names, Work.BULK, Others.IGNORED, endpoint);
  }

  /** A change. */
  public static Route change(String method, String path, Endpoint endpoint) {
    return new Route(method, path, List::of, Work.BLOCKING, Others.REFUSED, endpoint);
  }

  /**
   * Answers a request, unless its query has parameters that the route does not and refuses.
   *
   * @throws ProblemException naming all parameters at fault, those that the endpoint refuses as
   *     well
   */
  public Answer answer(Call call) throws IOException {
    List<ParameterProblem> unknown =
        others == Others.IGNORED ? List.of() : call.query().unknown(parameters.get());
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
