package org.burydirectory.server.command;

import org.burydirectory.server.api.ParameterProblem;
import org.burydirectory.server.api.Problem;

/** A problem as lines for a terminal. */
final class ProblemText {

  private ProblemText() {}

  static String of(Problem problem) {
    var text = new StringBuilder(problem.errors().isEmpty() ? problem.detail() : "");
    for (ParameterProblem error : problem.errors()) {
      text.append(text.isEmpty() ? "" : "\n").append(line(error));
    }
    return text.toString();
  }

  private static String line(ParameterProblem error) {
    return error.parameter()
        + " cannot be '"
        + error.value()
        + "'"
        + (error.didYouMean() == null ? "" : "; did you mean '" + error.didYouMean() + "'?")
        + "; allowed: "
        + error.allowed();
  }
}
