package org.burydirectory.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.burydirectory.engine.EngineProbe;
import org.burydirectory.index.Columns;
import org.burydirectory.index.FacetValues;
import org.burydirectory.index.Snapshot;
import org.burydirectory.place.Distance;
import org.burydirectory.place.GeoPoint;
import org.burydirectory.search.Facet;
import org.burydirectory.search.SearchRequest;

/**
 * A thousand requests, always the same for the same directory: 73 % text of one to three words, 15
 * % browsing, 12 % within a distance, half of those with a word; up to two facets narrowed to a
 * value. Each asks for 20 hits and the counts of four facets.
 *
 * <p>The mix that this follows has 60 % text and 13 % prefixes; search matches whole words, so the
 * 13 % are texts of one word here. What nothing answers is drawn again, since the library then
 * widens the search, which Lucene does not.
 */
final class GeneratedQueries {

  /** What is counted, and narrowed by. */
  static final List<Facet> FACETS = List.of(Facet.NEED, Facet.WARD, Facet.AUDIENCE, Facet.COST);

  private static final int COUNT = 1000;
  private static final long SEED = 42;
  private static final double CLEAR_METRES = 0.02;

  private final Vocabulary vocabulary = GeneratedDirectory.vocabulary();
  private final Random random = new Random(SEED);
  private final Snapshot snapshot;

  private GeneratedQueries(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  static List<SearchRequest> of(Snapshot snapshot) throws IOException {
    var queries = new GeneratedQueries(snapshot);
    var all = new ArrayList<SearchRequest>();
    while (all.size() < COUNT) {
      SearchRequest drawn = queries.narrowed(queries.base(all.size() * 100 / COUNT));
      if (EngineProbe.passing(snapshot, drawn).cardinality() > 0) {
        all.add(drawn);
      }
    }
    Collections.shuffle(all, queries.random);
    return all;
  }

  private SearchRequest base(int percent) {
    SearchRequest all = SearchRequest.everything().counting(FACETS.toArray(Facet[]::new));
    if (percent < 60) {
      return all.text(words(1 + random.nextInt(3)));
    }
    if (percent < 73) {
      return all.text(words(1));
    }
    return percent < 88 ? all : around(all.text(words(random.nextInt(2))));
  }

  private String words(int count) {
    var words = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      words.add(vocabulary.searched(random));
    }
    return String.join(" ", words);
  }

  /** A circle with no service so near its edge that rounding would decide on which side it is. */
  private SearchRequest around(SearchRequest request) {
    Columns columns = snapshot.segments().getFirst().columns();
    int doc = random.nextInt(columns.maxDoc());
    int site = columns.firstSite(doc);
    var centre = new GeoPoint(columns.lat(site), columns.lon(site));
    double[] others = metres(columns, centre);
    double metres;
    do {
      metres = 500 + random.nextInt(4000) + random.nextDouble();
    } while (!clear(others, metres));
    return request.near(centre).within(Distance.metres(metres));
  }

  private static double[] metres(Columns columns, GeoPoint centre) {
    var metres = new double[columns.firstSite(columns.maxDoc())];
    for (int site = 0; site < metres.length; site++) {
      metres[site] = centre.metresTo(new GeoPoint(columns.lat(site), columns.lon(site)));
    }
    return metres;
  }

  private static boolean clear(double[] others, double metres) {
    for (double other : others) {
      if (Math.abs(other - metres) < CLEAR_METRES) {
        return false;
      }
    }
    return true;
  }

  private SearchRequest narrowed(SearchRequest request) {
    int chance = random.nextInt(100);
    int filters = chance < 40 ? 0 : chance < 75 ? 1 : 2;
    var facets = new ArrayList<>(FACETS);
    Collections.shuffle(facets, random);
    SearchRequest narrowed = request;
    for (Facet facet : facets.subList(0, filters)) {
      List<FacetValues.Value> values = snapshot.about().values().of(facet);
      narrowed = narrowed.drillDown(facet, values.get(random.nextInt(values.size())).value());
    }
    return narrowed;
  }
}
