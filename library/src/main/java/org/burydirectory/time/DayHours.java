package org.burydirectory.time;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The hours of one date, as a table shows them.
 *
 * @param date the date, local to the place
 * @param open when it is open for certain: spans that begin on this date, earliest first, none
 *     touching another; empty where it is closed, or where nothing more than {@code unknown} is
 *     known
 * @param unknown why the record does not tell about some of this date, in plain words; null where
 *     it tells all
 */
public record DayHours(LocalDate date, List<Span> open, @Nullable String unknown) {

  /** Copies the list. */
  public DayHours {
    open = List.copyOf(open);
  }

  /**
   * A stretch of opening.
   *
   * @param from when it opens
   * @param to when it closes, midnight being the end of the day; not after {@code from} where that
   *     is on the next day, and equal to it where it is a whole day
   */
  public record Span(LocalTime from, LocalTime to) {

    /** Whether it is a whole day from midnight to midnight. */
    public boolean allDay() {
      return from.equals(LocalTime.MIDNIGHT) && to.equals(LocalTime.MIDNIGHT);
    }
  }
}
