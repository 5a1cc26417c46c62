package org.burydirectory.time;

import org.jspecify.annotations.Nullable;

/**
 * A piece of hours in words.
 *
 * @param kind what it is
 * @param from where in the text it starts
 * @param to where it ends
 * @param value of days their bits, Monday lowest; of an ordinal its number, the last being −1
 * @param time of a time
 */
record HoursToken(Kind kind, int from, int to, int value, @Nullable ClockTime time) {

  /** Kinds of pieces. */
  enum Kind {
    DAYS,
    ORDINAL,
    OF_MONTH,
    TIME,
    ALL_HOURS,
    FROM,
    RANGE,
    AND,
    COLON,
    BRACKET,
    EXCEPT,
    CLOSED,
    HOLIDAYS,
    TERM_TIME,
    APPOINTMENT,
    STOP,
    /** A word that changes nothing. */
    FILLER,
    /** A word that is not understood, so that nothing around it is believed. */
    WORD
  }
}
