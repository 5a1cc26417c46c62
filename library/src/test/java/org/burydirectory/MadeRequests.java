package org.burydirectory;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.burydirectory.person.Gender;
import org.burydirectory.person.Person;
import org.burydirectory.place.Distance;
import org.burydirectory.place.GeoPoint;
import org.burydirectory.search.Facet;
import org.burydirectory.search.SearchRequest;
import org.burydirectory.search.Sort;

/** Makes requests at random over the values that a directory has. */
final class MadeRequests {

  private static final List<GeoPoint> POINTS =
      List.of(
          new GeoPoint(53.56, -2.33),
          new GeoPoint(53.59017, -2.29168),
          new GeoPoint(53.6448, -2.3192),
          new GeoPoint(53.5333, -2.2801),
          new GeoPoint(53.62, -2.16),
          new GeoPoint(53.7, -2.29),
          new GeoPoint(51.5, -0.12));

  private final FacetOracle oracle;
  private final Random random;

  MadeRequests(FacetOracle oracle, Random random) {
    this.oracle = oracle;
    this.random = random;
  }

  SearchRequest next() {
    SearchRequest request = SearchRequest.of(word()).perPage(1 + random.nextInt(50));
    for (int i = random.nextInt(5); i > 0; i--) {
      request = drilled(request, one(FacetOracle.facets()));
    }
    if (random.nextBoolean()) {
      request = request.near(one(POINTS));
      if (random.nextBoolean()) {
        request = request.within(Distance.metres(200 + random.nextInt(7000)));
      }
    }
    if (random.nextInt(4) == 0) {
      request = request.updatedAfter(one(Made.CHANGES));
    }
    if (random.nextInt(2) == 0) {
      request = request.person(person());
    }
    if (random.nextInt(4) == 0) {
      request = request.showingIneligible();
    }
    if (random.nextInt(6) == 0) {
      request = request.counting(one(FacetOracle.facets()), one(FacetOracle.facets()));
    }
    Sort sort = one(List.of(Sort.values()));
    return request.sort(request.near() == null && sort == Sort.DISTANCE ? Sort.NAME : sort);
  }

  /** Someone of whom some facts are known. */
  private Person person() {
    Person person = random.nextBoolean() ? Person.aged(random.nextInt(100)) : Person.UNKNOWN;
    person = random.nextBoolean() ? person : person.gender(one(List.of(Gender.values())));
    person = random.nextInt(3) > 0 ? person : person.carer(random.nextBoolean());
    person = random.nextInt(3) > 0 ? person : person.gpRegistered(random.nextBoolean());
    return random.nextInt(3) > 0 ? person : person.referred(random.nextBoolean());
  }

  private <T> T one(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private String word() {
    if (random.nextInt(3) > 0) {
      return "";
    }
    String word = one(oracle.words());
    return switch (random.nextInt(4)) {
      case 0 -> word.toUpperCase(Locale.ROOT);
      case 1 -> " " + word.replace("o", "ó").replace("i", "í") + " ";
      default -> word;
    };
  }

  private SearchRequest drilled(SearchRequest request, Facet facet) {
    List<String> values = List.copyOf(oracle.values(facet));
    if (values.isEmpty()) {
      return request;
    }
    return request.drillDown(
        facet, random.ints(1 + random.nextInt(3), 0, values.size()).mapToObj(values::get).toList());
  }
}
