package org.burydirectory.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists as records keep them: immutable, and empty where the JSON has none. */
final class Lists {

  private Lists() {}

  static <T> List<T> copy(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
