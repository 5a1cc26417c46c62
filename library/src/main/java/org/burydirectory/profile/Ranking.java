package org.burydirectory.profile;

import java.util.Map;

/**
 * The weights by which hits are ordered.
 *
 * @param weights by name, such as {@code field.name}
 */
public record Ranking(Map<String, Double> weights) {

  /**
   * The weight of this name.
   *
   * @throws IllegalStateException if there is none: every name is checked when the data is read
   */
  public double weight(String name) {
    Double weight = weights.get(name);
    if (weight == null) {
      throw new IllegalStateException("no weight named " + name);
    }
    return weight;
  }
}
