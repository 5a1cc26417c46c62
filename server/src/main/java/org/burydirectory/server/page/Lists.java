package org.burydirectory.server.page;

import java.time.ZoneId;
import java.util.List;
import org.burydirectory.ServiceDirectory;
import org.burydirectory.search.SearchResult;
import org.burydirectory.server.page.SearchView.Link;
import org.jspecify.annotations.Nullable;

/** Results on pages that are not about searching. */
final class Lists {

  private Lists() {}

  static List<HitView> hits(SearchResult result, ServiceDirectory directory) {
    ZoneId zone = directory.gazetteer().borough().zone();
    return result.hits().stream().map(hit -> HitView.of(hit, result.at(), zone)).toList();
  }

  /** Where all of them are listed. */
  static @Nullable Link all(SearchResult result, String href) {
    return result.totalItems() == 0
        ? null
        : Link.to(
            "See "
                + (result.totalItems() == 1
                    ? "it among the search results"
                    : "all " + Say.number(result.totalItems()) + ", and narrow them down"),
            href);
  }
}
