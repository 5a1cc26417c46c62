package org.burydirectory.time;

import java.util.Objects;
import org.burydirectory.time.OpenState.State;
import org.jspecify.annotations.Nullable;

/** Walks forward over the spans of one site, adding each day's as it comes near. For one use. */
final class Timeline {

  private final RuleSet rules;
  private final Days days;
  private final Spans spans = new Spans();
  private int next = -Days.LOOK_BACK;

  Timeline(RuleSet rules, Days days) {
    this.rules = rules;
    this.days = days;
    load(0);
  }

  /** The state at one second. */
  record Moment(long second, State state, @Nullable String why) {}

  Moment moment(long second) {
    if (spans.open(second)) {
      return new Moment(second, State.OPEN, null);
    }
    String why = spans.doubt(second);
    return new Moment(second, why == null ? State.CLOSED : State.UNKNOWN, why);
  }

  /** The first second after the moment, before the limit, with another state; else never. */
  long stateChange(Moment moment, long limit) {
    for (long second = step(moment.second(), limit); second < limit; second = step(second, limit)) {
      if (moment(second).state() != moment.state()) {
        return second;
      }
    }
    return Spans.NEVER;
  }

  /** The first second after the moment with another state or reason, or the limit if sooner. */
  long change(Moment moment, long limit) {
    long second = step(moment.second(), limit);
    while (second < limit && same(moment, moment(second))) {
      second = step(second, limit);
    }
    return Math.min(second, limit);
  }

  private static boolean same(Moment a, Moment b) {
    return a.state() == b.state() && Objects.equals(a.why(), b.why());
  }

  /** The first start or end of a span after the instant of asking, or the limit if sooner. */
  long boundary(long limit) {
    return Math.min(spans.boundaryAfter(days.second()), limit);
  }

  /** The first open second from the instant of asking on, before the limit; else never. */
  long firstOpen(long limit) {
    long opening = spans.firstOpen(days.second());
    while (opening == Spans.NEVER && days.day(next).second(0) < limit) {
      spans.dropBefore(days.second());
      load(next);
      opening = spans.firstOpen(days.second());
    }
    return opening < limit ? opening : Spans.NEVER;
  }

  /** Whether some second from {@code from}, before {@code to}, is open. */
  boolean open(long from, long to) {
    while (days.day(next).second(0) < to) {
      load(next);
    }
    return spans.open(from, to);
  }

  /**
   * The next start or end of a span, with all spans loaded that may cover it; the limit or later if
   * there is none before.
   */
  private long step(long second, long limit) {
    spans.dropBefore(second);
    long boundary = spans.boundaryAfter(second);
    while (boundary >= days.day(next - 1).second(0) && days.day(next - 1).second(0) < limit) {
      load(next);
      boundary = spans.boundaryAfter(second);
    }
    return boundary;
  }

  private void load(int last) {
    while (next <= last) {
      rules.add(days.day(next++), spans);
    }
  }
}
