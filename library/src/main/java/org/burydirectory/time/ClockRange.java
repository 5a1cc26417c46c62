package org.burydirectory.time;

import org.burydirectory.time.ClockTime.Half;

/**
 * Two times with a dash between them, as minutes from midnight. Where am or pm is left out, it is
 * filled in only if one reading is sensible; else the range is doubtful.
 *
 * @param opens 0 to 1439
 * @param closes 1 to 1440, at most 1439 and below {@code opens} where it is on the next day
 */
record ClockRange(int opens, int closes) {

  /** "7 - 9pm" is an evening; "7 - 10pm" may well be a whole day. */
  private static final int LONGEST_SHARED_PM = 150;

  private static final int MIDNIGHT = 24 * 60;

  /** Nobody who leaves out am opens earlier. */
  private static final int EARLIEST = 7 * 60;

  /** Of times without any am or pm: from here on, an end in the early afternoon tells the half. */
  private static final int NINE = 9 * 60;

  static ClockRange of(ClockTime from, ClockTime to, boolean twentyFourHour) throws Doubtful {
    if ((from.hour() == 12 && from.half() == Half.AM)
        || (to.hour() == 12 && to.half() == Half.AM)) {
      throw doubtful("12am may be noon or midnight");
    }
    if (from.half() == Half.MIDNIGHT) {
      throw doubtful("hours do not begin at midnight");
    }
    if (from.said() && to.said()) {
      return between(minutes(from), minutes(to), from.half() == Half.PM);
    }
    if (to.said()) {
      return between(beginning(from, to), minutes(to), false);
    }
    if (from.said()) {
      return between(minutes(from), end(from, to), false);
    }
    return twentyFourHour ? onTwentyFourHourClock(from, to) : bare(from, to);
  }

  private static ClockRange between(int opens, int closes, boolean mayPassMidnight)
      throws Doubtful {
    boolean overnight = closes < opens && mayPassMidnight && closes < ClockTime.NOON;
    if (closes <= opens && !overnight) {
      throw doubtful("it ends before it begins");
    }
    return new ClockRange(opens, closes);
  }

  private static int minutes(ClockTime time) {
    return switch (time.half()) {
      case AM -> time.am();
      case PM -> time.pm();
      case MIDNIGHT -> MIDNIGHT;
      case UNSAID -> time.plain();
    };
  }

  /** When "from - to pm" begins. */
  private static int beginning(ClockTime from, ClockTime to) throws Doubtful {
    if (from.hour() > 12 || from.padded() || to.half() == Half.MIDNIGHT) {
      throw doubtful("two ways of writing times");
    }
    int end = minutes(to);
    if (to.half() == Half.AM) {
      return from.am();
    }
    boolean early = from.am() >= 6 * 60;
    if (from.pm() < end && (!early || end - from.pm() <= LONGEST_SHARED_PM)) {
      return from.pm();
    }
    if (from.pm() < end || from.am() < EARLIEST) {
      throw doubtful("am or pm?");
    }
    return from.am();
  }

  /** When "from am - to" or "from pm - to" ends. */
  private static int end(ClockTime from, ClockTime to) throws Doubtful {
    if (to.hour() > 12 || to.hour() == 0 || to.padded()) {
      throw doubtful("two ways of writing times");
    }
    boolean earlier = to.am() <= from.am();
    if (from.half() == Half.AM && earlier) {
      return to.pm();
    }
    if (from.half() == Half.PM && !earlier) {
      return to.pm();
    }
    throw doubtful("am or pm?");
  }

  private static ClockRange onTwentyFourHourClock(ClockTime from, ClockTime to) throws Doubtful {
    boolean loose = !to.padded() && to.hour() < 10;
    if (loose || (!from.padded() && from.plain() < EARLIEST)) {
      throw doubtful("a 24-hour clock shows two figures");
    }
    int closes = to.plain() == 0 ? MIDNIGHT : to.plain();
    return between(from.plain(), closes, from.plain() >= ClockTime.NOON);
  }

  /**
   * Neither says am or pm: 9 to 11 o'clock until 12 to 6 is a day, as is 7 or 8 until 3 to 6; 12 to
   * 4 until 6 at the latest is an afternoon. All else may be morning or evening.
   */
  private static ClockRange bare(ClockTime from, ClockTime to) throws Doubtful {
    if (from.am() >= EARLIEST && to.pm() <= 18 * 60 && (from.am() >= NINE || to.pm() >= 15 * 60)) {
      return new ClockRange(from.am(), to.pm());
    }
    if (from.pm() < 17 * 60 && to.pm() <= 18 * 60 && from.pm() < to.pm()) {
      return new ClockRange(from.pm(), to.pm());
    }
    throw doubtful("am or pm?");
  }

  private static Doubtful doubtful(String why) {
    return new Doubtful("times", why);
  }
}
