package org.burydirectory.time;

/**
 * Something in a schedule that cannot be meant as it stands, so that the hours are unknown. For
 * whoever mends the data.
 *
 * @param scheduleId the schedule, or the date of an exception
 * @param what the member and its value
 * @param why what is wrong with it and what is made of it
 */
public record ScheduleDoubt(String scheduleId, String what, String why) {}
