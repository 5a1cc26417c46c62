package org.burydirectory.search;

import java.util.List;

/**
 * A facet and every value that it has in this generation.
 *
 * @param facet which
 * @param label as people read it
 * @param description what choosing from it does
 * @param hierarchical whether values have parents
 * @param values all of them, in the order of the data; the counts are those of the whole directory
 */
public record FacetInfo(
    Facet facet, String label, String description, boolean hierarchical, List<FacetCount> values) {

  /** Copies the list. */
  public FacetInfo {
    values = List.copyOf(values);
  }
}
