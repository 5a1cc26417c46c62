package org.burydirectory.need;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that people need.
 *
 * @param id such as {@code carers} or, below it, {@code carers.break}
 * @param parent id of the need above, null at the top
 * @param label what to call it to people
 * @param description what is meant, in a sentence
 * @param phrases what people write when they need it, lower case
 */
public record Need(
    String id, @Nullable String parent, String label, String description, List<String> phrases) {

  /** Copies the list. */
  public Need {
    phrases = List.copyOf(phrases);
  }
}
