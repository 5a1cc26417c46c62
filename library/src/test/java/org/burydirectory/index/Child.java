package org.burydirectory.index;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Another JVM that runs {@link ChildMain}. */
final class Child implements Closeable {

  private static final long PATIENCE_SECONDS = 240;

  private final Process process;
  private final BufferedReader out;

  private Child(Process process) {
    this.process = process;
    out = process.inputReader();
  }

  static Child start(Object... arguments) throws IOException {
    return new Child(run(command(List.of(arguments))));
  }

  /** One whose files may not grow beyond a size, as on a full disk. */
  static Child startWithFileLimit(int kibibytes, Object... arguments) throws IOException {
    var command =
        new ArrayList<String>(
            List.of("bash", "-c", "ulimit -f " + kibibytes + " && exec \"$@\"", "bash"));
    command.addAll(command(List.of(arguments)));
    return new Child(run(command));
  }

  private static Process run(List<String> command) throws IOException {
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static List<String> command(Collection<?> arguments) {
    var command =
        new ArrayList<String>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData", // a file that a limit on files would cut
                "-XX:TieredStopAtLevel=1", // it does not live long enough for more
                "-ea",
                "-Djava.util.logging.config.file=/dev/null", // Lucene's advice on vectors, every
                // time
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(),
                ChildMain.class.getName()));
    arguments.forEach(argument -> command.add(argument.toString()));
    return command;
  }

  /** Class path and module path of this JVM, and the classes of tests that are patched in. */
  private static String classPath() {
    var paths = new LinkedHashSet<String>();
    String own = ChildMain.class.getName().replace('.', '/') + ".class";
    String url = String.valueOf(Child.class.getResource("ChildMain.class"));
    paths.add(Path.of(URI.create(url.substring(0, url.length() - own.length()))).toString());
    for (String name : List.of("jdk.module.path", "java.class.path", "surefire.test.class.path")) {
      String value = System.getProperty(name, "");
      paths.addAll(List.of(value.split(java.io.File.pathSeparator)));
    }
    paths.remove("");
    return String.join(java.io.File.pathSeparator, paths);
  }

  /** The next line that it prints; null at the end. */
  String line() {
    var line =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return out.readLine();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    try {
      return line.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError("the child says nothing", e);
    }
  }

  /** Every line until it ends. */
  List<String> lines() {
    var lines = new ArrayList<String>();
    for (String line = line(); line != null; line = line()) {
      lines.add(line);
    }
    return lines;
  }

  /** Has it do something and gives what it answers. */
  String ask(String order) throws IOException {
    process.outputWriter().write(order + "\n");
    process.outputWriter().flush();
    return line();
  }

  /** Kills it with SIGKILL unless it ends by itself within this time, and waits for its end. */
  void killAfter(long nanos) throws InterruptedException {
    if (!process.waitFor(nanos, TimeUnit.NANOSECONDS)) {
      process.toHandle().destroyForcibly(); // Process's own way also drops what it has printed
    }
    end();
  }

  /** Waits for its end and gives its exit code. */
  int end() throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the child does not end");
    }
    return process.exitValue();
  }

  /** Kills it and waits for its end, for until then it holds the locks that it took. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }
}
