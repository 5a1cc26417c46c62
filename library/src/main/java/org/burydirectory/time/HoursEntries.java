package org.burydirectory.time;

import java.util.ArrayList;
import java.util.List;
import org.burydirectory.model.Schedule;
import org.jspecify.annotations.Nullable;

/** What the sentences of one text say together. */
final class HoursEntries {

  static final String APPOINTMENT = "By appointment";
  private static final String TERM_TIME = "Term time only";
  private static final String SHUT_ON_HOLIDAYS = "Closed on bank holidays";

  private final List<HoursEntry> entries = new ArrayList<>();
  private int closed;
  private boolean saysClosed;
  private boolean appointment;
  private boolean termTime;
  private boolean shutOnHolidays;

  void add(HoursEntry entry) {
    entries.add(entry);
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  /** Days, possibly none that are named, on which it is closed. */
  void closed(int days) {
    saysClosed = true;
    closed |= days;
  }

  void appointment() {
    appointment = true;
  }

  void termTime() {
    termTime = true;
  }

  void shutOnHolidays() {
    shutOnHolidays = true;
  }

  void addAll(HoursEntries other) {
    entries.addAll(other.entries);
    closed |= other.closed;
    saysClosed |= other.saysClosed;
    appointment |= other.appointment;
    termTime |= other.termTime;
    shutOnHolidays |= other.shutOnHolidays;
  }

  /** Takes days out of what was said last: "10am-4pm, except Thursdays". */
  void except(int days) throws Doubtful {
    if (entries.isEmpty() || (entries.getLast().days() & days) != days) {
      throw new Doubtful("days", "an exception from days that were not named");
    }
    entries.add(entries.removeLast().without(days));
  }

  /** Refuses what contradicts itself, and remarks about no hours at all. */
  void check() throws Doubtful {
    entries.replaceAll(entry -> entry.without(closed));
    for (int i = 0; i < entries.size(); i++) {
      HoursEntry entry = entries.get(i);
      if (entry.days() == 0 || entry.overlaps()) {
        throw new Doubtful("days", "none left, or with hours that overlap");
      }
      for (HoursEntry earlier : entries.subList(0, i)) {
        if (earlier.contradicts(entry)) {
          throw new Doubtful("days", "given twice");
        }
      }
    }
    if (entries.isEmpty() && (termTime || (shutOnHolidays && !saysClosed))) {
      throw new Doubtful("remark", "about no hours");
    }
  }

  List<Schedule> schedules() {
    String remark = null;
    remark = join(remark, appointment ? APPOINTMENT : null);
    remark = join(remark, termTime ? TERM_TIME : null);
    remark = join(remark, shutOnHolidays ? SHUT_ON_HOLIDAYS : null);
    List<Schedule> schedules = new ArrayList<>();
    for (HoursEntry entry : entries) {
      schedules.addAll(entry.schedules(remark));
    }
    if (schedules.isEmpty() && appointment) {
      schedules.add(prose(remark));
    }
    for (int i = 0; i < schedules.size(); i++) {
      schedules.set(i, schedules.get(i).withId("hours-" + (i + 1)));
    }
    return schedules;
  }

  private static Schedule prose(@Nullable String remark) {
    return new Schedule(
        "", null, null, null, null, null, null, null, null, null, remark, null, false);
  }

  static @Nullable String join(@Nullable String first, @Nullable String second) {
    if (first == null || second == null) {
      return first == null ? second : first;
    }
    return first + ". " + second;
  }
}
