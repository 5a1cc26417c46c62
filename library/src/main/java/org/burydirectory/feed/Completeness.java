package org.burydirectory.feed;

import java.util.List;

/**
 * How much of what people look for a record says.
 *
 * @param record its id
 * @param name its name
 * @param percent 0 to 100
 * @param missing what is not there, the most wanted first
 */
public record Completeness(String record, String name, int percent, List<String> missing) {

  /** Copies the list. */
  public Completeness {
    missing = List.copyOf(missing);
  }
}
