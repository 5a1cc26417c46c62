package org.burydirectory.time;

import java.time.LocalTime;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import org.burydirectory.model.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * Days and their hours, as a sentence names them together.
 *
 * @param days weekdays as bits, Monday lowest
 * @param ordinals which of them in a month; empty for every week
 * @param hours the spans of each such day
 * @param manner how the hours hold
 */
record HoursEntry(int days, List<Integer> ordinals, List<ClockRange> hours, Manner manner) {

  private static final List<String> CODES = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
  private static final int DAY = 24 * 60;

  /** How hours hold. */
  enum Manner {
    /** From start to end. */
    SPANS,
    /** From a start until nobody knows when. */
    OPEN_ENDED,
    ALL_HOURS,
    APPOINTMENT
  }

  HoursEntry without(int closed) {
    return new HoursEntry(days & ~closed, ordinals, hours, manner);
  }

  /** Whether both name a day and may not both be meant: they differ in days or overlap in hours. */
  boolean contradicts(HoursEntry other) {
    if ((days & other.days) == 0) {
      return false;
    }
    return days != other.days
        || !ordinals.equals(other.ordinals)
        || manner != Manner.SPANS
        || other.manner != Manner.SPANS
        || hours.stream().anyMatch(a -> other.hours.stream().anyMatch(b -> overlap(a, b)));
  }

  /** Whether its own spans overlap. */
  boolean overlaps() {
    return IntStream.range(0, hours.size())
        .anyMatch(i -> hours.subList(0, i).stream().anyMatch(a -> overlap(a, hours.get(i))));
  }

  private static boolean overlap(ClockRange a, ClockRange b) {
    return a.opens() < end(b) && b.opens() < end(a);
  }

  private static int end(ClockRange range) {
    return range.closes() > range.opens() ? range.closes() : range.closes() + DAY;
  }

  String byday() {
    StringJoiner joined = new StringJoiner(",");
    for (int day = 0; day < CODES.size(); day++) {
      if ((days & 1 << day) != 0) {
        if (ordinals.isEmpty()) {
          joined.add(CODES.get(day));
        }
        for (int ordinal : ordinals) {
          joined.add(ordinal + CODES.get(day));
        }
      }
    }
    return joined.toString();
  }

  /** One schedule a span. */
  List<Schedule> schedules(@Nullable String remark) {
    return switch (manner) {
      case APPOINTMENT ->
          List.of(schedule(null, null, HoursEntries.join(HoursEntries.APPOINTMENT, remark), false));
      case ALL_HOURS -> List.of(schedule(LocalTime.MIDNIGHT, LocalTime.of(23, 59), remark, true));
      case OPEN_ENDED -> List.of(schedule(time(hours.getFirst().opens()), null, remark, false));
      case SPANS ->
          hours.stream()
              .map(span -> schedule(time(span.opens()), time(span.closes()), remark, false))
              .toList();
    };
  }

  private Schedule schedule(
      @Nullable LocalTime opens, @Nullable LocalTime closes, @Nullable String remark, boolean all) {
    String freq = ordinals.isEmpty() ? "WEEKLY" : "MONTHLY";
    return new Schedule(
        "", freq, null, byday(), null, null, null, null, opens, closes, remark, null, all);
  }

  private static LocalTime time(int minutes) {
    return LocalTime.MIDNIGHT.plusMinutes(minutes);
  }
}
