package org.burydirectory;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.burydirectory.need.Need;
import org.burydirectory.search.SearchRequest;
import org.junit.jupiter.api.Test;

/** People search for what they have just read on the page. */
class LabelsAsSearchesTest {

  @Test
  void theLabelOfEveryNeedFindsSomething() {
    for (Need need : ShippedDirectory.get().needs().all()) {
      assertTrue(
          ShippedDirectory.get().search(SearchRequest.of(need.label())).totalItems() > 0,
          need.label());
    }
  }
}
