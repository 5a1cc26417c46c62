package org.burydirectory.time;

import java.util.ArrayList;
import java.util.List;
import org.burydirectory.time.HoursToken.Kind;

/** A place in the pieces of a sentence, and what can be read there whatever the sentence says. */
class HoursCursor {

  private final List<HoursToken> tokens;
  private int next;

  HoursCursor(List<HoursToken> tokens) {
    this.tokens = tokens;
  }

  final boolean atEnd() {
    return next == tokens.size();
  }

  final HoursToken current() {
    return tokens.get(next);
  }

  final void skip(int pieces) {
    next += pieces;
  }

  final boolean peek(Kind kind) {
    return peek(0, kind);
  }

  final boolean peek(int ahead, Kind kind) {
    return next + ahead < tokens.size() && tokens.get(next + ahead).kind() == kind;
  }

  final boolean take(Kind kind) {
    boolean there = peek(kind);
    next += there ? 1 : 0;
    return there;
  }

  final Doubtful unfit() {
    return new Doubtful("word " + next, "it does not fit");
  }

  final ClockTime time(int ahead) {
    ClockTime time = tokens.get(next + ahead).time();
    return time != null ? time : new ClockTime(0, 0, ClockTime.Half.UNSAID, false);
  }

  final List<Integer> ordinals() {
    List<Integer> ordinals = new ArrayList<>();
    while (peek(Kind.ORDINAL)) {
      ordinals.add(tokens.get(next++).value());
      if (peek(Kind.AND) && peek(1, Kind.ORDINAL)) {
        next++;
      }
    }
    return ordinals;
  }

  /** A list of days and ranges of days. */
  final int days() throws Doubtful {
    if (!peek(Kind.DAYS)) {
      throw unfit();
    }
    int days = dayOrRange();
    while (peek(Kind.AND) && peek(1, Kind.DAYS)) {
      next++;
      days |= dayOrRange();
    }
    if (peek(Kind.RANGE) && peek(1, Kind.DAYS)) {
      throw unfit();
    }
    return days;
  }

  private int dayOrRange() throws Doubtful {
    int first = tokens.get(next++).value();
    if (!peek(Kind.RANGE) || !peek(1, Kind.DAYS)) {
      return first;
    }
    int last = tokens.get(next + 1).value();
    if (Integer.bitCount(first) != 1 || Integer.bitCount(last) != 1 || first == last) {
      throw unfit();
    }
    next += 2;
    int days = first;
    for (int day = first; day != last; day = day == 0b100_0000 ? 1 : day << 1) {
      days |= day;
    }
    return days | last;
  }
}
