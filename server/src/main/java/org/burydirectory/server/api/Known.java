package org.burydirectory.server.api;

import java.time.ZoneId;
import java.util.List;
import org.burydirectory.ServiceDirectory;

/**
 * What one must know of a directory to read the parameters of a search.
 *
 * @param facets names of its facets
 * @param zone whose clock it keeps
 */
public record Known(List<String> facets, ZoneId zone) {

  /** Copies the list. */
  public Known {
    facets = List.copyOf(facets);
  }

  /** Asks a directory. Counts all facets: keep the answer as long as it holds. */
  public static Known of(ServiceDirectory directory) {
    return new Known(
        directory.facets().stream().map(info -> info.facet().name()).toList(),
        directory.gazetteer().borough().zone());
  }
}
