package org.burydirectory.time;

import java.util.ArrayList;
import java.util.List;
import org.burydirectory.time.HoursEntry.Manner;
import org.burydirectory.time.HoursToken.Kind;

/**
 * Reads one sentence: days with their hours, in either order, one after another, with exceptions
 * and remarks between them. The first thing that does not fit makes it unreadable.
 */
final class HoursSentence extends HoursCursor {

  private final int defaultDays;
  private final boolean twentyFourHour;
  private final HoursEntries entries;
  private final List<ClockRange> ranges = new ArrayList<>();
  private Manner manner = Manner.SPANS;

  HoursSentence(
      List<HoursToken> tokens, int defaultDays, boolean twentyFourHour, HoursEntries entries) {
    super(tokens);
    this.defaultDays = defaultDays;
    this.twentyFourHour = twentyFourHour;
    this.entries = entries;
  }

  void read() throws Doubtful {
    while (!atEnd()) {
      switch (current().kind()) {
        case AND, BRACKET -> skip(1);
        case TERM_TIME -> {
          skip(1);
          entries.termTime();
        }
        case APPOINTMENT -> {
          skip(1);
          entries.appointment();
        }
        case CLOSED -> closed();
        case HOLIDAYS -> holidays();
        case EXCEPT -> except();
        case DAYS, ORDINAL -> daysFirst();
        case TIME, FROM, ALL_HOURS -> hoursFirst();
        default -> throw unfit();
      }
    }
  }

  /** "closed Sundays and bank holidays"; "closed" alone where a form names the day. */
  private void closed() throws Doubtful {
    skip(1);
    if (atEnd() && defaultDays != 0 && entries.isEmpty()) {
      entries.closed(0);
      return;
    }
    if (peek(Kind.DAYS)) {
      entries.closed(days());
      if (peek(Kind.AND) && peek(1, Kind.HOLIDAYS)) {
        skip(2);
        entries.shutOnHolidays();
      }
    } else if (take(Kind.HOLIDAYS)) {
      entries.shutOnHolidays();
    } else {
      throw unfit();
    }
    if (peek(Kind.TIME) || peek(Kind.FROM)) {
      throw unfit();
    }
  }

  private void holidays() throws Doubtful {
    skip(1);
    take(Kind.COLON);
    if (!take(Kind.CLOSED) || peek(Kind.DAYS)) {
      throw unfit();
    }
    entries.shutOnHolidays();
  }

  /** "except Thursdays", "except Thursday 10 - 12", "except bank holidays". */
  private void except() throws Doubtful {
    skip(1);
    if (take(Kind.HOLIDAYS)) {
      entries.shutOnHolidays();
      return;
    }
    int days = days();
    entries.except(days);
    if (hours()) {
      add(days, List.of());
    }
  }

  private void daysFirst() throws Doubtful {
    List<Integer> ordinals = ordinals();
    int days = days();
    take(Kind.OF_MONTH);
    days &= ~exceptedBeforeHours();
    if (take(Kind.CLOSED)) {
      if (!ordinals.isEmpty() || peek(Kind.DAYS) || peek(Kind.HOLIDAYS) || peek(Kind.TIME)) {
        throw unfit();
      }
      entries.closed(days);
    } else if (take(Kind.APPOINTMENT)) {
      entries.add(new HoursEntry(days, ordinals, List.of(), Manner.APPOINTMENT));
    } else if (hours()) {
      add(days, ordinals);
    } else {
      throw unfit();
    }
  }

  /** "(except Tues & Sat)" between days and their hours. */
  private int exceptedBeforeHours() throws Doubtful {
    int excepted = 0;
    int comma = peek(Kind.AND) ? 1 : 0;
    int bracket = peek(comma, Kind.BRACKET) ? 1 : 0;
    if (peek(comma + bracket, Kind.EXCEPT)) {
      skip(comma + bracket + 1);
      if (take(Kind.HOLIDAYS)) {
        entries.shutOnHolidays();
      } else {
        excepted = days();
      }
      if (bracket == 1 && !take(Kind.BRACKET)) {
        throw unfit();
      }
    }
    boolean dash = peek(Kind.RANGE) && peek(1, Kind.TIME);
    if (!take(Kind.COLON) && !take(Kind.AND) && dash) {
      skip(1);
    }
    return excepted;
  }

  private void hoursFirst() throws Doubtful {
    if (peek(Kind.ALL_HOURS) && current().value() != 0) {
      int days = current().value();
      skip(1);
      entries.add(new HoursEntry(days, List.of(), List.of(), Manner.ALL_HOURS));
      return;
    }
    if (!hours()) {
      throw unfit();
    }
    if (peek(Kind.COLON)) {
      throw unfit();
    }
    boolean comma = peek(Kind.AND) && (peek(1, Kind.DAYS) || peek(1, Kind.ORDINAL));
    skip(comma ? 1 : 0);
    if (peek(Kind.DAYS) || peek(Kind.ORDINAL)) {
      List<Integer> ordinals = ordinals();
      int days = days();
      take(Kind.OF_MONTH);
      add(days, ordinals);
    } else if (defaultDays != 0) {
      add(defaultDays, List.of());
    } else {
      throw unfit();
    }
  }

  private void add(int days, List<Integer> ordinals) {
    entries.add(new HoursEntry(days, ordinals, List.copyOf(ranges), manner));
  }

  /** Reads hours, if any are next, for the next {@link #add}. */
  private boolean hours() throws Doubtful {
    ranges.clear();
    manner = Manner.SPANS;
    if (peek(Kind.ALL_HOURS) && current().value() == 0) {
      skip(1);
      manner = Manner.ALL_HOURS;
      return true;
    }
    boolean from = take(Kind.FROM);
    while (peek(Kind.TIME) && peek(1, Kind.RANGE) && peek(2, Kind.TIME)) {
      ranges.add(ClockRange.of(time(0), time(2), twentyFourHour));
      skip(3);
      if (!anotherRange()) {
        return true;
      }
    }
    if (from && peek(Kind.TIME) && ranges.isEmpty()) {
      ranges.add(openEnded(time(0)));
      skip(1);
      manner = Manner.OPEN_ENDED;
      return true;
    }
    if (from || peek(Kind.TIME)) {
      throw unfit();
    }
    return false;
  }

  private boolean anotherRange() {
    boolean another = peek(Kind.AND) && peek(1, Kind.TIME) && peek(2, Kind.RANGE);
    skip(another ? 1 : 0);
    return another;
  }

  private ClockRange openEnded(ClockTime time) throws Doubtful {
    if (!time.said() && !time.twentyFourHour()) {
      throw new Doubtful("times", "am or pm?");
    }
    ClockTime noon = new ClockTime(11, 59, ClockTime.Half.PM, false);
    return new ClockRange(ClockRange.of(time, noon, twentyFourHour).opens(), 0);
  }
}
