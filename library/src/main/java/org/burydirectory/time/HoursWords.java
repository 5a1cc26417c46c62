package org.burydirectory.time;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.Map;
import org.burydirectory.time.HoursToken.Kind;
import org.jspecify.annotations.Nullable;

/** The words in which people write hours. */
final class HoursWords {

  private static final int WEEKDAYS = 0b001_1111;
  private static final int WEEKEND = 0b110_0000;

  /**
   * What phrases mean, lower case with one space between words.
   *
   * @param kind the kind of piece
   * @param value its value
   */
  record Meaning(Kind kind, int value) {}

  /** No phrase has more words. */
  static final int LONGEST = 4;

  private static final Map<String, Meaning> MEANINGS = new HashMap<>();

  static {
    String[][] days = {
      {"mon", "monday"},
      {"tue", "tues", "tuesday"},
      {"wed", "weds", "wednesday"},
      {"thu", "thur", "thurs", "thursday"},
      {"fri", "friday"},
      {"sat", "saturday"},
      {"sun", "sunday"}
    };
    for (int day = 0; day < days.length; day++) {
      for (String name : days[day]) {
        add(Kind.DAYS, 1 << day, name, "every " + name, "each " + name);
      }
      String whole = days[day][days[day].length - 1];
      add(Kind.DAYS, 1 << day, whole + "s");
    }
    add(Kind.DAYS, WEEKDAYS, "weekday", "weekdays");
    add(Kind.DAYS, WEEKEND, "weekend", "weekends");
    add(Kind.DAYS, DayPattern.WHOLE_WEEK, "daily", "everyday", "every day", "each day");
    add(Kind.DAYS, DayPattern.WHOLE_WEEK, "7 days a week", "seven days a week");
    add(Kind.ORDINAL, 1, "1st", "first");
    add(Kind.ORDINAL, 2, "2nd", "second");
    add(Kind.ORDINAL, 3, "3rd", "third");
    add(Kind.ORDINAL, 4, "4th", "fourth");
    add(Kind.ORDINAL, -1, "last");
    add(Kind.OF_MONTH, 0, "of month", "of the month", "of each month", "of every month");
    add(Kind.OF_MONTH, 0, "in the month", "in each month", "in every month");
    add(Kind.RANGE, 0, "to", "till", "til", "until", "through");
    add(Kind.AND, 0, "and");
    add(Kind.FROM, 0, "from");
    add(Kind.ALL_HOURS, 0, "24 hours", "24hrs", "24 hrs", "24 hours a day");
    add(Kind.ALL_HOURS, DayPattern.WHOLE_WEEK, "24 / 7");
    add(Kind.EXCEPT, 0, "except", "excluding", "except for", "apart from", "but not");
    add(Kind.CLOSED, 0, "closed", "shut", "not open", "closed on", "not on", "not open on");
    add(Kind.HOLIDAYS, 0, "bank holiday", "bank holidays", "bank hol", "bank hols");
    add(Kind.HOLIDAYS, 0, "public holiday", "public holidays");
    add(Kind.TERM_TIME, 0, "term time", "termtime", "term time only", "in term time");
    add(Kind.TERM_TIME, 0, "school term time", "local school term time", "during term time");
    add(Kind.APPOINTMENT, 0, "appointment", "by appointment", "by appointment only");
    add(Kind.APPOINTMENT, 0, "appointment only", "by arrangement", "appointments only");
    add(Kind.FILLER, 0, "open", "opens", "opening", "hours", "times", "time", "on", "only");
    add(Kind.FILLER, 0, "opening hours", "opening times", "hrs");
  }

  private static final Map<String, Kind> MARKS =
      Map.ofEntries(
          entry("-", Kind.RANGE),
          entry("–", Kind.RANGE),
          entry("—", Kind.RANGE),
          entry("−", Kind.RANGE),
          entry("=", Kind.RANGE),
          entry(",", Kind.AND),
          entry("&", Kind.AND),
          entry("+", Kind.AND),
          entry("/", Kind.AND),
          entry(":", Kind.COLON),
          entry("(", Kind.BRACKET),
          entry(")", Kind.BRACKET),
          entry(".", Kind.STOP),
          entry(";", Kind.STOP),
          entry("|", Kind.STOP),
          entry("\n", Kind.STOP));

  private HoursWords() {}

  private static void add(Kind kind, int value, String... phrases) {
    for (String phrase : phrases) {
      MEANINGS.put(phrase, new Meaning(kind, value));
    }
  }

  static @Nullable Meaning meaning(String phrase) {
    return MEANINGS.get(phrase);
  }

  static Kind mark(String mark) {
    return MARKS.getOrDefault(mark, Kind.WORD);
  }
}
