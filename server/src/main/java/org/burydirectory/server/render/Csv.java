package org.burydirectory.server.render;

import java.util.List;
import org.burydirectory.place.GeoPoint;
import org.burydirectory.search.EntrySummary;
import org.burydirectory.search.Hit;
import org.burydirectory.search.SearchResult;
import org.burydirectory.server.json.ByteSink;
import org.jspecify.annotations.Nullable;

/**
 * Writes a search's hits as CSV by RFC 4180, with a header. A cell that a spreadsheet would take
 * for a formula gets an apostrophe before it.
 */
public final class Csv {

  private static final List<String> HEADER =
      List.of(
          "id",
          "kind",
          "name",
          "organization",
          "summary",
          "phone",
          "url",
          "postcode",
          "lat",
          "lon",
          "distance_metres",
          "assured_date",
          "illustrative");
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private Csv() {}

  /** Writes a result. */
  public static void write(SearchResult result, ByteSink sink) {
    header(sink);
    result.hits().forEach(hit -> line(hit, sink));
  }

  /** Writes the names of the columns. */
  static void header(ByteSink sink) {
    row(sink, HEADER);
  }

  /** Writes one hit. */
  static void line(Hit hit, ByteSink sink) {
    row(sink, cells(hit));
  }

  private static List<String> cells(Hit hit) {
    EntrySummary entry = hit.summary();
    GeoPoint site = hit.match().site();
    return List.of(
        safe(entry.id()),
        safe(entry.kind()),
        safe(entry.name()),
        safe(entry.organization()),
        safe(entry.summary()),
        safe(entry.phone()),
        safe(entry.url()),
        safe(entry.postcode()),
        site == null ? "" : Double.toString(site.lat()),
        site == null ? "" : Double.toString(site.lon()),
        hit.distance().map(distance -> "" + Math.round(distance.inMetres())).orElse(""),
        entry.assuredDate() == null ? "" : entry.assuredDate().toString(),
        Boolean.toString(entry.illustrative()));
  }

  /** Text that no spreadsheet computes. Numbers that the server wrote need no such care. */
  static String safe(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    return FORMULA_STARTS.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
  }

  private static void row(ByteSink sink, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        sink.put(',');
      }
      sink.text(quoted(cells.get(i)));
    }
    sink.ascii("\r\n");
  }

  private static String quoted(String cell) {
    return cell.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0)
        ? '"' + cell.replace("\"", "\"\"") + '"'
        : cell;
  }
}
