package org.burydirectory.server.api;

import java.time.Instant;
import org.burydirectory.ServiceDirectory;

/**
 * Which state of a directory something is made from. Read it before that is made: should the
 * directory change meanwhile, the outcome is known by a state that is gone and never by the new
 * one.
 *
 * @param builtAt when the generation was built
 * @param generation the generation and change
 */
record Edition(Instant builtAt, String generation) {

  /** The state that a directory is in. */
  static Edition of(ServiceDirectory directory) {
    return new Edition(directory.builtAt(), directory.generation());
  }

  /** The same build, as of the change that turned out to have answered. */
  Edition generation(String answered) {
    return new Edition(builtAt, answered);
  }
}
