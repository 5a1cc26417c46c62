package org.burydirectory.source;

import java.util.List;
import java.util.Map;
import org.burydirectory.model.DataProblem;
import org.burydirectory.model.InvalidDataException;
import org.burydirectory.model.Service;
import org.burydirectory.profile.Profile;
import org.jspecify.annotations.Nullable;

/** Checks services against a place's settings. Safe for concurrent use. */
public final class ServiceChecker {

  private final Rules rules;

  /** A checker for a place. */
  public ServiceChecker(Profile profile) {
    rules = new Rules(profile);
  }

  /** Everything that would refuse a service; empty where it can be taken over. */
  public List<DataProblem> problems(Map<String, @Nullable Object> service) {
    var problems = new Problems();
    try {
      read(service, problems);
      problems.refuseIfAny();
      return List.of();
    } catch (InvalidDataException e) {
      return e.problems();
    }
  }

  /**
   * A service that was checked, as the index keeps it.
   *
   * @throws InvalidDataException with every problem
   */
  public Entry.OfService entry(Map<String, @Nullable Object> service) {
    var problems = new Problems();
    Service read = read(service, problems);
    problems.refuseIfAny();
    return new Entry.OfService(read, CanonicalJson.of(service));
  }

  private Service read(Map<String, @Nullable Object> service, Problems problems) {
    var fields = new Fields(service, Where.Pointer.ROOT, new Report("service", problems));
    Service read = ServiceFields.read(fields);
    rules.check(read, fields);
    return read;
  }
}
