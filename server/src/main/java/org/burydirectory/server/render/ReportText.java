package org.burydirectory.server.render;

import java.util.Map;
import org.burydirectory.feed.Completeness;
import org.burydirectory.feed.DataReport;
import org.burydirectory.feed.Finding;
import org.jspecify.annotations.Nullable;

/** A report on data as text for a terminal or a file. */
public final class ReportText {

  private ReportText() {}

  /** How many findings of each kind there are, a line each. */
  public static String counts(DataReport report) {
    var text = new StringBuilder();
    for (Finding.Sort sort : Finding.Sort.values()) {
      Map<String, Integer> counts = report.counts(sort);
      int all = counts.values().stream().mapToInt(Integer::intValue).sum();
      if (all > 0) {
        text.append("%,d %s%s:".formatted(all, sort.code(), all == 1 ? "" : "s"));
        counts.forEach((kind, count) -> text.append(" %s %,d,".formatted(kind, count)));
        text.setLength(text.length() - 1);
        text.append('\n');
      }
    }
    return text.toString();
  }

  /** Everything: a heading, the counts, each finding, and the completeness of each record. */
  public static String whole(String heading, DataReport report) {
    var text = new StringBuilder(heading).append("\n\n").append(counts(report)).append('\n');
    for (Finding finding : report.findings()) {
      text.append(finding.sort().code())
          .append(' ')
          .append(finding.kind())
          .append(' ')
          .append(finding.record().isEmpty() ? "-" : finding.record())
          .append(finding.pointer().isEmpty() ? "" : " " + finding.pointer())
          .append(finding.name().isEmpty() ? "" : " (" + finding.name() + ")")
          .append(": ")
          .append(finding.message())
          .append(value(" | was: ", finding.before()))
          .append(
              value(
                  finding.sort() == Finding.Sort.REPAIR ? " | is: " : " | proposed: ",
                  finding.after()))
          .append('\n');
    }
    if (!report.completeness().isEmpty()) {
      text.append("\nCompleteness, the least complete first\n");
    }
    for (Completeness record : report.completeness()) {
      text.append(
          "%3d %% %s %s%s\n"
              .formatted(
                  record.percent(),
                  record.record(),
                  record.name(),
                  record.missing().isEmpty()
                      ? ""
                      : ": without " + String.join(", ", record.missing())));
    }
    return text.toString();
  }

  private static String value(String label, @Nullable String value) {
    return value == null ? "" : label + value.replace("\n", "\\n");
  }
}
