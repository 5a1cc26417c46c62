package org.burydirectory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetField;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.taxonomy.FastTaxonomyFacetCounts;
import org.apache.lucene.facet.taxonomy.directory.DirectoryTaxonomyReader;
import org.apache.lucene.facet.taxonomy.directory.DirectoryTaxonomyWriter;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.burydirectory.model.Guide;
import org.burydirectory.model.Service;
import org.burydirectory.search.Facet;
import org.burydirectory.search.FacetCount;
import org.burydirectory.search.Hit;
import org.burydirectory.search.SearchRequest;
import org.burydirectory.search.SearchResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Lucene's own facet module counts the same, for facets of an entry as a whole. */
class LuceneFacetOracleTest {

  private static final List<Facet> FACETS =
      List.of(Facet.KIND, Facet.NEED, Facet.AUDIENCE, Facet.COST, Facet.LANGUAGE, Facet.PROVIDER);
  private static final int REQUESTS = 200;

  private static final FacetsConfig CONFIG = new FacetsConfig();
  private static DirectoryReader reader;
  private static DirectoryTaxonomyReader taxonomy;

  @BeforeAll
  static void index() throws IOException {
    FACETS.forEach(facet -> CONFIG.setMultiValued(facet.name(), true));
    var index = new ByteBuffersDirectory();
    var values = new ByteBuffersDirectory();
    try (var writer = new IndexWriter(index, new IndexWriterConfig());
        var taxonomyWriter = new DirectoryTaxonomyWriter(values)) {
      for (Hit hit : ShippedDirectory.walk(SearchRequest.everything().perPage(50))) {
        var document = new Document();
        values(hit)
            .forEach(
                (facet, all) ->
                    all.forEach(value -> document.add(new FacetField(facet.name(), value))));
        writer.addDocument(CONFIG.build(taxonomyWriter, document));
      }
    }
    reader = DirectoryReader.open(index);
    taxonomy = new DirectoryTaxonomyReader(values);
  }

  @AfterAll
  static void close() throws IOException {
    reader.close();
    taxonomy.close();
  }

  private static Map<Facet, Set<String>> values(Hit hit) {
    var values = new TreeMap<Facet, Set<String>>();
    FACETS.forEach(facet -> values.put(facet, new TreeSet<>()));
    values.get(Facet.KIND).add(hit.kind());
    hit.service().ifPresent(service -> add(values, service));
    hit.guide().ifPresent(guide -> add(values, guide));
    for (String need : List.copyOf(values.get(Facet.NEED))) {
      String above = BuryFacts.shipped().parentOfNeed.get(need);
      if (!above.isEmpty()) {
        values.get(Facet.NEED).add(above);
      }
    }
    return values;
  }

  private static void add(Map<Facet, Set<String>> values, Service service) {
    service.terms("need").forEach(values.get(Facet.NEED)::add);
    service.terms("audience").forEach(values.get(Facet.AUDIENCE)::add);
    service.terms("cost").forEach(values.get(Facet.COST)::add);
    service.languages().forEach(language -> values.get(Facet.LANGUAGE).add(language.code()));
    if (service.organization() != null) {
      values.get(Facet.PROVIDER).add(service.organization().id());
    }
  }

  private static void add(Map<Facet, Set<String>> values, Guide guide) {
    values.get(Facet.NEED).addAll(guide.needs());
    values.get(Facet.AUDIENCE).addAll(guide.audiences());
  }

  private static Map<String, Integer> counts(Facets facets, Facet facet) throws IOException {
    FacetResult result = facets.getAllChildren(facet.name());
    var counts = new TreeMap<String, Integer>();
    if (result != null) {
      for (LabelAndValue each : result.labelValues) {
        counts.put(each.label, each.value.intValue());
      }
    }
    return counts;
  }

  private static Map<String, Integer> counts(SearchResult result, Facet facet) {
    var counts = new TreeMap<String, Integer>();
    for (FacetCount each : result.counts(facet)) {
      if (each.count() > 0) {
        counts.put(each.value(), each.count());
      }
    }
    return counts;
  }

  /** A list that was cut holds some of the values, with their counts. */
  private static void check(SearchResult result, Facet facet, Map<String, Integer> lucene) {
    Map<String, Integer> ours = counts(result, facet);
    boolean cut =
        result.facets().stream().anyMatch(each -> each.facet().equals(facet) && each.more());
    if (cut) {
      lucene.keySet().retainAll(ours.keySet());
    }
    assertEquals(lucene, ours, facet.name());
  }

  @Test
  void everythingIsCountedAlike() throws IOException {
    var searcher = new IndexSearcher(reader);
    FacetsCollector collected =
        searcher.search(MatchAllDocsQuery.INSTANCE, new FacetsCollectorManager());
    Facets facets = new FastTaxonomyFacetCounts(taxonomy, CONFIG, collected);
    SearchResult result = ShippedDirectory.get().search(SearchRequest.everything());
    for (Facet facet : FACETS) {
      check(result, facet, counts(facets, facet));
    }
  }

  @Test
  void choicesAreCountedSidewaysAlike() throws IOException {
    var random = new Random(20261121);
    for (int i = 0; i < REQUESTS; i++) {
      var chosen = new TreeMap<Facet, TreeSet<String>>();
      for (int facets = 1 + random.nextInt(3); facets > 0; facets--) {
        Facet facet = FACETS.get(random.nextInt(FACETS.size()));
        for (int values = 1 + random.nextInt(2); values > 0; values--) {
          chosen.computeIfAbsent(facet, f -> new TreeSet<>()).add(any(facet, random));
        }
      }
      checkChoice(SearchRequest.everything().drillDowns(chosen));
    }
  }

  private static String any(Facet facet, Random random) {
    List<FacetCount> values =
        ShippedDirectory.get().search(SearchRequest.everything()).counts(facet);
    return values.get(random.nextInt(values.size())).value();
  }

  private static void checkChoice(SearchRequest request) throws IOException {
    var query = new DrillDownQuery(CONFIG);
    request
        .drillDowns()
        .forEach((facet, values) -> values.forEach(value -> query.add(facet.name(), value)));
    var sideways = new DrillSideways(new IndexSearcher(reader), CONFIG, taxonomy);
    DrillSideways.DrillSidewaysResult lucene = sideways.search(query, 1);
    SearchResult result = ShippedDirectory.get().search(request);
    if (!result.relaxed().isEmpty()) {
      assertEquals(0, lucene.hits.totalHits.value(), request.toString());
      return;
    }
    assertEquals(lucene.hits.totalHits.value(), result.totalItems(), request.toString());
    for (Facet facet : new ArrayList<>(FACETS)) {
      check(result, facet, counts(lucene.facets, facet));
    }
  }
}
