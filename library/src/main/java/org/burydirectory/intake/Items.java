package org.burydirectory.intake;

import java.io.IOException;
import java.util.List;
import org.burydirectory.model.DataProblem;
import org.burydirectory.source.RecordTrees;

/** Something that holds records. */
@FunctionalInterface
public interface Items {

  /**
   * Hands on every record, in order.
   *
   * @return what belongs to no record, and so is not taken over
   * @throws org.burydirectory.model.InvalidDataException if it cannot be read as what it is
   * @throws IOException if it cannot be read at all, or is beyond the limits of imports
   */
  List<DataProblem> read(RecordTrees.Sink sink) throws IOException;

  /** What was put right in what it holds as a whole, once it was read. */
  default List<DataProblem> repairs() {
    return List.of();
  }

  /** Whether this directory wrote it, so that nothing in it is to be put right. */
  default boolean ours() {
    return false;
  }
}
