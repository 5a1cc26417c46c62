package org.burydirectory.search;

import org.jspecify.annotations.Nullable;

/** A request that cannot be answered. Says which parameter, which value and what is allowed. */
public final class InvalidSearchException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_VALUE = 60;

  private final String parameter;
  private final String value;
  private final String allowed;
  private final @Nullable String didYouMean;

  /**
   * Refuses a value.
   *
   * @param parameter as the search API names it
   * @param value as given; shortened in the message
   * @param allowed what could be given, in words
   * @param didYouMean the likeliest meant value, or null
   */
  public InvalidSearchException(
      String parameter, String value, String allowed, @Nullable String didYouMean) {
    super(
        parameter
            + " cannot be '"
            + shorten(value)
            + "'"
            + (didYouMean == null ? "" : "; did you mean '" + didYouMean + "'?")
            + "; allowed: "
            + allowed);
    this.parameter = parameter;
    this.value = shorten(value);
    this.allowed = allowed;
    this.didYouMean = didYouMean;
  }

  private static String shorten(String value) {
    return value.codePointCount(0, value.length()) <= LONGEST_VALUE
        ? value
        : value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
  }

  /** The parameter, as the search API names it. */
  public String parameter() {
    return parameter;
  }

  /** The value that was refused, its first 60 characters. */
  public String value() {
    return value;
  }

  /** What could be given, in words. */
  public String allowed() {
    return allowed;
  }

  /** The likeliest meant value, or null. */
  public @Nullable String didYouMean() {
    return didYouMean;
  }
}
