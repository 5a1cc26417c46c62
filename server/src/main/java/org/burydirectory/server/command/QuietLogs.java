package org.burydirectory.server.command;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Keeps off the terminal what libraries say of themselves and nobody there can change. */
final class QuietLogs {

  /** Held, for the logging library forgets settings of loggers that nobody holds. */
  private static final List<Logger> GREETING =
      Stream.of("io.undertow", "org.xnio", "org.jboss").map(Logger::getLogger).toList();

  /** Warns that jdk.incubator.vector is missing, whose own warning would come in its place. */
  private static final Logger VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization");

  private QuietLogs() {}

  static void set() {
    GREETING.forEach(logger -> logger.setLevel(Level.WARNING));
    VECTORS.setLevel(Level.SEVERE);
  }
}
