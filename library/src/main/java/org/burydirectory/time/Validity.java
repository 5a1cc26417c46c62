package org.burydirectory.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The dates between which a rule is valid, both included, as epoch days.
 *
 * @param from the first
 * @param to the last
 */
record Validity(int from, int to) {

  static final Validity ALWAYS = new Validity(Integer.MIN_VALUE, Integer.MAX_VALUE);

  static Validity of(@Nullable LocalDate from, @Nullable LocalDate to) throws Doubtful {
    if (from != null && to != null && to.isBefore(from)) {
      throw new Doubtful(
          "valid_from " + from + ", valid_to " + to, "it ends before it begins; shown as unknown");
    }
    return new Validity(
        from == null ? ALWAYS.from : epochDay(from), to == null ? ALWAYS.to : epochDay(to));
  }

  static Validity on(LocalDate date) {
    return new Validity(epochDay(date), epochDay(date));
  }

  boolean oneDay() {
    return from == to;
  }

  /** Dates millions of years away are cut, which no answer can tell. */
  static int epochDay(LocalDate date) {
    return Math.clamp(date.toEpochDay(), ALWAYS.from + 1, ALWAYS.to - 1);
  }
}
