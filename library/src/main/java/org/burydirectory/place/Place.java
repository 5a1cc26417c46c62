package org.burydirectory.place;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named place.
 *
 * @param id letters, digits and hyphens, unique among places of its kind
 * @param kind what sort of place
 * @param name what people call it
 * @param label a longer name to choose by, the name where there is none
 * @param parent id of the borough of a neighbourhood, the neighbourhood of anything smaller
 * @param ward id of the ward it lies in, where it lies in one
 * @param point its centre, where known
 * @param aliases other names, lower case
 * @param code its GSS code, where it has one
 */
public record Place(
    String id,
    PlaceKind kind,
    String name,
    String label,
    @Nullable String parent,
    @Nullable String ward,
    @Nullable GeoPoint point,
    List<String> aliases,
    @Nullable String code) {

  /** Copies the list. */
  public Place {
    aliases = List.copyOf(aliases);
  }
}
