package org.burydirectory.intake;

import java.util.Map;
import org.burydirectory.model.Schedule;
import org.jspecify.annotations.Nullable;

/** Schedules as JSON. */
final class Schedules {

  private Schedules() {}

  /** Writes what a schedule says, but for its id, into an object. */
  static void put(Schedule schedule, Map<String, @Nullable Object> object) {
    text(object, "freq", schedule.freq());
    if (schedule.interval() != null) {
      object.put("interval", (long) schedule.interval());
    }
    text(object, "byday", schedule.byday());
    text(object, "bymonthday", schedule.bymonthday());
    text(object, "dtstart", schedule.dtstart());
    text(object, "valid_from", schedule.validFrom());
    text(object, "valid_to", schedule.validTo());
    text(object, "opens_at", schedule.opensAt());
    text(object, "closes_at", schedule.closesAt());
    text(object, "description", schedule.description());
    text(object, "notes", schedule.notes());
    if (schedule.xOpenAllHours()) {
      object.put("x_open_all_hours", true);
    }
  }

  private static void text(
      Map<String, @Nullable Object> object, String key, @Nullable Object value) {
    if (value != null) {
      object.put(key, value.toString());
    }
  }
}
