package org.burydirectory.server.page;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.burydirectory.ServiceDirectory;
import org.burydirectory.search.SearchResult;
import org.burydirectory.server.api.Known;
import org.burydirectory.server.api.ParameterProblem;
import org.burydirectory.server.api.PerGeneration;
import org.burydirectory.server.api.ProblemException;
import org.burydirectory.server.api.Query;
import org.burydirectory.server.api.SearchParameters;
import org.burydirectory.server.api.Searches;

/** Searches as a person's form asks: what cannot be used is named and left out, not refused. */
final class LenientSearch {

  private static final Set<String> FOR_PROGRAMS = Set.of("format", "facets");
  private static final String NEAR = "near";
  private static final String WITHIN = "within";
  private static final String SORT = "sort";

  private final ServiceDirectory directory;
  private final Clock clock;
  private final PerGeneration<Known> known;

  LenientSearch(ServiceDirectory directory, Clock clock) {
    this.directory = directory;
    this.clock = clock;
    known = new PerGeneration<>(directory, Known::of);
  }

  /**
   * What came of a search.
   *
   * @param query what was searched for
   * @param result the answer
   * @param problems what was left out
   */
  record Outcome(Query query, SearchResult result, List<ParameterProblem> problems) {}

  /** The parameters of a search among all that were sent. */
  Query asked(Query sent) {
    Query asked =
        sent.only(
            SearchParameters.names(known.get()).stream()
                .filter(name -> !FOR_PROGRAMS.contains(name))
                .collect(Collectors.toSet()));
    return asked.first(NEAR).isPresent() ? asked : withoutPlace(asked);
  }

  /** A form sends these whether or not a place is given. */
  private static Query withoutPlace(Query query) {
    return query.without(NEAR).without(WITHIN).without(SORT, "distance");
  }

  Outcome run(Query asked) {
    var problems = new ArrayList<ParameterProblem>();
    Query query = asked;
    while (true) {
      try {
        return new Outcome(query, search(query), problems);
      } catch (ProblemException e) {
        Query less = without(query, e.problem().errors());
        if (less.equals(query)) {
          throw e;
        }
        problems.addAll(e.problem().errors());
        query = less;
      }
    }
  }

  private SearchResult search(Query query) {
    return Searches.run(directory, SearchParameters.read(query, known.get()), clock);
  }

  private static Query without(Query query, List<ParameterProblem> errors) {
    Query less = query;
    for (ParameterProblem error : errors) {
      less = error.parameter().equals(NEAR) ? withoutPlace(less) : less.without(error.parameter());
    }
    return less;
  }

  /** The names of the directory's facets. */
  List<String> facets() {
    return known.get().facets();
  }

  /** Whether anything is asked, rather than how it is to be shown. */
  boolean asksAnything(Query asked) {
    return Stream.concat(
            Stream.of("q", NEAR, "open", SORT, "page", "updated_after"), facets().stream())
        .anyMatch(name -> asked.first(name).isPresent());
  }
}
