package org.burydirectory.source;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.burydirectory.model.DataProblem;
import org.burydirectory.model.InvalidDataException;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong with data, so that one reading shows all of it. */
final class Problems {

  /** More than this nobody reads; a file of the wrong kind would fill the heap with them. */
  static final int LIMIT = 1000;

  // A set, for a member that two checks look at is wrong once.
  private final Set<DataProblem> found = new LinkedHashSet<>();

  /**
   * Adds a problem.
   *
   * @throws InvalidDataException once there are {@link #LIMIT} of them
   */
  void add(String file, @Nullable String where, String message) {
    found.add(new DataProblem(file, where, message));
    if (found.size() >= LIMIT) {
      throw new InvalidDataException(List.copyOf(found));
    }
  }

  List<DataProblem> all() {
    return List.copyOf(found);
  }

  boolean none() {
    return found.isEmpty();
  }

  /** Throws what was found, if anything was. */
  void refuseIfAny() {
    if (!none()) {
      throw new InvalidDataException(List.copyOf(found));
    }
  }
}
