package org.burydirectory.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.burydirectory.DataSource;
import org.burydirectory.ServiceDirectory;
import org.burydirectory.need.Need;
import org.burydirectory.search.Facet;
import org.burydirectory.search.Hit;
import org.burydirectory.search.SearchRequest;
import org.burydirectory.search.SearchResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What covers a place stays on the first page, whatever postcode of Bury is typed. */
class EveryPostcodeSearchTest {

  private static final int EVERY = Integer.getInteger("bury.postcodes.every", 25);

  private static List<SharedFacts.Unit> units = List.of();
  private static ServiceDirectory directory;

  /** Needs that both a national helpline and something for all of Bury meet. */
  private static List<String> needs = List.of();

  @BeforeAll
  static void open() throws IOException {
    units = SharedFacts.units();
    var table = PostcodeTable.builder();
    units.forEach(unit -> table.add(unit.postcode(), unit.point(), unit.ward(), "E08000002"));
    directory =
        ServiceDirectory.openInMemory(
            DataSource.folder(SharedFacts.root().resolve("index-data/bury"))
                .withPostcodes(table.build()));
    needs =
        directory.needs().all().stream()
            .filter(need -> need.parent() != null)
            .map(Need::id)
            .filter(EveryPostcodeSearchTest::isMetByBoth)
            .toList();
    assertTrue(needs.size() >= 3, needs::toString);
  }

  @AfterAll
  static void close() {
    if (directory != null) {
      directory.close();
    }
  }

  private static SearchRequest asking(String need) {
    return SearchRequest.everything().drillDown(Facet.NEED, need).counting();
  }

  private static void holdsWhatCovers(SearchResult result, String where) {
    assertTrue(holds(result, CoverageLevel.NATION), () -> "a national helpline for " + where);
    assertTrue(
        holds(result, CoverageLevel.BOROUGH), () -> "something for all of Bury for " + where);
  }

  private static boolean isMetByBoth(String need) {
    SearchResult all = directory.search(asking(need).perPage(50));
    return holds(all, CoverageLevel.NATION) && holds(all, CoverageLevel.BOROUGH);
  }

  private static boolean holds(SearchResult result, CoverageLevel level) {
    return result.hits().stream().anyMatch(hit -> hit.match().coverage() == level);
  }

  private static SearchResult near(SharedFacts.Unit unit, String need) {
    return directory.search(
        asking(need).near(Postcode.of(unit.postcode())).within(Distance.metres(500)));
  }

  @Test
  void aPostcodeHidesNothingThatCoversIt() {
    for (SharedFacts.Unit unit : units) {
      SearchResult result = near(unit, needs.getFirst());
      holdsWhatCovers(result, unit.postcode());
      assertFalse(result.located().approximate(), unit.postcode());
      assertEquals(PostcodeStatus.UNIT, result.postcode().status());
      assertEquals(
          unit.neighbourhood(), result.postcode().neighbourhoods().getFirst().place().id());
    }
  }

  @Test
  void norForOtherNeeds() {
    for (int i = 0; i < units.size(); i += EVERY) {
      for (String need : needs) {
        holdsWhatCovers(near(units.get(i), need), need + " at " + units.get(i).postcode());
      }
    }
  }

  @Test
  void norDoesANeighbourhood() {
    for (Place place : directory.gazetteer().places(PlaceKind.NEIGHBOURHOOD)) {
      for (String need : needs) {
        SearchRequest filtered = asking(need).drillDown(Facet.NEIGHBOURHOOD, place.id());
        holdsWhatCovers(directory.search(filtered), need + " in " + place.id());
      }
    }
  }

  @Test
  void whatServesTheSpotComesBeforeWhatIsForOtherPlaces() {
    for (int i = 0; i < units.size(); i += EVERY) {
      SearchRequest request =
          SearchRequest.everything()
              .near(Postcode.of(units.get(i).postcode()))
              .sort(org.burydirectory.search.Sort.DISTANCE)
              .counting();
      boolean others = false;
      for (int page = 1; page <= 5; page++) {
        for (Hit hit : directory.search(request.page(page).perPage(50)).hits()) {
          boolean outside =
              hit.reasons().stream().anyMatch(reason -> reason.kind().equals("outside"));
          assertTrue(outside || !others, units.get(i).postcode() + ": " + hit.name());
          others |= outside;
        }
      }
    }
  }
}
