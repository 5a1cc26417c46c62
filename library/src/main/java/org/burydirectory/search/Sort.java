package org.burydirectory.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The order of hits. Among equals, what is open or opens soonest comes first, then the lesser id.
 */
public enum Sort {
  /** The best answer first. */
  RELEVANCE,
  /** The nearest site first; what has no site comes last. Asks for {@code near}. */
  DISTANCE,
  /** By name, A to Z, case and accents aside. */
  NAME,
  /** The latest change first. */
  UPDATED;

  /** The word for it in requests. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The sort of this word.
   *
   * @throws InvalidSearchException if there is none
   */
  public static Sort of(String code) {
    return Arrays.stream(values())
        .filter(sort -> sort.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidSearchException(
                    "sort",
                    code,
                    Arrays.stream(values()).map(Sort::code).collect(Collectors.joining(", ")),
                    null));
  }
}
