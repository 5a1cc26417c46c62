package org.burydirectory.index;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.lucene.util.FixedBitSet;
import org.burydirectory.engine.Searcher;
import org.burydirectory.search.Facet;
import org.burydirectory.search.SearchRequest;
import org.burydirectory.search.SearchResult;
import org.burydirectory.search.Sort;

/**
 * All that a directory answers, for comparing.
 *
 * @param entries canonical JSON and card by id
 * @param searches what some searches give
 */
record Answers(Map<String, String> entries, List<String> searches) {

  private static final Searcher SEARCHER =
      new Searcher(
          Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC),
          Duration.ofMinutes(1));

  private static final List<SearchRequest> REQUESTS =
      List.of(
          SearchRequest.everything(),
          SearchRequest.of("respite word7"),
          SearchRequest.of("time off for carers").sort(Sort.NAME),
          SearchRequest.of("service").drillDown(Facet.COST, "free"),
          SearchRequest.everything().drillDown(Facet.NEED, "carers.break").sort(Sort.NAME));

  static Answers of(Store store) {
    return with(
        store,
        snapshot ->
            new Answers(
                entries(snapshot),
                REQUESTS.stream().map(request -> render(snapshot, request)).toList()));
  }

  /** Uses the newest snapshot. */
  static <T> T with(Store store, Function<Snapshot, T> use) {
    Snapshot snapshot = store.take();
    try {
      return use.apply(snapshot);
    } finally {
      snapshot.release();
    }
  }

  /** Canonical JSON by id, of what lives. */
  static Map<String, String> json(Store store) {
    return with(store, snapshot -> entries(snapshot, false));
  }

  static String name(Store store) {
    return with(store, snapshot -> snapshot.about().name());
  }

  static SearchResult search(Store store, SearchRequest request) {
    return with(store, snapshot -> SEARCHER.search(snapshot, request));
  }

  private static Map<String, String> entries(Snapshot snapshot) {
    return entries(snapshot, true);
  }

  private static Map<String, String> entries(Snapshot snapshot, boolean cards) {
    var entries = new TreeMap<String, String>();
    for (Segment segment : snapshot.segments()) {
      FixedBitSet live = segment.live();
      for (int doc = 0; doc < segment.reader().maxDoc(); doc++) {
        if (live.get(doc)) {
          String json = StandardCharsets.UTF_8.decode(segment.json(doc)).toString();
          String card = cards ? StandardCharsets.UTF_8.decode(segment.card(doc)).toString() : "";
          String twice = entries.put(segment.id(doc), json + card);
          if (twice != null) {
            throw new AssertionError("twice in one snapshot: " + segment.id(doc));
          }
        }
      }
    }
    return entries;
  }

  private static String render(Snapshot snapshot, SearchRequest request) {
    SearchResult result = SEARCHER.search(snapshot, request);
    var text = new StringBuilder();
    text.append(result.totalItems()).append(result.facets());
    result.hits().forEach(hit -> text.append(hit).append(hit.match()).append('\n'));
    return text.toString();
  }
}
