package org.burydirectory.need;

import java.util.List;

/**
 * A value of a short list, such as an audience or a kind of access.
 *
 * @param id the code
 * @param label what to call it to people
 * @param phrases what people write when they mean it, lower case
 */
public record Term(String id, String label, List<String> phrases) {

  /** Copies the list. */
  public Term {
    phrases = List.copyOf(phrases);
  }
}
