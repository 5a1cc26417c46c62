package org.burydirectory.search;

import java.util.List;

/**
 * The counts of one facet.
 *
 * @param facet which
 * @param label as people read it
 * @param values in the order of the data, or by falling count where the data has no order; values
 *     that nothing has are left out unless they were chosen
 * @param more whether there are values beyond those given
 */
public record FacetCounts(Facet facet, String label, List<FacetCount> values, boolean more) {

  /** Copies the list. */
  public FacetCounts {
    values = List.copyOf(values);
  }
}
