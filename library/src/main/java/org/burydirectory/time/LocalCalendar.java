package org.burydirectory.time;

import java.time.ZoneId;

/**
 * What the clock and the calendar on a place's wall go by.
 *
 * @param zone its time zone
 * @param holidays its nation's bank holidays
 */
public record LocalCalendar(ZoneId zone, Holidays holidays) {

  /** The zone of all of the United Kingdom. */
  public static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** The United Kingdom's clock with these holidays. */
  public static LocalCalendar london(Holidays holidays) {
    return new LocalCalendar(LONDON, holidays);
  }
}
