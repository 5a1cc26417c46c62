package org.burydirectory.time;

/** Thrown while a schedule is compiled, at the first thing in it that cannot be meant. */
final class Doubtful extends Exception {

  private static final long serialVersionUID = 1L;

  private final String what;
  private final String why;

  Doubtful(String what, String why) {
    super(what + ": " + why, null, false, false);
    this.what = what;
    this.why = why;
  }

  ScheduleDoubt of(String scheduleId) {
    return new ScheduleDoubt(scheduleId, what, why);
  }
}
