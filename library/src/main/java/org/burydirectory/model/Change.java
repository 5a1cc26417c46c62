package org.burydirectory.model;

import org.jspecify.annotations.Nullable;

/**
 * An edit of a directory: a service put in place, or an entry taken away.
 *
 * @param id whose
 * @param json the service whole, as HSDS-UK 3.0 JSON with its organization inlined; null takes the
 *     entry away
 */
public record Change(String id, @Nullable String json) {

  /** Puts a service in place, new or instead of the one with its id. */
  public static Change put(String id, String json) {
    return new Change(id, java.util.Objects.requireNonNull(json, "json"));
  }

  /** Takes an entry away; there need not be one. */
  public static Change delete(String id) {
    return new Change(id, null);
  }
}
