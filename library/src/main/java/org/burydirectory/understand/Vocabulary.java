package org.burydirectory.understand;

import java.util.List;
import java.util.Map;

/**
 * The words of a directory.
 *
 * @param frequencies entries that have a word, by the word as written in lower case
 * @param names the names of entries and organizations
 * @param byNeed the share of a need's entries that have a word, by need and word; an entry of
 *     several needs counts in part for each
 */
public record Vocabulary(
    Map<String, Integer> frequencies, List<String> names, Map<String, Map<String, Float>> byNeed) {

  /** Copies them. */
  public Vocabulary {
    frequencies = Map.copyOf(frequencies);
    names = List.copyOf(names);
    byNeed = Map.copyOf(byNeed);
  }

  /** Entries of a need below which they say little of it. */
  private static final double FEW_ENTRIES = 3;

  /** The share of some entries that have a word; of few entries it is smaller. */
  public static float share(double having, double entries) {
    return (float) (having / (entries + FEW_ENTRIES));
  }

  /** Words of which it is not known which needs they are for. */
  public Vocabulary(Map<String, Integer> frequencies, List<String> names) {
    this(frequencies, names, Map.of());
  }

  /** The words of a directory without entries. */
  public static Vocabulary empty() {
    return new Vocabulary(Map.of(), List.of());
  }
}
