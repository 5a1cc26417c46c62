package org.burydirectory.server.api;

import java.util.ArrayList;
import java.util.List;
import org.burydirectory.search.SearchResult;

/** The Link header that leads from one page of a search to the others, by relative URLs. */
final class PageLinks {

  private final String path;
  private final Query query;
  private final List<String> links = new ArrayList<>();

  private PageLinks(String path, Query query) {
    this.path = path;
    this.query = query;
  }

  /** The header's value. */
  static String of(String path, Query query, SearchResult result) {
    return of(path, query, result.page(), result.totalPages());
  }

  /**
   * The header's value.
   *
   * @param page the page that it goes with
   * @param last the last page
   */
  static String of(String path, Query query, int page, int last) {
    return new PageLinks(path, query).to(page, last);
  }

  private String to(int page, int last) {
    add("first", 1);
    if (page > 1) {
      add("prev", Math.min(page - 1, last));
    }
    if (page < last) {
      add("next", page + 1);
    }
    add("last", last);
    return String.join(", ", links);
  }

  private void add(String relation, int page) {
    String target = path + "?" + query.with("page", String.valueOf(page)).canonical();
    links.add("<" + target + ">; rel=\"" + relation + "\"");
  }
}
