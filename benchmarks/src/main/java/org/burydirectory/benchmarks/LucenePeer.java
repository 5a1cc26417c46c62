package org.burydirectory.benchmarks;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.taxonomy.FastTaxonomyFacetCounts;
import org.apache.lucene.facet.taxonomy.TaxonomyReader;
import org.apache.lucene.facet.taxonomy.directory.DirectoryTaxonomyReader;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;
import org.burydirectory.index.Segment;
import org.burydirectory.index.Words;
import org.burydirectory.place.Distance;
import org.burydirectory.place.GeoPoint;
import org.burydirectory.search.Facet;
import org.burydirectory.search.SearchRequest;
import org.jspecify.annotations.Nullable;

/**
 * Answers the same requests with Lucene as its documentation says: a taxonomy index,
 * FastTaxonomyFacetCounts, DrillSideways where values are chosen, JSON in binary doc values. Its
 * query cache is off, since nothing is cached on the other side either. Used by one thread.
 */
final class LucenePeer implements Closeable {

  private static final FacetsConfig CONFIG = LuceneIndex.facets();
  private static final int MOST_VALUES = 1000;

  private final Words words;
  private final DirectoryReader reader;
  private final TaxonomyReader taxonomy;
  private final IndexSearcher searcher;

  LucenePeer(Path folder, Words words, float k1, float b) throws IOException {
    this.words = words;
    reader = DirectoryReader.open(new MMapDirectory(folder.resolve("main")));
    taxonomy = new DirectoryTaxonomyReader(new MMapDirectory(folder.resolve("taxonomy")));
    searcher = new IndexSearcher(reader);
    searcher.setSimilarity(new BM25Similarity(k1, b));
    searcher.setQueryCache(null);
  }

  /**
   * What Lucene answers.
   *
   * @param total how many documents match
   * @param hits the first 20
   * @param json of each of them
   * @param counts one a facet, null where no value of it was found
   * @param matching what matched, null for all
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Answer(
      int total,
      ScoreDoc[] hits,
      List<byte[]> json,
      List<@Nullable FacetResult> counts,
      @Nullable FacetsCollector matching) {}

  Answer search(SearchRequest request) throws IOException {
    Query query = query(request);
    if (!request.drillDowns().isEmpty()) {
      return sideways(request, query);
    }
    if (query instanceof MatchAllDocsQuery) {
      return browse(request, query);
    }
    var found =
        FacetsCollectorManager.search(
            searcher, query, request.perPage(), new FacetsCollectorManager());
    var collected = found.facetsCollector();
    var top = found.topDocs();
    return answer(
        Math.toIntExact(top.totalHits.value()), top.scoreDocs, count(collected), collected);
  }

  /** Everything: lucene-facet counts that faster than a match set, and the total is known. */
  private Answer browse(SearchRequest request, Query query) throws IOException {
    var top = searcher.search(query, request.perPage());
    var facets =
        new FastTaxonomyFacetCounts(
            FacetsConfig.DEFAULT_INDEX_FIELD_NAME, reader, taxonomy, CONFIG);
    return answer(reader.numDocs(), top.scoreDocs, facets, null);
  }

  private Answer sideways(SearchRequest request, Query query) throws IOException {
    var narrowed = new DrillDownQuery(CONFIG, query);
    request
        .drillDowns()
        .forEach((facet, chosen) -> chosen.forEach(value -> narrowed.add(facet.name(), value)));
    var found = new DrillSideways(searcher, CONFIG, taxonomy).search(narrowed, request.perPage());
    return answer(
        Math.toIntExact(found.hits.totalHits.value()),
        found.hits.scoreDocs,
        found.facets,
        found.drillDownFacetsCollector);
  }

  /** The counting step alone. */
  Facets count(FacetsCollector collected) throws IOException {
    return new FastTaxonomyFacetCounts(taxonomy, CONFIG, collected);
  }

  private Answer answer(
      int total, ScoreDoc[] hits, Facets facets, @Nullable FacetsCollector matching)
      throws IOException {
    var counts = new java.util.ArrayList<@Nullable FacetResult>();
    for (Facet facet : GeneratedQueries.FACETS) {
      counts.add(facets.getTopChildren(MOST_VALUES, facet.name()));
    }
    return new Answer(total, hits, json(hits), counts, matching);
  }

  private Query query(SearchRequest request) {
    Query text = text(request.text());
    Query place = place(request);
    if (place == null) {
      return text;
    }
    return new BooleanQuery.Builder()
        .add(text, BooleanClause.Occur.MUST)
        .add(place, BooleanClause.Occur.FILTER)
        .build();
  }

  private Query text(String text) {
    Set<String> terms = new LinkedHashSet<>();
    words.of(text).forEach(word -> terms.add(word.term()));
    if (terms.isEmpty()) {
      return MatchAllDocsQuery.INSTANCE;
    }
    var any = new BooleanQuery.Builder();
    terms.forEach(
        term -> any.add(new TermQuery(new Term(Segment.TEXT, term)), BooleanClause.Occur.SHOULD));
    return any.build();
  }

  private static @Nullable Query place(SearchRequest request) {
    Distance within = request.within();
    if (within == null || !(request.near() instanceof GeoPoint near)) {
      return null;
    }
    double metres = within.inMetres();
    return new IndexOrDocValuesQuery(
        LatLonPoint.newDistanceQuery(LuceneIndex.POINT, near.lat(), near.lon(), metres),
        LatLonDocValuesField.newSlowDistanceQuery(
            LuceneIndex.POINT, near.lat(), near.lon(), metres));
  }

  private List<byte[]> json(ScoreDoc[] hits) throws IOException {
    var byDoc = new Integer[hits.length];
    Arrays.setAll(byDoc, i -> i);
    Arrays.sort(byDoc, java.util.Comparator.comparingInt(i -> hits[i].doc));
    var json = new byte[hits.length][];
    BinaryDocValues values =
        DocValues.getBinary(reader.leaves().getFirst().reader(), LuceneIndex.JSON);
    for (int i : byDoc) {
      if (!values.advanceExact(hits[i].doc)) {
        throw new IllegalStateException("no JSON of document " + hits[i].doc);
      }
      json[i] = BytesRef.deepCopyOf(values.binaryValue()).bytes;
    }
    return List.of(json);
  }

  static byte[] bytes(ByteBuffer buffer) {
    var bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }

  @Override
  public void close() throws IOException {
    taxonomy.close();
    reader.close();
  }
}
