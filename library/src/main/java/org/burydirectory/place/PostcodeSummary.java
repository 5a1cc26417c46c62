package org.burydirectory.place;

import java.util.Collections;
import java.util.Map;

/**
 * What a table of postcodes knows of a sector or district.
 *
 * @param middle the mean of its units
 * @param units how many units it has
 * @param wards units by GSS code of their ward, most first; units without a ward are left out
 * @param boroughs units by GSS code of their local authority district, most first
 */
public record PostcodeSummary(
    GeoPoint middle, int units, Map<String, Integer> wards, Map<String, Integer> boroughs) {

  /** Keeps the maps, which the maker must not change. */
  public PostcodeSummary {
    wards = Collections.unmodifiableMap(wards);
    boroughs = Collections.unmodifiableMap(boroughs);
  }
}
