package org.burydirectory.source;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.burydirectory.model.Schedule;
import org.burydirectory.model.ScheduleException;

/** Reads a schedule, in the words of RFC 5545 that HSDS takes over. */
final class ScheduleFields {

  private static final List<String> FREQUENCIES = List.of("WEEKLY", "MONTHLY");
  private static final String DAY = "(?:MO|TU|WE|TH|FR|SA|SU)";
  private static final Pattern WEEKLY = Pattern.compile(DAY + "(?:," + DAY + ")*");
  private static final Pattern MONTHLY =
      Pattern.compile("(?:-?[1-5])?" + DAY + "(?:,(?:-?[1-5])?" + DAY + ")*");
  private static final String DATE = "-?(?:[1-9]|[12]\\d|3[01])";
  private static final Pattern DATES = Pattern.compile(DATE + "(?:," + DATE + ")*");

  private ScheduleFields() {}

  static Schedule read(Fields fields) {
    var schedule =
        new Schedule(
            Forms.id(fields),
            fields.code("freq", FREQUENCIES),
            fields.integer("interval", 1, 520),
            fields.text("byday"),
            fields.text("bymonthday"),
            Forms.date(fields, "dtstart"),
            Forms.date(fields, "valid_from"),
            Forms.date(fields, "valid_to"),
            Forms.time(fields, "opens_at"),
            Forms.time(fields, "closes_at"),
            fields.text("description"),
            fields.text("notes"),
            fields.flag("x_open_all_hours"));
    check(schedule, fields);
    return schedule;
  }

  /** Reads the hours of one date. */
  static ScheduleException exception(Fields fields) {
    LocalDate date = Forms.date(fields, "date");
    var opens = Forms.time(fields, "opens_at");
    var closes = Forms.time(fields, "closes_at");
    boolean closed = fields.flag("closed");
    if (date == null) {
      fields.problem("date", "an exception needs its 'date', such as 2026-12-24");
    } else if (!closed && opens == null) {
      fields.problem("opens_at", "an exception needs 'opens_at', or 'closed': true");
    }
    return new ScheduleException(date == null ? LocalDate.EPOCH : date, opens, closes, closed);
  }

  private static void check(Schedule schedule, Fields fields) {
    boolean monthly = "MONTHLY".equals(schedule.freq());
    String days = schedule.byday();
    if (days != null && !(monthly ? MONTHLY : WEEKLY).matcher(days).matches()) {
      fields.problem(
          "byday",
          "'byday' is "
              + Report.shown(days)
              + "; it must be days such as "
              + (monthly ? "2TU (the second Tuesday)" : "MO,TU"));
    }
    String dates = schedule.bymonthday();
    if (dates != null && !DATES.matcher(dates).matches()) {
      fields.problem(
          "bymonthday",
          "'bymonthday' is " + Report.shown(dates) + "; it must be days such as 1,15");
    }
    checkSpan(schedule, fields);
  }

  private static void checkSpan(Schedule schedule, Fields fields) {
    LocalDate from = schedule.validFrom();
    LocalDate to = schedule.validTo();
    if (from != null && to != null && to.isBefore(from)) {
      fields.problem("valid_to", "'valid_to' " + to + " is before 'valid_from' " + from);
    }
  }
}
