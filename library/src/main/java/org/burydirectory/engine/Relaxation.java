package org.burydirectory.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.burydirectory.need.Needs;
import org.burydirectory.search.Facet;
import org.burydirectory.search.Relaxed;
import org.burydirectory.search.SearchRequest;
import org.burydirectory.search.SearchResult;
import org.burydirectory.search.Understood;

/**
 * What is answered when nothing answers a request whole: the hours are dropped first, then the
 * distance, then whom it is for and who the person is, then the words, until something is found.
 * Each step keeps the ones before it.
 */
final class Relaxation {

  private final Needs needs;
  private final Function<SearchRequest, SearchResult> search;
  private final List<Relaxed> dropped = new ArrayList<>();

  Relaxation(Needs needs, Function<SearchRequest, SearchResult> search) {
    this.needs = needs;
    this.search = search;
  }

  /** The first answer of the ladder that has hits, else the one that was found empty. */
  SearchResult relax(SearchRequest request, SearchResult empty) {
    SearchRequest wider = request;
    SearchResult last = empty;
    for (Step step : steps(empty)) {
      Optional<SearchRequest> next = step.drop().apply(wider, last);
      if (next.isPresent()) {
        wider = next.get();
        dropped.add(step.said());
        last = search.apply(wider);
        if (last.totalItems() > 0) {
          return asked(empty, last);
        }
      }
    }
    return empty;
  }

  private record Step(
      Relaxed said, BiFunction<SearchRequest, SearchResult, Optional<SearchRequest>> drop) {}

  private List<Step> steps(SearchResult empty) {
    return List.of(
        new Step(
            new Relaxed("open", "nothing that matches is known to be open then"),
            (request, last) ->
                request.open() == null ? Optional.empty() : Optional.of(request.open(null))),
        new Step(
            new Relaxed("day", "nothing that matches is known to run on that day"),
            (request, last) -> without(request, Facet.DAY)),
        new Step(
            new Relaxed("within", "nothing that matches is that near"),
            (request, last) ->
                request.within() == null ? Optional.empty() : Optional.of(request.within(null))),
        new Step(
            new Relaxed("audience", "nothing that matches is only for those people"),
            (request, last) -> without(request, Facet.AUDIENCE)),
        new Step(
            new Relaxed("person", "all that matches is for other people, as each says"),
            (request, last) ->
                last.hidden() == null
                    ? Optional.empty()
                    : Optional.of(request.showingIneligible())),
        new Step(
            new Relaxed("q", "nothing here has those words"),
            (request, last) -> words(request, empty)));
  }

  private static Optional<SearchRequest> without(SearchRequest request, Facet facet) {
    if (!request.drillDowns().containsKey(facet)) {
      return Optional.empty();
    }
    var rest = new TreeMap<Facet, NavigableSet<String>>(request.drillDowns());
    rest.remove(facet);
    return Optional.of(request.drillDowns(rest));
  }

  /**
   * Instead of words that nothing has: what is under the need above the one that was understood.
   */
  private Optional<SearchRequest> words(SearchRequest request, SearchResult empty) {
    if (request.text().isBlank()) {
      return Optional.empty();
    }
    var above = new TreeSet<String>();
    for (Understood piece : empty.understood()) {
      if (piece.kind().equals("need") && piece.value() != null) {
        needs
            .find(piece.value())
            .map(need -> need.parent() == null ? need.id() : need.parent())
            .ifPresent(above::add);
      }
    }
    SearchRequest wordless = request.text("");
    return Optional.of(
        above.isEmpty() || request.drillDowns().containsKey(Facet.NEED)
            ? wordless
            : wordless.drillDown(Facet.NEED, List.copyOf(above)));
  }

  /** An answer to a wider request, with what was understood of the narrower one. */
  private SearchResult asked(SearchResult empty, SearchResult wider) {
    return new SearchResult(
            wider.totalItems(),
            wider.page(),
            wider.perPage(),
            wider.hits(),
            wider.facets(),
            wider.generation(),
            empty.understood(),
            empty.urgent(),
            wider.hidden(),
            List.of(),
            empty.located(),
            empty.postcode(),
            wider.at(),
            wider.validUntil(),
            empty.truncated(),
            wider.partial())
        .relaxed(dropped);
  }
}
