package org.burydirectory.server.command;

import java.io.Console;

/** Whether a person is looking. */
final class Terminal {

  private Terminal() {}

  /** Whether this process has a terminal. Since Java 22 a console may exist without one. */
  @SuppressWarnings("SystemConsoleNull") // it is null without a terminal up to Java 21
  static boolean attached() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}
