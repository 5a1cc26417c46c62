package org.burydirectory.engine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that the typeahead may suggest.
 *
 * @param kind as in {@link org.burydirectory.search.Suggestion}
 * @param id its id among its kind
 * @param text what is shown, and searched
 * @param alsoKnownAs other names, searched but not shown
 * @param detail what tells it from others of its name, null where there is nothing to tell
 * @param weight how much more often it is wanted than others: any scale, higher first
 * @param params what to search for when it is chosen
 */
public record TypeaheadCandidate(
    String kind,
    String id,
    String text,
    List<String> alsoKnownAs,
    @Nullable String detail,
    float weight,
    Map<String, String> params) {

  /**
   * Copies the list and the map.
   *
   * @throws IllegalArgumentException if the weight is infinite or not a number
   */
  public TypeaheadCandidate {
    if (!Float.isFinite(weight)) {
      throw new IllegalArgumentException(
          "weight of " + kind + " " + id + " is " + weight + "; give a finite number");
    }
    alsoKnownAs = List.copyOf(alsoKnownAs);
    params = Map.copyOf(params);
  }

  /** Whether a list may hold only one of the two. */
  boolean isSameAs(TypeaheadCandidate other) {
    return id.equals(other.id) && kind.equals(other.kind);
  }
}
