package org.burydirectory.time;

/** What a schedule's own words say of bank holidays, and so what its pattern means on one. */
enum HolidayPolicy {
  /** Nothing: then its hours are not known on any holiday. */
  UNSAID,
  /** That it is shut. */
  SHUT,
  /**
   * That it keeps its hours. Few mean Christmas by that, so it is not believed of the great days.
   */
  KEPT;

  /** What to make of a day. */
  enum Outcome {
    HOURS,
    SHUT,
    UNKNOWN
  }

  Outcome on(HolidayKind kind) {
    return switch (kind) {
      case NONE -> Outcome.HOURS;
      case BANK -> this == UNSAID ? Outcome.UNKNOWN : this == SHUT ? Outcome.SHUT : Outcome.HOURS;
      case GREAT -> this == SHUT ? Outcome.SHUT : Outcome.UNKNOWN;
      case EASTER_SUNDAY -> Outcome.UNKNOWN;
      case LIKELY -> this == KEPT ? Outcome.HOURS : Outcome.UNKNOWN;
    };
  }
}
