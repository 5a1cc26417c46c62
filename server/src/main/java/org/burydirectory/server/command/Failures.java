package org.burydirectory.server.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.burydirectory.server.api.ProblemException;
import org.burydirectory.server.config.InvalidSettingsException;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells people what went wrong: one message, no stack trace unless asked for. */
final class Failures {

  private static final int WRONG_USAGE = 2;

  private Failures() {}

  /** Arguments that make no command. */
  static int wrongUsage(CommandLine.ParameterException failure, String... args) {
    CommandLine line = failure.getCommandLine();
    PrintWriter err = line.getErr();
    err.println(failure.getMessage());
    UnmatchedArgumentException.printSuggestions(failure, err);
    err.println("See " + line.getCommandSpec().qualifiedName() + " --help");
    err.flush();
    return WRONG_USAGE;
  }

  /** A command that did not do what it should. */
  static int failed(Exception failure, CommandLine line, ParseResult arguments) {
    PrintWriter err = line.getErr();
    boolean debug = line.getCommand() instanceof DirectoryCommand command && command.debug();
    err.println(message(failure));
    if (debug) {
      failure.printStackTrace(err);
    }
    err.flush();
    return failure instanceof InvalidSettingsException || failure instanceof ProblemException
        ? WRONG_USAGE
        : DirectoryCommand.FAILED;
  }

  private static String message(Exception failure) {
    return switch (failure) {
      case ProblemException problem -> ProblemText.of(problem.problem());
      case AccessDeniedException denied ->
          denied.getFile() + " cannot be read or written: permission denied.";
      case NoSuchFileException missing -> missing(missing);
      case IOException io -> said(io);
      case IllegalArgumentException wrong -> said(wrong);
      default -> unexpected(failure);
    };
  }

  /** What a missing file means; the library's own messages say it in words. */
  private static String missing(FileSystemException failure) {
    String file = String.valueOf(failure.getFile());
    return failure.getReason() == null && file.indexOf(' ') < 0
        ? file + " does not exist; check --data and --index."
        : said(failure);
  }

  private static String said(Exception failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank() ? unexpected(failure) : message;
  }

  private static String unexpected(Exception failure) {
    return "This should not have happened ("
        + failure.getClass().getSimpleName()
        + "); run it again with --debug and report what it prints.";
  }
}
