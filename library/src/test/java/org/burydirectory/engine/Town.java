package org.burydirectory.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.burydirectory.index.Snapshot;
import org.burydirectory.index.Snapshots;
import org.burydirectory.index.Store;
import org.burydirectory.model.Change;
import org.burydirectory.search.Facet;
import org.burydirectory.search.FacetCount;
import org.burydirectory.search.Hit;
import org.burydirectory.search.SearchRequest;
import org.burydirectory.search.SearchResult;
import org.burydirectory.source.DataFolder;
import org.burydirectory.source.Samples;

/**
 * Directories of a place with two neighbourhoods and round weights, of the entries that a test
 * needs. A directory is built once; each view of it is new.
 */
final class Town {

  /** A Monday noon. */
  static final Instant MONDAY = Instant.parse("2026-11-23T12:00:00Z");

  static final double LAT = 53.56;
  static final double LON = -2.33;

  private final Store store;

  private Town(Store store) {
    this.store = store;
  }

  /** A directory of these services. */
  static Town of(Draft... services) {
    return of(Map.of(), services);
  }

  /** A directory with some files of its own besides, or instead of the usual. */
  static Town of(Map<String, String> files, Draft... services) {
    try {
      Path folder = Files.createTempDirectory("town");
      try {
        for (var file : all(files, services).entrySet()) {
          Path path = folder.resolve(file.getKey());
          Files.createDirectories(path.getParent());
          Files.writeString(path, file.getValue());
        }
        return new Town(Store.inMemory(DataFolder.folder(folder), Long.MAX_VALUE));
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> all(Map<String, String> files, Draft... services) {
    Map<String, String> all = Samples.files();
    all.putAll(TownFiles.FILES);
    all.put(
        "services/all.json",
        "[" + String.join(",", Stream.of(services).map(Draft::json).toList()) + "]");
    all.putAll(files);
    return all;
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** The same with more services, in a segment of their own. */
  Town and(Draft... services) {
    return apply(
        Stream.of(services).map(each -> Change.put(Draft.id(each.number()), each.json())).toList());
  }

  Town without(int number) {
    return apply(List.of(Change.delete(Draft.id(number))));
  }

  private Town apply(List<Change> changes) {
    try {
      store.apply(changes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A view of which nothing is derived yet. */
  Snapshot snapshot() {
    Snapshot current = store.take();
    Snapshot fresh = Snapshots.fresh(current);
    current.release();
    return fresh;
  }

  SearchResult search(SearchRequest request) {
    return searcher().search(snapshot(), request);
  }

  SearchResult search(String text) {
    return search(SearchRequest.of(text));
  }

  static Searcher searcher() {
    return new Searcher(Clock.fixed(MONDAY, ZoneOffset.UTC), Duration.ofMinutes(5));
  }

  static List<Integer> numbers(SearchResult result) {
    return numbers(result.hits());
  }

  /** The numbers of hits, in their order; 0 for a guide. */
  static List<Integer> numbers(List<Hit> hits) {
    return hits.stream()
        .map(hit -> hit.id().matches("\\d{8}-.*") ? Integer.valueOf(hit.id().substring(0, 8)) : 0)
        .toList();
  }

  List<Integer> found(SearchRequest request) {
    return numbers(search(request));
  }

  List<Integer> found(String text) {
    return numbers(search(text));
  }

  /** Values and their counts, such as {@code free 2}; a chosen one is marked. */
  static List<String> counts(SearchResult result, Facet facet) {
    var counts = new ArrayList<String>();
    for (FacetCount each : result.counts(facet)) {
      counts.add(each.value() + " " + each.count() + (each.selected() ? " chosen" : ""));
    }
    return counts;
  }
}
