package org.burydirectory.search;

import java.util.List;

/**
 * How a directory answers judged searches.
 *
 * @param judged how many there are
 * @param failures those that are not answered as expected, in the order of the file
 * @param ndcg10 normalized discounted cumulative gain of the first ten hits (Järvelin and
 *     Kekäläinen, 2002), the mean over the searches that expect something: 2 for what may be first,
 *     1 for what may be among the first three
 * @param firstReal first hits that are real entries
 * @param firstIllustrative first hits that are invented examples
 */
public record EvaluationReport(
    int judged, List<Failure> failures, double ndcg10, int firstReal, int firstIllustrative) {

  /** Copies the list. */
  public EvaluationReport {
    failures = List.copyOf(failures);
  }

  /**
   * A search that is not answered as expected.
   *
   * @param line where it stands in its file
   * @param query what is typed
   * @param why what was expected and what came
   * @param top5 names of the first five hits
   */
  public record Failure(int line, String query, String why, List<String> top5) {

    /** Copies the list. */
    public Failure {
      top5 = List.copyOf(top5);
    }
  }

  /** How many searches are answered as expected. */
  public int passed() {
    return judged - failures.size();
  }

  /** The share of searches that are answered as expected, 0 to 1; 1 where there are none. */
  public double passRate() {
    return judged == 0 ? 1 : (double) passed() / judged;
  }
}
