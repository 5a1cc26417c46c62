package org.burydirectory.time;

import java.util.List;
import org.burydirectory.model.Schedule;

/**
 * What could be read of hours in words.
 *
 * @param text the words
 * @param schedules what they say; their ids are {@code hours-1} and so on, to be replaced
 * @param unread the parts that could not be read, as written, in their order
 */
public record HoursReading(String text, List<Schedule> schedules, List<String> unread) {

  /** Copies the lists. */
  public HoursReading {
    schedules = List.copyOf(schedules);
    unread = List.copyOf(unread);
  }

  /** Whether every part was read. Only then do the schedules stand for the words. */
  public boolean complete() {
    return unread.isEmpty();
  }

  /**
   * The schedules if all was read. Else one that has only the words, and so is never shown as open:
   * what was not read may well change what was.
   */
  public List<Schedule> schedulesOrProse() {
    return complete()
        ? schedules
        : List.of(
            new Schedule(
                "hours-1", null, null, null, null, null, null, null, null, null, text, null,
                false));
  }
}
