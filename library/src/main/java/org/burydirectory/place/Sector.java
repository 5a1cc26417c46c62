package org.burydirectory.place;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of a postcode district or sector without its units.
 *
 * @param id {@code M26} or {@code M26 2}
 * @param point the mean of its postcodes in the borough
 * @param neighbourhoods postcodes by neighbourhood, in the order of the file
 * @param wards postcodes by ward, in the order of the file; empty where not known
 * @param share the part of its postcodes that lies in the borough, above 0 to 1
 * @param otherBoroughs ids of the boroughs beside that it reaches into, where known
 */
public record Sector(
    String id,
    GeoPoint point,
    Map<String, Integer> neighbourhoods,
    Map<String, Integer> wards,
    double share,
    List<String> otherBoroughs) {

  /** A sector that lies in the borough whole, as far as is known. */
  public Sector(
      String id, GeoPoint point, Map<String, Integer> neighbourhoods, Map<String, Integer> wards) {
    this(id, point, neighbourhoods, wards, 1, List.of());
  }

  /** Copies the maps, in their order, and the list. */
  public Sector {
    neighbourhoods = Collections.unmodifiableMap(new LinkedHashMap<>(neighbourhoods));
    wards = Collections.unmodifiableMap(new LinkedHashMap<>(wards));
    otherBoroughs = List.copyOf(otherBoroughs);
  }
}
