package org.burydirectory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.burydirectory.search.Facet;
import org.burydirectory.search.FacetCount;
import org.burydirectory.search.FacetInfo;
import org.burydirectory.search.Hit;
import org.burydirectory.search.SearchRequest;
import org.burydirectory.search.SearchResult;
import org.junit.jupiter.api.Test;

/** Counts and pages of the shipped data hold together. */
class ShippedCountsTest {

  private static final int VALUES_A_FACET = 4;

  private final ServiceDirectory directory = ShippedDirectory.get();

  @Test
  void everyEntryIsOnOnePage() {
    List<String> ids =
        ShippedDirectory.walk(SearchRequest.everything().perPage(50)).stream()
            .map(Hit::id)
            .toList();
    assertEquals(directory.size(), ids.size());
    assertEquals(ids.size(), new HashSet<>(ids).size());
    assertEquals(directory.size(), directory.search(SearchRequest.everything()).totalItems());
  }

  @Test
  void everyValuesCountIsTheTotalWhenItIsChosen() {
    SearchResult everything = directory.search(SearchRequest.everything());
    for (FacetInfo info : directory.facets()) {
      Map<String, Integer> shown = counts(everything, info.facet());
      for (FacetCount value : info.values()) {
        String name = info.facet() + " " + value.value();
        int total = ShippedDirectory.total(ShippedDirectory.of(info.facet(), value.value()));
        assertEquals(total, value.count(), name);
        if (shown.containsKey(value.value()) || !isCut(everything, info.facet())) {
          assertEquals(total, shown.getOrDefault(value.value(), 0), name);
        }
      }
    }
  }

  @Test
  void everyCountBesideAChoiceIsTheTotalOfChoosingItInstead() {
    for (FacetInfo info : directory.facets()) {
      info.values().stream()
          .filter(value -> value.count() > 0)
          .limit(VALUES_A_FACET)
          .forEach(value -> checkAround(info.facet(), value.value()));
    }
  }

  private void checkAround(Facet chosen, String value) {
    SearchRequest request = ShippedDirectory.of(chosen, value);
    SearchResult result = directory.search(request);
    for (FacetInfo info : directory.facets()) {
      counts(result, info.facet())
          .forEach(
              (other, count) ->
                  assertEquals(
                      ShippedDirectory.total(instead(request, info.facet(), other)),
                      count,
                      chosen + " " + value + ", then " + info.facet() + " " + other));
    }
  }

  private static SearchRequest instead(SearchRequest request, Facet facet, String value) {
    var others = new TreeMap<>(request.drillDowns());
    others.remove(facet);
    return request.drillDowns(others).drillDown(facet, value);
  }

  private static boolean isCut(SearchResult result, Facet facet) {
    return result.facets().stream().anyMatch(each -> each.facet().equals(facet) && each.more());
  }

  private static Map<String, Integer> counts(SearchResult result, Facet facet) {
    var counts = new TreeMap<String, Integer>();
    result.counts(facet).forEach(count -> counts.put(count.value(), count.count()));
    return counts;
  }
}
