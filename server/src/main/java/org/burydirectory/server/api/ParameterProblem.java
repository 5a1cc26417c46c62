package org.burydirectory.server.api;

import java.util.Collection;
import org.burydirectory.search.InvalidSearchException;
import org.burydirectory.server.words.Closest;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one parameter.
 *
 * @param parameter its name
 * @param value what was given, its first 60 characters
 * @param allowed what could be given, in words
 * @param didYouMean the likeliest meant name or value, or null
 */
public record ParameterProblem(
    String parameter, String value, String allowed, @Nullable String didYouMean) {

  private static final int LONGEST_VALUE = 60;

  /** Shortens the value. */
  public ParameterProblem {
    if (value.codePointCount(0, value.length()) > LONGEST_VALUE) {
      value = value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
    }
  }

  /** A value that cannot be read. */
  public static ParameterProblem value(String parameter, String value, String allowed) {
    return new ParameterProblem(parameter, value, allowed, null);
  }

  /** A value that is none of a list. */
  public static ParameterProblem choice(String parameter, String value, Collection<String> known) {
    return new ParameterProblem(
        parameter, value, String.join(", ", known), Closest.to(value, known).orElse(null));
  }

  /** A parameter that the route does not have. */
  public static ParameterProblem unknown(String parameter, String value, Collection<String> known) {
    String allowed =
        known.isEmpty()
            ? "no parameters here"
            : "there is no such parameter; known: " + String.join(", ", known);
    return new ParameterProblem(
        parameter, value, allowed, Closest.to(parameter, known).orElse(null));
  }

  /** What the library refused. */
  static ParameterProblem of(InvalidSearchException refusal) {
    return new ParameterProblem(
        refusal.parameter(), refusal.value(), refusal.allowed(), refusal.didYouMean());
  }
}
