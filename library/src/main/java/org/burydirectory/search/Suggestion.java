package org.burydirectory.search;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person may be typing.
 *
 * @param kind {@code service}, {@code guide}, {@code need}, {@code place} or {@code organization}
 * @param id its id among its kind
 * @param text what to show
 * @param highlight the text, escaped for HTML, with {@code <mark>} around what was typed
 * @param detail what tells it from others of its name, null where there is nothing to tell
 * @param params what to search for when it is chosen, by parameter of the search API
 */
public record Suggestion(
    String kind,
    String id,
    String text,
    String highlight,
    @Nullable String detail,
    Map<String, String> params) {

  /** Copies the map. */
  public Suggestion {
    params = Map.copyOf(params);
  }
}
