package org.burydirectory.time;

import org.jspecify.annotations.Nullable;

/** How soon each of some patterns is open, from one second until another. */
final class Openings {

  private final long from;
  private final long until;
  private final long[] first;
  private final long[] untils;

  private Openings(long from, long until, long[] first, long[] untils) {
    this.from = from;
    this.until = until;
    this.first = first;
    this.untils = untils;
  }

  /** Asks every pattern of which the last answer, if any, no longer tells. */
  static Openings of(OpeningHours[] patterns, Days days, @Nullable Openings last) {
    long[] first = new long[patterns.length];
    long[] untils = new long[patterns.length];
    long midnight = days.day(1).second(0);
    long soonest = Spans.NEVER;
    for (int i = 0; i < patterns.length; i++) {
      if (last != null && last.from <= days.second() && days.second() < last.untils[i]) {
        first[i] = last.first[i];
        untils[i] = last.untils[i];
      } else {
        ask(patterns[i], days, midnight, i, first, untils);
      }
      soonest = Math.min(soonest, untils[i]);
    }
    return new Openings(days.second(), soonest, first, untils);
  }

  private static void ask(
      OpeningHours hours, Days days, long midnight, int i, long[] first, long[] untils) {
    long opening = hours.firstOpen(days);
    boolean open = opening == days.second();
    first[i] = open ? OpeningTable.OPEN_NOW : opening;
    untils[i] = open ? hours.timeline(days).boundary(midnight) : Math.min(opening, midnight);
  }

  boolean holdsAt(long second) {
    return from <= second && second < until;
  }

  long first(int pattern) {
    return first[pattern];
  }
}
