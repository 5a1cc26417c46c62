package org.burydirectory.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom to get in touch with.
 *
 * @param id a uuid
 * @param name a person or a desk
 * @param email where to write
 * @param phones numbers, the first being the one to try first; never null
 */
public record Contact(
    String id, @Nullable String name, @Nullable String email, List<Phone> phones) {

  /** Copies the list; null stands for none. */
  public Contact {
    phones = Lists.copy(phones);
  }
}
