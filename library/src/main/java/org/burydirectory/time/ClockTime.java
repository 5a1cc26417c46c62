package org.burydirectory.time;

/**
 * A time as somebody wrote it.
 *
 * @param hour 0 to 24
 * @param minute 0 to 59
 * @param half which half of the day they said
 * @param padded whether the hour was written as 00 to 09
 */
record ClockTime(int hour, int minute, Half half, boolean padded) {

  static final int NOON = 12 * 60;

  /** Halves of the day. */
  enum Half {
    UNSAID,
    AM,
    PM,
    MIDNIGHT
  }

  boolean said() {
    return half != Half.UNSAID;
  }

  /** Whether only a 24-hour clock shows it so. */
  boolean twentyFourHour() {
    return !said() && (hour > 12 || padded);
  }

  /** Minutes from midnight, read on a 24-hour clock. */
  int plain() {
    return hour * 60 + minute;
  }

  /** Minutes from midnight in the morning; 12 is the first hour of the day. */
  int am() {
    return hour % 12 * 60 + minute;
  }

  /** Minutes from midnight in the afternoon; 12 is noon. */
  int pm() {
    return am() + NOON;
  }
}
