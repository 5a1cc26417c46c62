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
 * @param phrases what people call it, lower case; each names the need wherever it stands
 * @param sayings what people write who need it, from whose words the need is learnt
 */
public record Need(
    String id,
    @Nullable String parent,
    String label,
    String description,
    List<String> phrases,
    List<String> sayings) {

  /** Copies the lists. */
  public Need {
    phrases = List.copyOf(phrases);
    sayings = List.copyOf(sayings);
  }

  /** A need without sayings. */
  public Need(
      String id, @Nullable String parent, String label, String description, List<String> phrases) {
    this(id, parent, label, description, phrases, List.of());
  }

  /** The same need with these sayings. */
  public Need with(List<String> sayings) {
    return new Need(id, parent, label, description, phrases, sayings);
  }
}
