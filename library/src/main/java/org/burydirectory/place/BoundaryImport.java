package org.burydirectory.place;

import java.util.List;
import org.burydirectory.model.DataProblem;

/**
 * What came of reading a file of boundaries.
 *
 * @param wards the outlines, each with the GSS code of its ward
 * @param unreadable features left out because they could not be read
 * @param problems the first 20 of these
 */
public record BoundaryImport(
    List<Boundaries.Area> wards, int unreadable, List<DataProblem> problems) {

  /** Copies the lists. */
  public BoundaryImport {
    wards = List.copyOf(wards);
    problems = List.copyOf(problems);
  }
}
