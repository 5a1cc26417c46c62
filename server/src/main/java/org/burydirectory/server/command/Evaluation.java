package org.burydirectory.server.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.burydirectory.search.EvaluationReport;
import org.burydirectory.search.EvaluationReport.Failure;

/**
 * How data answers judged searches, and how other data does.
 *
 * @param report of the data
 * @param baseline of the other data, where there is any
 */
record Evaluation(EvaluationReport report, Optional<Baseline> baseline) {

  /**
   * What data is held against.
   *
   * @param profile its folder
   * @param report how it answers the same searches
   */
  record Baseline(String profile, EvaluationReport report) {}

  /** What the baseline answers as expected and the data does not. */
  List<Failure> worse() {
    return baseline.map(other -> besides(report, other.report())).orElse(List.of());
  }

  /** What the data answers as expected and the baseline does not. */
  List<Failure> better() {
    return baseline.map(other -> besides(other.report(), report)).orElse(List.of());
  }

  private static List<Failure> besides(EvaluationReport failing, EvaluationReport other) {
    Set<Integer> lines =
        other.failures().stream().map(Failure::line).collect(Collectors.toUnmodifiableSet());
    return failing.failures().stream().filter(failure -> !lines.contains(failure.line())).toList();
  }
}
