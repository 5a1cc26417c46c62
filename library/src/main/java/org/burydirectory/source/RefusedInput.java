package org.burydirectory.source;

import java.io.IOException;

/** Bytes that are not what they should be, found while they are read. */
final class RefusedInput extends IOException {

  private static final long serialVersionUID = 1L;

  private final long line;

  RefusedInput(long line, String message) {
    super(message);
    this.line = line;
  }

  /** The line where it was found, from 1. */
  long line() {
    return line;
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
