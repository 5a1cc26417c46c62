package org.burydirectory.place;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is known of a postcode district or sector without its units.
 *
 * @param id {@code M26} or {@code M26 2}
 * @param point the mean of its postcodes in the borough
 * @param neighbourhoods postcodes by neighbourhood, in the order of the file
 * @param wards postcodes by ward, in the order of the file; empty where not known
 */
public record Sector(
    String id, GeoPoint point, Map<String, Integer> neighbourhoods, Map<String, Integer> wards) {

  /** Copies the maps, in their order. */
  public Sector {
    neighbourhoods = Collections.unmodifiableMap(new LinkedHashMap<>(neighbourhoods));
    wards = Collections.unmodifiableMap(new LinkedHashMap<>(wards));
  }
}
