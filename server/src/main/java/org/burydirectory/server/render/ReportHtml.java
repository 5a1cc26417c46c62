package org.burydirectory.server.render;

import java.util.Map;
import org.burydirectory.feed.Completeness;
import org.burydirectory.feed.DataReport;
import org.burydirectory.feed.Finding;
import org.jspecify.annotations.Nullable;

/** A report on data as a page that stands alone: no script, no style sheet beside it. */
public final class ReportHtml {

  private static final String STYLE =
      "body{font:16px/1.5 sans-serif;max-width:75rem;margin:1rem auto;padding:0 1rem;color:#111}"
          + "table{border-collapse:collapse;width:100%;margin:1rem 0}"
          + "th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid #999;overflow-wrap:anywhere}"
          + "code{font-size:.85em}.refusal{font-weight:bold}";

  private final StringBuilder page = new StringBuilder();

  private ReportHtml() {}

  /** The page. */
  public static String of(String heading, DataReport report) {
    var html = new ReportHtml();
    html.write(heading, report);
    return html.page.toString();
  }

  private void write(String heading, DataReport report) {
    page.append(
            "<!doctype html>\n<html lang=\"en-GB\">\n<head><meta charset=\"utf-8\"><title>Data report</title>")
        .append("<meta name=\"viewport\" content=\"width=device-width\"><style>")
        .append(STYLE)
        .append("</style></head>\n<body>\n<h1>Data report</h1>\n<p>");
    text(heading);
    page.append(
        "</p>\n<h2>In short</h2>\n<table>\n<tr><th>What</th><th>Kind</th><th>How many</th></tr>\n");
    for (Finding.Sort sort : Finding.Sort.values()) {
      for (Map.Entry<String, Integer> count : report.counts(sort).entrySet()) {
        row(sort.code(), count.getKey(), String.valueOf(count.getValue()));
      }
    }
    page.append(
        "</table>\n<h2>Findings</h2>\n<table>\n<tr><th>What</th><th>Record</th><th>Where</th><th>Finding</th><th>Was</th><th>Is, or proposed</th></tr>\n");
    report.findings().forEach(this::finding);
    page.append(
        "</table>\n<h2>Completeness, the least complete first</h2>\n<table>\n<tr><th>%</th><th>Record</th><th>Missing</th></tr>\n");
    for (Completeness record : report.completeness()) {
      row(
          String.valueOf(record.percent()),
          record.name() + " " + record.record(),
          String.join(", ", record.missing()));
    }
    page.append("</table>\n</body>\n</html>\n");
  }

  private void finding(Finding finding) {
    page.append("<tr class=\"").append(finding.sort().code()).append("\">");
    cell(finding.sort().code() + ": " + finding.kind());
    cell(finding.name() + " " + finding.record());
    cell(finding.pointer());
    cell(finding.message());
    cell(finding.before());
    cell(finding.after());
    page.append("</tr>\n");
  }

  private void row(String... cells) {
    page.append("<tr>");
    for (String cell : cells) {
      cell(cell);
    }
    page.append("</tr>\n");
  }

  private void cell(@Nullable String text) {
    page.append("<td>");
    text(text == null ? "" : text);
    page.append("</td>");
  }

  private void text(String text) {
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '<' -> page.append("&lt;");
        case '>' -> page.append("&gt;");
        case '&' -> page.append("&amp;");
        case '"' -> page.append("&quot;");
        case '\'' -> page.append("&#39;");
        case '\n' -> page.append("<br>");
        default -> page.append(text.charAt(i));
      }
    }
  }
}
