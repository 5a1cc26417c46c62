package org.burydirectory.time;

import java.util.List;

/** All rules of one site: what they say together of one date. */
final class RuleSet {

  static final String NO_HOURS = "no hours given";

  private final List<Rule> rules;
  private final boolean hasSchedules;

  RuleSet(List<Rule> rules) {
    this.rules = List.copyOf(rules);
    hasSchedules = rules.stream().anyMatch(rule -> rule.kind() != Rule.Kind.EXCEPTION);
  }

  List<Rule> rules() {
    return rules;
  }

  /**
   * Adds the spans that begin on this day. An exception says all there is to say of its date; a
   * notice of closure hides other hours; on a holiday, hours of that very date hold and patterns
   * are in doubt.
   */
  void add(Day day, Spans spans) {
    if (addAll(Rule.Kind.EXCEPTION, day, spans)) {
      return;
    }
    if (!hasSchedules) {
      spans.add(day.second(0), day.second(Day.SECONDS), NO_HOURS);
    } else if (!has(Rule.Kind.DATED, day) && addAll(Rule.Kind.NOTICE, day, spans)) {
      return;
    } else if (!hasPattern(day) || day.holiday() == HolidayKind.NONE) {
      addOrdinary(day, spans);
    } else {
      addHoliday(day, spans);
    }
  }

  private void addOrdinary(Day day, Spans spans) {
    for (Rule rule : rules) {
      if (rule.kind() != Rule.Kind.NOTICE && rule.appliesTo(day)) {
        rule.add(day, spans);
      }
    }
  }

  private void addHoliday(Day day, Spans spans) {
    addAll(Rule.Kind.PROSE, day, spans);
    if (neverShuts(day)) {
      addAll(Rule.Kind.ALL_HOURS, day, spans);
    } else if (!has(Rule.Kind.DATED, day)) {
      addPatterns(Rule.Kind.ALL_HOURS, day, spans);
    }
    if (!addAll(Rule.Kind.DATED, day, spans)) {
      addPatterns(Rule.Kind.HOURS, day, spans);
    }
  }

  private void addPatterns(Rule.Kind kind, Day day, Spans spans) {
    for (Rule rule : rules) {
      if (rule.kind() == kind && rule.appliesTo(day)) {
        switch (rule.holidays().on(day.holiday())) {
          case HOURS -> rule.add(day, spans);
          case UNKNOWN -> rule.addUnknown(day, spans, day.holiday().why());
          case SHUT -> {}
        }
      }
    }
  }

  /** Whether anything falls on this day that a holiday puts in doubt. */
  private boolean hasPattern(Day day) {
    return has(Rule.Kind.HOURS, day) || has(Rule.Kind.ALL_HOURS, day);
  }

  private boolean has(Rule.Kind kind, Day day) {
    for (Rule rule : rules) {
      if (rule.kind() == kind && rule.appliesTo(day)) {
        return true;
      }
    }
    return false;
  }

  private boolean addAll(Rule.Kind kind, Day day, Spans spans) {
    boolean any = false;
    for (Rule rule : rules) {
      if (rule.kind() == kind && rule.appliesTo(day)) {
        rule.add(day, spans);
        any = true;
      }
    }
    return any;
  }

  /** Whether schedules that never shut, valid on this day, name all days of every week together. */
  private boolean neverShuts(Day day) {
    int weekdays = 0;
    for (Rule rule : rules) {
      DayPattern pattern = rule.pattern();
      if (rule.kind() == Rule.Kind.ALL_HOURS
          && rule.doubt() == null
          && rule.holidays() != HolidayPolicy.SHUT
          && rule.validOn(day)
          && pattern.frequency() == DayPattern.Frequency.WEEKLY
          && pattern.interval() == 1
          && pattern.anchor() <= day.epochDay()) {
        weekdays |= pattern.weekdays();
      }
    }
    return weekdays == DayPattern.WHOLE_WEEK;
  }
}
