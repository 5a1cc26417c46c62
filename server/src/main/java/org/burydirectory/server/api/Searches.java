package org.burydirectory.server.api;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.burydirectory.ServiceDirectory;
import org.burydirectory.search.Facet;
import org.burydirectory.search.InvalidSearchException;
import org.burydirectory.search.SearchRequest;
import org.burydirectory.search.SearchResult;

/** Runs searches, and where one is refused finds everything that is wrong with it. */
public final class Searches {

  private Searches() {}

  /**
   * Searches. A request that names no instant refers to the clock's: it alone says what is open and
   * how long the answer holds.
   *
   * @throws ProblemException naming every parameter that cannot be used
   */
  public static SearchResult run(
      ServiceDirectory directory, SearchParameters.Asked asked, Clock clock) {
    if (asked.problems().isEmpty()) {
      try {
        return directory.search(timed(asked.request(), clock));
      } catch (InvalidSearchException e) {
        // Told below, together with what else is wrong.
      }
    }
    var problems = new ArrayList<>(asked.problems());
    problems.addAll(refused(directory, asked.request()));
    throw new ProblemException(Problem.parameters(problems));
  }

  private static SearchRequest timed(SearchRequest request, Clock clock) {
    return request.at() == null ? request.at(clock.instant()) : request;
  }

  /** What the library refuses: each refused value is left out and the rest tried again. */
  private static List<ParameterProblem> refused(ServiceDirectory directory, SearchRequest request) {
    var problems = new ArrayList<ParameterProblem>();
    Optional<SearchRequest> left = Optional.of(request.counting().text(""));
    while (left.isPresent()) {
      try {
        directory.search(left.get());
        left = Optional.empty();
      } catch (InvalidSearchException e) {
        problems.add(ParameterProblem.of(e));
        left = without(left.get(), e);
      }
    }
    return problems;
  }

  /** The request without what was refused; empty where that cannot be taken out. */
  private static Optional<SearchRequest> without(
      SearchRequest request, InvalidSearchException refusal) {
    if (refusal.parameter().equals("near") && request.near() != null) {
      return Optional.of(SearchRequest.everything().counting().drillDowns(request.drillDowns()));
    }
    return withoutValue(request, refusal);
  }

  private static Optional<SearchRequest> withoutValue(
      SearchRequest request, InvalidSearchException refusal) {
    var chosen = new TreeMap<Facet, NavigableSet<String>>();
    request
        .drillDowns()
        .forEach(
            (facet, values) ->
                chosen.put(
                    facet,
                    facet.name().equals(refusal.parameter())
                        ? values.stream()
                            .filter(value -> !value.startsWith(stem(refusal.value())))
                            .collect(Collectors.toCollection(TreeSet::new))
                        : values));
    SearchRequest less = request.drillDowns(chosen);
    return less.equals(request) ? Optional.empty() : Optional.of(less);
  }

  /** A refused value as given, or the start of a long one. */
  private static String stem(String value) {
    return value.endsWith("…") ? value.substring(0, value.length() - 1) : value;
  }
}
