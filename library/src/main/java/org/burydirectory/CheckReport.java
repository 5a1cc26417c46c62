package org.burydirectory;

import java.util.List;
import org.burydirectory.model.DataProblem;

/**
 * What was found in a data source.
 *
 * @param services services that could be read
 * @param guides guides that could be read
 * @param illustrative how many of the services are invented examples
 * @param problems everything that would refuse a build, in the order of the files
 * @param doubts opening hours that a build takes as unknown, since they cannot be meant as they
 *     stand; the first thousand, in the order of the files
 */
public record CheckReport(
    int services,
    int guides,
    int illustrative,
    List<DataProblem> problems,
    List<DataProblem> doubts) {

  /** Copies the lists. */
  public CheckReport {
    problems = List.copyOf(problems);
    doubts = List.copyOf(doubts);
  }
}
