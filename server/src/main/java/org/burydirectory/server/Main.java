package org.burydirectory.server;

import org.burydirectory.server.command.BuryDirectory;

/** The command line. */
public final class Main {

  private Main() {}

  /** Runs one command and exits with 0 when it is done, 1 when it failed and 2 on wrong usage. */
  public static void main(String[] args) {
    System.exit(BuryDirectory.commandLine(System.getenv()).execute(args));
  }
}
