package org.burydirectory.place;

import java.util.Set;

/**
 * What lies in a region or nation besides the boroughs of a directory.
 *
 * @param districts GSS codes of local authority districts in it
 * @param postcodeAreas letters that its postcodes begin with, most or all of whose postcodes lie in
 *     it
 */
public record AreaReach(Set<String> districts, Set<String> postcodeAreas) {

  /** Copies the sets. */
  public AreaReach {
    districts = Set.copyOf(districts);
    postcodeAreas = Set.copyOf(postcodeAreas);
  }
}
