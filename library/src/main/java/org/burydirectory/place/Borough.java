package org.burydirectory.place;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The district that a directory is of.
 *
 * @param id letters, digits and hyphens
 * @param name what people call it
 * @param code its GSS code
 * @param point its centre
 * @param zone whose clock it keeps
 * @param url the council's pages
 * @param nation the nation whose bank holidays it keeps, such as England
 */
public record Borough(
    String id,
    String name,
    String code,
    GeoPoint point,
    ZoneId zone,
    @Nullable String url,
    @Nullable String nation) {

  /** A borough whose nation is not said. */
  public Borough(
      String id, String name, String code, GeoPoint point, ZoneId zone, @Nullable String url) {
    this(id, name, code, point, zone, url, null);
  }
}
