package org.burydirectory.source;

import org.jspecify.annotations.Nullable;

/** The problems of one file. */
record Report(String file, Problems problems) {

  void add(Where where, String message) {
    String at = where.toString();
    problems.add(file, at.isEmpty() ? null : at, message);
  }

  void line(long line, String message) {
    problems.add(file, "line " + line, message);
  }

  void file(String message) {
    problems.add(file, null, message);
  }

  /** A value as a message shows it: quoted, and short. */
  static String shown(@Nullable Object value) {
    String text = String.valueOf(value);
    int most = 60;
    return text.length() > most ? "'" + text.substring(0, most) + "…'" : "'" + text + "'";
  }
}
