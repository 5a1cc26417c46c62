package org.burydirectory.time;

import org.jspecify.annotations.Nullable;

/**
 * One schedule or exception, compiled.
 *
 * @param kind what it is
 * @param pattern the dates it falls on
 * @param validity the dates between which it does
 * @param hours when it begins and ends on each
 * @param doubt why it is not known whether the place is then open; null where it is open
 * @param holidays what holds on bank holidays
 */
record Rule(
    Kind kind,
    DayPattern pattern,
    Validity validity,
    HoursSpan hours,
    @Nullable String doubt,
    HolidayPolicy holidays) {

  /** The kinds, by what may overrule what. */
  enum Kind {
    /** A pattern of hours. */
    HOURS,
    /** A pattern that never shuts on its days; if these are all days, no holiday shuts it. */
    ALL_HOURS,
    /** Hours of one date: what its source says of that date holds, holiday or not. */
    DATED,
    /** Hours in words only. */
    PROSE,
    /** Words that say it is closed for a time: no other hours are believed meanwhile. */
    NOTICE,
    /** An exception: all there is to say of its date. */
    EXCEPTION
  }

  boolean appliesTo(Day day) {
    return validOn(day) && pattern.matches(day);
  }

  boolean validOn(Day day) {
    int epochDay = day.epochDay();
    return epochDay >= validity.from() && epochDay <= validity.to();
  }

  void add(Day day, Spans spans) {
    spans.add(day.second(hours.opens()), day.second(hours.closes()), doubt);
  }

  /** Adds that nothing is known of the whole day, nor of the next as far as this may last. */
  void addUnknown(Day day, Spans spans, @Nullable String why) {
    spans.add(day.second(0), day.second(Math.max(hours.closes(), Day.SECONDS)), why);
  }
}
