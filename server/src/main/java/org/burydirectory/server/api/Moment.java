package org.burydirectory.server.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** Reads the instant that a search refers to. */
final class Moment {

  /** What can be read, in words. */
  static final String ALLOWED =
      "a date and time that there is, of the years 2000 to 2099: 2026-11-21T10:00:00Z, with an"
          + " offset 2026-11-21T10:00+01:00 (in a URL the plus is written %2B), or by the local"
          + " clock 2026-11-21T10:00";

  /** Further off than this is a slip: nobody's opening hours are known then. */
  private static final int FIRST_YEAR = 2000;

  private static final int LAST_YEAR = 2099;

  private Moment() {}

  /**
   * The instant of a text; empty where it cannot be read, or where the local clock skips that time.
   * Of a local time that comes twice the first is meant.
   *
   * @param zone whose clock a text without an offset is read by
   */
  static Optional<Instant> parse(String text, ZoneId zone) {
    return time(text, zone)
        .filter(time -> time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR)
        .map(OffsetDateTime::toInstant);
  }

  /** The instant of a text, of whatever year; otherwise as {@link #parse}. */
  static Optional<Instant> any(String text, ZoneId zone) {
    return time(text, zone).map(OffsetDateTime::toInstant);
  }

  private static Optional<OffsetDateTime> time(String text, ZoneId zone) {
    return offset(text).or(() -> local(text, zone));
  }

  private static Optional<OffsetDateTime> offset(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<OffsetDateTime> local(String text, ZoneId zone) {
    try {
      LocalDateTime time = LocalDateTime.parse(text);
      return zone.getRules().getValidOffsets(time).stream().findFirst().map(time::atOffset);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
