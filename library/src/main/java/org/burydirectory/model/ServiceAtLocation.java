package org.burydirectory.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service at one of its places: one of its <em>sites</em>.
 *
 * @param id a uuid
 * @param location where; null where the source names none
 * @param schedules when it runs here, never null
 */
public record ServiceAtLocation(String id, @Nullable Location location, List<Schedule> schedules) {

  /** Copies the list; null stands for none. */
  public ServiceAtLocation {
    schedules = Lists.copy(schedules);
  }
}
