package org.burydirectory.time;

import java.util.ArrayList;
import java.util.List;
import org.burydirectory.model.Schedule;
import org.jspecify.annotations.Nullable;

/** Compiles schedules into rules, noting what cannot be meant as it stands. */
final class RuleReader {

  static final String NEEDS_CHECKING = "the hours on record need checking";
  private static final String TIMES_NOT_GIVEN = "times not given";

  private final List<Rule> rules = new ArrayList<>();
  private final List<ScheduleDoubt> doubts = new ArrayList<>();

  List<Rule> rules() {
    return rules;
  }

  List<ScheduleDoubt> doubts() {
    return doubts;
  }

  void add(Schedule schedule) {
    ScheduleWords words = new ScheduleWords(schedule);
    try {
      Validity validity = Validity.of(schedule.validFrom(), schedule.validTo());
      if (prose(schedule)) {
        addProse(schedule, words, validity);
      } else {
        addHours(schedule, words, validity);
      }
    } catch (Doubtful e) {
      doubts.add(e.of(schedule.id()));
      rules.add(unknown(Rule.Kind.PROSE, Validity.ALWAYS, NEEDS_CHECKING));
    }
  }

  private static boolean prose(Schedule schedule) {
    return schedule.freq() == null
        && schedule.byday() == null
        && schedule.bymonthday() == null
        && schedule.opensAt() == null
        && schedule.closesAt() == null
        && !schedule.xOpenAllHours();
  }

  private void addProse(Schedule schedule, ScheduleWords words, Validity validity) {
    String shown = words.shown();
    if (shown.isEmpty()) {
      doubts.add(
          new ScheduleDoubt(schedule.id(), "no member", "it says nothing; shown as unknown"));
    }
    rules.add(
        unknown(
            words.closed() ? Rule.Kind.NOTICE : Rule.Kind.PROSE,
            validity,
            shown.isEmpty() ? RuleSet.NO_HOURS : shown));
  }

  private void addHours(Schedule schedule, ScheduleWords words, Validity validity) {
    try {
      DayPattern pattern = new PatternReader(schedule).read();
      rules.add(hours(schedule, words, validity, pattern));
    } catch (Doubtful e) {
      doubts.add(e.of(schedule.id()));
      rules.add(unknown(Rule.Kind.PROSE, validity, NEEDS_CHECKING));
    }
    if (words.aboutOtherTimes()) {
      rules.add(unknown(Rule.Kind.PROSE, validity, words.shown()));
    }
  }

  private Rule hours(
      Schedule schedule, ScheduleWords words, Validity validity, DayPattern pattern) {
    String doubt = doubt(schedule, words, pattern);
    HoursSpan span;
    try {
      span =
          schedule.xOpenAllHours()
              ? HoursSpan.allHours(schedule)
              : HoursSpan.between(schedule.opensAt(), schedule.closesAt());
    } catch (Doubtful e) {
      boolean noTimes = schedule.opensAt() == null && schedule.closesAt() == null;
      if (!noTimes) {
        doubts.add(e.of(schedule.id()));
      }
      span = HoursSpan.inDoubt(schedule.opensAt(), schedule.closesAt());
      doubt = doubt != null ? doubt : noTimes ? shownOr(words) : NEEDS_CHECKING;
    }
    return new Rule(kind(schedule, validity), pattern, validity, span, doubt, words.holidays());
  }

  private @Nullable String doubt(Schedule schedule, ScheduleWords words, DayPattern pattern) {
    if (words.conditional()) {
      return words.shown();
    }
    if (pattern.interval() == 1 || pattern.anchor() != DayPattern.NO_ANCHOR) {
      return null;
    }
    String unit = pattern.frequency() == DayPattern.Frequency.WEEKLY ? "weeks" : "months";
    doubts.add(
        new ScheduleDoubt(
            schedule.id(),
            "interval " + pattern.interval() + ", no 'dtstart'",
            "nothing says which " + unit + " they are; shown as unknown"));
    return "every " + pattern.interval() + " " + unit + ": which is not known";
  }

  private static String shownOr(ScheduleWords words) {
    return words.shown().isEmpty() ? TIMES_NOT_GIVEN : words.shown();
  }

  private static Rule.Kind kind(Schedule schedule, Validity validity) {
    if (validity.oneDay()) {
      return Rule.Kind.DATED;
    }
    return schedule.xOpenAllHours() ? Rule.Kind.ALL_HOURS : Rule.Kind.HOURS;
  }

  private static Rule unknown(Rule.Kind kind, Validity validity, String why) {
    return new Rule(
        kind, DayPattern.EVERY_DAY, validity, HoursSpan.WHOLE_DAY, why, HolidayPolicy.UNSAID);
  }
}
