package org.burydirectory.understand;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Takes words apart that were typed without a blank between them. */
final class Segments {

  private static final int SHORTEST = 6;
  private static final int LONGEST = 40;
  private static final int LONGEST_PART = 16;
  private static final int MOST_PARTS = 5;
  private static final double FEW_LETTERS = 0.5;

  private Segments() {}

  /**
   * The parts of a folded word; null where it has none.
   *
   * @param price of a part, infinite where it is no word
   */
  static @Nullable List<String> of(String word, ToDoubleFunction<String> price) {
    int length = word.length();
    if (length < SHORTEST || length > LONGEST) {
      return null;
    }
    double[] cost = new double[length + 1];
    int[] from = new int[length + 1];
    int[] parts = new int[length + 1];
    for (int end = 1; end <= length; end++) {
      cost[end] = Double.POSITIVE_INFINITY;
      for (int start = Math.max(0, end - LONGEST_PART); start < end; start++) {
        if (cost[start] < cost[end] && parts[start] < MOST_PARTS) {
          double whole = cost[start] + price(word.substring(start, end), price);
          if (whole < cost[end]) {
            cost[end] = whole;
            from[end] = start;
            parts[end] = parts[start] + 1;
          }
        }
      }
    }
    return cost[length] == Double.POSITIVE_INFINITY || parts[length] < 2 ? null : cut(word, from);
  }

  private static double price(String part, ToDoubleFunction<String> price) {
    return 1 + price.applyAsDouble(part) + (part.length() <= 2 ? FEW_LETTERS : 0);
  }

  private static List<String> cut(String word, int[] from) {
    List<String> cut = new ArrayList<>();
    for (int end = word.length(); end > 0; end = from[end]) {
      cut.add(word.substring(from[end], end));
    }
    Collections.reverse(cut);
    return cut;
  }
}
