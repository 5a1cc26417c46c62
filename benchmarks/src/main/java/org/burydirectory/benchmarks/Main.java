package org.burydirectory.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Runs {@code relevance DIR}, or JMH with whatever arguments it understands. */
public final class Main {

  private Main() {}

  /** See README.md beside the benchmarks. */
  public static void main(String[] arguments) throws IOException {
    List<String> given = List.of(arguments);
    if (given.size() == 2 && given.getFirst().equals("relevance")) {
      Relevance.print(Path.of(given.get(1)));
    } else {
      org.openjdk.jmh.Main.main(arguments);
    }
  }
}
