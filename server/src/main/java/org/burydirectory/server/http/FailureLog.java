package org.burydirectory.server.http;

import java.lang.System.Logger;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Writes what failed and where in the code. Messages of exceptions stay out of it, for they can
 * quote what somebody searched for.
 */
final class FailureLog {

  private static final Logger LOGGER = System.getLogger("org.burydirectory.server");
  private static final int FRAMES = 25;

  private FailureLog() {}

  /** Notes that a request failed. */
  static void write(RequestNotes request, Throwable failure) {
    LOGGER.log(
        Logger.Level.ERROR,
        () ->
            "request "
                + request.requestId()
                + " to "
                + request.route()
                + " failed: "
                + described(failure));
  }

  /** The failure's class and frames, and those of its cause. */
  static String described(Throwable failure) {
    String frames =
        Arrays.stream(failure.getStackTrace())
            .limit(FRAMES)
            .map(frame -> "\n    at " + frame)
            .collect(Collectors.joining());
    Throwable cause = failure.getCause();
    return failure.getClass().getName()
        + frames
        + (cause == null ? "" : "\n  because of " + described(cause));
  }
}
