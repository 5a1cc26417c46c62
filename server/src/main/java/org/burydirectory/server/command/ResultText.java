package org.burydirectory.server.command;

import java.util.ArrayList;
import java.util.List;
import org.burydirectory.search.Hit;
import org.burydirectory.search.SearchResult;

/** A search's result as lines for a terminal. */
final class ResultText {

  private static final double METRES_A_MILE = 1609.344;

  private ResultText() {}

  static List<String> lines(SearchResult result) {
    var lines = new ArrayList<String>();
    lines.add(
        "%d found, page %d of %d"
            .formatted(result.totalItems(), result.page(), result.totalPages()));
    int position = (result.page() - 1) * result.perPage();
    for (Hit hit : result.hits()) {
      position++;
      lines.add("%3d  %s (%s)%s".formatted(position, hit.name(), hit.kind(), distance(hit)));
      hit.reasons().forEach(reason -> lines.add("     - " + reason.text()));
    }
    return lines;
  }

  private static String distance(Hit hit) {
    return hit.distance()
        .map(distance -> ", %.1f miles".formatted(distance.inMetres() / METRES_A_MILE))
        .orElse("");
  }
}
