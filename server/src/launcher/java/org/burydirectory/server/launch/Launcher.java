package org.burydirectory.server.launch;

import java.lang.reflect.InvocationTargetException;

/**
 * The jar's main class: hands over to the command line, or says which Java is needed where the
 * command line cannot even be loaded. Compiled for Java 8, so nothing newer may be used here.
 */
public final class Launcher {
  static final int REQUIRED = 21;
  private static final int WRONG_USAGE = 2;
  private static final String MAIN = "org.burydirectory.server.Main";

  private Launcher() {}

  /** Runs the command line with the same arguments, or exits with 2 on a Java that is too old. */
  public static void main(String[] args) throws Throwable {
    String version = System.getProperty("java.specification.version");
    if (feature(version) < REQUIRED) {
      System.err.println(refusal(version, System.getProperty("java.home")));
      System.exit(WRONG_USAGE);
    }
    try {
      Class.forName(MAIN).getMethod("main", String[].class).invoke(null, (Object) args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** Reads 8 from "1.8" and 21 from "21"; what cannot be read counts as too old. */
  static int feature(String version) {
    String number = version.startsWith("1.") ? version.substring(2) : version;
    try {
      return Integer.parseInt(number);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  static String refusal(String version, String home) {
    return "bury-directory needs Java "
        + REQUIRED
        + " or newer, and this is Java "
        + version
        + " ("
        + home
        + ").\n"
        + "Install a newer one, then either start it by its own path:\n"
        + "  /path/to/jdk-"
        + REQUIRED
        + "/bin/java -jar bury-directory.jar\n"
        + "or set JAVA_HOME to its folder and put that folder's bin first on PATH.";
  }
}
