package org.example.outside;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.burydirectory.DataSource;
import org.burydirectory.ServiceDirectory;
import org.burydirectory.place.Distance;
import org.burydirectory.place.Postcode;
import org.burydirectory.search.Facet;
import org.burydirectory.search.FacetCount;
import org.burydirectory.search.Hit;
import org.burydirectory.search.SearchRequest;
import org.burydirectory.search.SearchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's ten lines, in a package that is not the library's. */
class TenLinesTest {

  @TempDir private Path folder;

  @Test
  void theTenLinesFindABreakForACarer() throws IOException {
    List<String> printed = new ArrayList<>();
    Path index = folder.resolve("bury-index");

    ServiceDirectory.build(DataSource.classpath("bury"), index);
    try (var directory = ServiceDirectory.open(index)) {
      var request =
          SearchRequest.of("me mum has dementia need a break")
              .near(Postcode.of("M26 2SP"))
              .within(Distance.miles(3))
              .drillDown(Facet.COST, "free");
      SearchResult result = directory.search(request);
      for (Hit hit : result.hits()) printed.add(hit.name() + " — " + hit.reasons());
      for (FacetCount c : result.counts(Facet.NEIGHBOURHOOD))
        printed.add(c.label() + " " + c.count());

      assertFalse(result.hits().isEmpty());
      assertTrue(printed.size() > result.hits().size());
      assertFalse(result.partial());
      assertTrue(
          result.hits().stream()
              .allMatch(
                  hit ->
                      hit.service().orElseThrow().terms("cost").anyMatch("free"::equals)
                          && !hit.reasons().isEmpty()));
    }
  }
}
