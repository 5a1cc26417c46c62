package org.burydirectory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.burydirectory.search.Facet;
import org.burydirectory.search.Hit;
import org.burydirectory.search.SearchRequest;
import org.burydirectory.search.SearchResult;

/** The shipped data in one directory that tests only read, opened once. */
final class ShippedDirectory {

  private static final ServiceDirectory DIRECTORY = open();

  private ShippedDirectory() {}

  private static ServiceDirectory open() {
    try {
      return ServiceDirectory.openInMemory(
          DataSource.classpath("bury"), DirectoryConfig.defaults().deadline(Duration.ofMinutes(5)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ServiceDirectory get() {
    return DIRECTORY;
  }

  /** The hits of every page. */
  static List<Hit> walk(SearchRequest request) {
    var hits = new ArrayList<Hit>();
    int pages = DIRECTORY.search(request).totalPages();
    for (int page = 1; page <= pages; page++) {
      hits.addAll(DIRECTORY.search(request.page(page)).hits());
    }
    return hits;
  }

  /** How many entries answer a request as it stands. */
  static int total(SearchRequest request) {
    SearchResult result = DIRECTORY.search(request.perPage(1).counting());
    return result.relaxed().isEmpty() ? result.totalItems() : 0;
  }

  static SearchRequest of(Facet facet, String value) {
    return SearchRequest.everything().drillDown(facet, value);
  }
}
