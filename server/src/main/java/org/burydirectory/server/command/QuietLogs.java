package org.burydirectory.server.command;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Keeps the web server's greetings off the terminal. */
final class QuietLogs {

  /** Held, for the logging library forgets settings of loggers that nobody holds. */
  private static final List<Logger> LOGGERS =
      Stream.of("io.undertow", "org.xnio", "org.jboss").map(Logger::getLogger).toList();

  private QuietLogs() {}

  static void set() {
    LOGGERS.forEach(logger -> logger.setLevel(Level.WARNING));
  }
}
