package org.burydirectory.understand;

import java.util.List;
import java.util.Map;

/**
 * The words of a directory.
 *
 * @param frequencies entries that have a word, by the word as written in lower case
 * @param names the names of entries and organizations
 */
public record Vocabulary(Map<String, Integer> frequencies, List<String> names) {

  /** Copies both. */
  public Vocabulary {
    frequencies = Map.copyOf(frequencies);
    names = List.copyOf(names);
  }

  /** The words of a directory without entries. */
  public static Vocabulary empty() {
    return new Vocabulary(Map.of(), List.of());
  }
}
