package org.burydirectory.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service at one of its places: one of its <em>sites</em>.
 *
 * @param id a uuid
 * @param location where; null where the source names none
 * @param schedules when it runs here, never null
 * @param xExceptions dates on which it differs here, never null (an extension)
 */
public record ServiceAtLocation(
    String id,
    @Nullable Location location,
    List<Schedule> schedules,
    List<ScheduleException> xExceptions) {

  /** Copies the lists; null stands for none. */
  public ServiceAtLocation {
    schedules = Lists.copy(schedules);
    xExceptions = Lists.copy(xExceptions);
  }

  /** A site without exceptions. */
  public ServiceAtLocation(String id, @Nullable Location location, List<Schedule> schedules) {
    this(id, location, schedules, List.of());
  }
}
