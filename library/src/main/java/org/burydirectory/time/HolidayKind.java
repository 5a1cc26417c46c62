package org.burydirectory.time;

import org.jspecify.annotations.Nullable;

/** What a date is to the hours that a weekly or monthly pattern gives for it. */
public enum HolidayKind {
  /** An ordinary day: the pattern holds. */
  NONE(null),
  /** A bank holiday by the list of the nation. */
  BANK("bank holiday: hours not known"),
  /**
   * 25 or 26 December or 1 January, whether or not the list names it: where it falls at a weekend,
   * the list names a weekday instead, and yet few places keep their Saturday hours on Christmas
   * Day.
   */
  GREAT("bank holiday: hours not known"),
  /** Easter Sunday: no bank holiday, but large shops must shut in England and Wales. */
  EASTER_SUNDAY("Easter Sunday: hours not known"),
  /** A likely bank holiday of a year that the list does not reach. */
  LIKELY("may be a bank holiday: hours not known");

  private final @Nullable String why;

  HolidayKind(@Nullable String why) {
    this.why = why;
  }

  /**
   * What to tell people whose service has only a pattern for such a day; null of an ordinary day.
   */
  public @Nullable String why() {
    return why;
  }
}
