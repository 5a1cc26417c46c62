package org.burydirectory.model;

import java.util.List;
import java.util.stream.Collectors;

/** Data that cannot be used. Names every problem that was found, not only the first. */
public final class InvalidDataException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN_IN_MESSAGE = 20;

  private final transient List<DataProblem> problems;

  /** Refuses data for these problems, at least one. */
  public InvalidDataException(List<DataProblem> problems) {
    super(message(problems));
    this.problems = List.copyOf(problems);
  }

  private static String message(List<DataProblem> problems) {
    String lines =
        problems.stream()
            .limit(SHOWN_IN_MESSAGE)
            .map(DataProblem::toString)
            .collect(Collectors.joining("\n  "));
    int more = problems.size() - SHOWN_IN_MESSAGE;
    return problems.size()
        + (problems.size() == 1 ? " problem" : " problems")
        + " in the data:\n  "
        + lines
        + (more > 0 ? "\n  and " + more + " more" : "");
  }

  /** Every problem, in the order of the files. */
  public List<DataProblem> problems() {
    return problems == null ? List.of() : problems;
  }
}
