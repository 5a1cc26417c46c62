package org.burydirectory.understand;

import java.util.Locale;

/** Kinds of pieces, in the order in which they are shown. */
enum Kind {
  NEED,
  PLACE,
  AUDIENCE,
  AGE,
  TIME,
  COST,
  ACCESS,
  SPELLING,
  WORD,
  /** The name of an entry; not shown. */
  NAME,
  /** Words that mean nothing in a search; not shown. */
  STOP;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
