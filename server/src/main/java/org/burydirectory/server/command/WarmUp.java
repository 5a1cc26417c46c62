package org.burydirectory.server.command;

import java.util.stream.Stream;
import org.burydirectory.ServiceDirectory;
import org.burydirectory.need.Need;
import org.burydirectory.search.SearchRequest;

/** Searches before anyone else does: the first searches of a process can run out of time. */
final class WarmUp {

  private static final int ROUNDS = 5;

  private WarmUp() {}

  /** Searches for everything and for what people need, some times over. */
  static void run(ServiceDirectory directory) {
    for (int round = 0; round < ROUNDS; round++) {
      Stream.concat(Stream.of(""), directory.needs().tops().stream().map(Need::label))
          .map(SearchRequest::of)
          .forEach(directory::search);
      directory.suggest("care", 10);
    }
  }
}
