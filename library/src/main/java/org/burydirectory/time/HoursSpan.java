package org.burydirectory.time;

import java.time.Duration;
import java.time.LocalTime;
import org.burydirectory.model.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * When a day's span begins and ends, in seconds from the day's midnight.
 *
 * @param opens the first second
 * @param closes the first second after it, more than a day's where it is on the next day
 */
record HoursSpan(int opens, int closes) {

  /** A place that is open for longer says so with {@code x_open_all_hours}, or has mistyped. */
  static final Duration LONGEST = Duration.ofHours(18);

  static final HoursSpan WHOLE_DAY = new HoursSpan(0, Day.SECONDS);

  private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

  static HoursSpan between(@Nullable LocalTime opensAt, @Nullable LocalTime closesAt)
      throws Doubtful {
    if (opensAt == null || closesAt == null) {
      throw new Doubtful(
          shown(opensAt, closesAt),
          "hours need both a start and an end; they are shown as unknown");
    }
    HoursSpan span = covering(opensAt, closesAt);
    if (opensAt.equals(closesAt)) {
      throw new Doubtful(
          shown(opensAt, closesAt), "equal times may mean all day or no time; shown as unknown");
    }
    if (span.closes() - span.opens() > LONGEST.toSeconds()) {
      throw new Doubtful(
          shown(opensAt, closesAt),
          "more than 18 hours a day needs x_open_all_hours, or is mistyped; shown as unknown");
    }
    return span;
  }

  /** The whole day: its times, if given, must say the same. */
  static HoursSpan allHours(Schedule schedule) throws Doubtful {
    LocalTime opensAt = schedule.opensAt();
    LocalTime closesAt = schedule.closesAt();
    if ((opensAt != null && !opensAt.equals(LocalTime.MIDNIGHT))
        || (closesAt != null
            && !closesAt.equals(LocalTime.MIDNIGHT)
            && closesAt.isBefore(LAST_MINUTE))) {
      throw new Doubtful(
          shown(opensAt, closesAt), "x_open_all_hours says that it never shuts; shown as unknown");
    }
    return WHOLE_DAY;
  }

  /**
   * The longest stretch that times in doubt may mean: the whole day, and the next until it closes.
   */
  static HoursSpan inDoubt(@Nullable LocalTime opensAt, @Nullable LocalTime closesAt) {
    return opensAt == null || closesAt == null
        ? WHOLE_DAY
        : new HoursSpan(0, Math.max(Day.SECONDS, covering(opensAt, closesAt).closes()));
  }

  private static HoursSpan covering(LocalTime opensAt, LocalTime closesAt) {
    int opens = opensAt.toSecondOfDay();
    int closes = closesAt.toSecondOfDay();
    return new HoursSpan(opens, closes > opens ? closes : closes + Day.SECONDS);
  }

  private static String shown(@Nullable LocalTime opensAt, @Nullable LocalTime closesAt) {
    return "opens_at "
        + (opensAt == null ? "missing" : opensAt)
        + ", closes_at "
        + (closesAt == null ? "missing" : closesAt);
  }
}
