package org.burydirectory.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.FixedBitSet;
import org.burydirectory.DataSource;
import org.burydirectory.ServiceDirectory;
import org.burydirectory.index.Segment;
import org.burydirectory.index.Snapshot;
import org.burydirectory.index.Store;
import org.burydirectory.index.Words;
import org.burydirectory.model.Guide;
import org.burydirectory.model.Service;
import org.burydirectory.need.Need;
import org.burydirectory.profile.Ranking;
import org.burydirectory.search.Hit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Scores of words alone, before needs and everything else that ranks, are Lucene's BM25 and BM25F.
 */
class Bm25OracleTest {

  private static final int QUERIES = 200;
  private static final int FIRST = 10;
  private static final double FLOATS = 1e-4;

  /**
   * Lengths are stored in a byte with four significant bits: ours once, of the weighted sum, and
   * CombinedFieldQuery's by field. Two entries whose scores differ by less than this may change
   * places.
   */
  private static final double ROUNDED_LENGTHS = 0.05;

  @TempDir private static Path folder;
  private static Store store;
  private static Snapshot snapshot;
  private static Segment segment;
  private static List<String> vocabulary;
  private static DirectoryReader same;
  private static DirectoryReader byField;

  @BeforeAll
  static void build() throws IOException {
    Path index = folder.resolve("index");
    ServiceDirectory.build(DataSource.classpath("bury"), index);
    store = Store.open(index, 0);
    snapshot = store.take();
    segment = snapshot.segments().getFirst();
    vocabulary = vocabulary();
    same = DirectoryReader.open(FSDirectory.open(index.resolve("gen-1")));
    byField = DirectoryReader.open(separateFields());
  }

  @AfterAll
  static void close() throws IOException {
    snapshot.release();
    store.close();
    same.close();
    byField.close();
  }

  private static List<String> vocabulary() throws IOException {
    var terms = new ArrayList<String>();
    TermsEnum each = segment.reader().terms(Segment.TEXT).iterator();
    while (each.next() != null) {
      if (each.docFreq() > 1) {
        terms.add(each.term().utf8ToString());
      }
    }
    return terms;
  }

  private static Ranking ranking() {
    return snapshot.about().profile().ranking();
  }

  /**
   * Lucene with the rarity of a word that the one field has. CombinedFieldQuery would take the
   * greatest document frequency of any field, which is too small where fields share the word.
   */
  private static IndexSearcher searcher(DirectoryReader reader) {
    var searcher =
        new IndexSearcher(reader) {
          @Override
          public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq)
              throws IOException {
            int whole = same.docFreq(new Term(Segment.TEXT, term.bytes()));
            return new TermStatistics(term.bytes(), whole, Math.max(whole, totalTermFreq));
          }
        };
    searcher.setSimilarity(
        new BM25Similarity(
            (float) ranking().weight("bm25.k1"), (float) ranking().weight("bm25.b")));
    return searcher;
  }

  private static List<List<String>> queries(int words) {
    var random = new Random(words);
    return IntStream.range(0, QUERIES)
        .mapToObj(
            i ->
                random
                    .ints(0, vocabulary.size())
                    .mapToObj(vocabulary::get)
                    .distinct()
                    .limit(words)
                    .toList())
        .toList();
  }

  /** Scores of the entries that match, by document. */
  private static Map<Integer, Float> ours(List<String> terms) throws IOException {
    List<TermGroup> groups =
        terms.stream()
            .map(term -> new TermGroup(term, List.of(new TermGroup.Alternative(List.of(term), 1))))
            .toList();
    TextMatch match = TextMatch.of(new TextQuery(groups, List.of(), false), snapshot);
    Segment.Scratch scratch = scratch();
    var deadline = new Deadline(Duration.ofMinutes(5));
    TextMatch.Matched matched = match.match(segment, deadline);
    FixedBitSet matching = matched.docs();
    match.score(segment, scratch, matching, deadline);
    assertBestAreFound(match, matched, scratch.scores());
    var scores = new HashMap<Integer, Float>();
    for (int doc = Narrowed.next(matching, 0); doc >= 0; doc = Narrowed.next(matching, doc + 1)) {
      scores.put(doc, scratch.scores()[doc]);
    }
    return scores;
  }

  private static Segment.Scratch scratch() {
    return new Segment.Scratch(
        new float[segment.reader().maxDoc()], new float[segment.reader().maxDoc()]);
  }

  /** Leaving documents out by bounds must find the same, whether all, half or few of them pass. */
  private static void assertBestAreFound(TextMatch match, TextMatch.Matched matched, float[] scores)
      throws IOException {
    for (int share : new int[] {1, 2, 50}) {
      FixedBitSet passing = matched.docs().clone();
      for (int doc = 0; doc < passing.length(); doc++) {
        if (doc * 31 % share != 0) {
          passing.clear(doc);
        }
      }
      var all = new Top(TopHits.byKey(5));
      BestWords.tellAll(passing, scores, all);
      var best = new Top(TopHits.byKey(5));
      match.best(segment, scratch(), matched, passing, best);
      assertEquals(all.top().from(0), best.top().from(0));
    }
  }

  private record Top(TopHits top) implements BestWords.Taker {

    @Override
    public boolean mayEnter(double score) {
      return top.mayEnter(0, score);
    }

    @Override
    public void take(int doc, float score) {
      if (mayEnter(score)) {
        top.offer(0, segment, doc, score, score, Long.MAX_VALUE);
      }
    }
  }

  private static Map<Integer, Float> scores(IndexSearcher searcher, Query query)
      throws IOException {
    var scores = new HashMap<Integer, Float>();
    for (ScoreDoc each : searcher.search(query, searcher.getIndexReader().maxDoc()).scoreDocs) {
      scores.put(each.doc, each.score);
    }
    return scores;
  }

  @Test
  void aBuildEndsInOneSegmentWithoutDeletions() {
    assertEquals(1, snapshot.segments().size());
    assertEquals(segment.reader().maxDoc(), snapshot.size());
  }

  @Test
  void oneWordScoresAsLucenesBm25() throws IOException {
    for (List<String> terms : queries(1)) {
      Map<Integer, Float> lucene = scores(searcher(same), any(terms));
      assertEquals(new TreeSet<>(lucene.keySet()), new TreeSet<>(ours(terms).keySet()));
      compare(terms, lucene);
    }
  }

  @Test
  void severalWordsScoreAsLucenesBm25() throws IOException {
    for (int words = 2; words <= 5; words++) {
      for (List<String> terms : queries(words)) {
        compare(terms, scores(searcher(same), any(terms)));
      }
    }
  }

  private static Query any(List<String> terms) {
    var query = new BooleanQuery.Builder();
    for (String term : terms) {
      query.add(new TermQuery(new Term(Segment.TEXT, term)), BooleanClause.Occur.SHOULD);
    }
    return query.build();
  }

  private static void compare(List<String> terms, Map<Integer, Float> lucene) throws IOException {
    Map<Integer, Float> ours = ours(terms);
    assertTrue(!ours.isEmpty(), terms.toString());
    ours.forEach(
        (doc, score) ->
            assertEquals(lucene.get(doc), score, lucene.get(doc) * FLOATS, terms + " in " + doc));
  }

  @Test
  void theFirstTenAreCombinedFieldQuerys() throws IOException {
    IndexSearcher searcher = searcher(byField);
    for (int words = 1; words <= 3; words++) {
      var astray = new ArrayList<List<String>>();
      for (List<String> terms : queries(words)) {
        if (!agrees(ours(terms), scores(searcher, combined(terms)))) {
          astray.add(terms);
        }
      }
      assertTrue(astray.size() <= QUERIES / 20, astray.size() + " differ: " + astray);
    }
  }

  private static List<Integer> first(Map<Integer, Float> scores) {
    return scores.keySet().stream()
        .sorted(
            Comparator.comparingDouble((Integer doc) -> -scores.get(doc))
                .thenComparing(Comparator.naturalOrder()))
        .limit(FIRST)
        .toList();
  }

  /**
   * Whether none of our first ten stands before one that scores higher by more than lengths are
   * rounded. What has no essential word does not match here, though it does there.
   */
  private static boolean agrees(Map<Integer, Float> ours, Map<Integer, Float> lucene) {
    var best = new TreeMap<>(lucene);
    best.keySet().retainAll(ours.keySet());
    for (int doc : first(ours)) {
      double highest = best.values().stream().mapToDouble(Float::doubleValue).max().orElse(0);
      if (best.getOrDefault(doc, 0f) < highest * (1 - ROUNDED_LENGTHS)) {
        return false;
      }
      best.remove(doc);
    }
    return true;
  }

  private static Query combined(List<String> terms) {
    var query = new BooleanQuery.Builder();
    for (String term : terms) {
      var fields = new CombinedFieldQuery.Builder(term);
      for (String field : List.of("name", "needs", "organization", "description")) {
        fields.addField(field, (float) ranking().weight("field." + field));
      }
      query.add(fields.build(), BooleanClause.Occur.SHOULD);
    }
    return query.build();
  }

  /** The texts of every entry in fields of their own, numbered as in the segment. */
  private static ByteBuffersDirectory separateFields() throws IOException {
    var directory = new ByteBuffersDirectory();
    var config =
        new IndexWriterConfig(new WhitespaceAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE);
    try (var writer = new IndexWriter(directory, config)) {
      for (int doc = 0; doc < segment.reader().maxDoc(); doc++) {
        var document = new Document();
        fields(HitMaker.whole(segment, doc))
            .forEach(
                (field, terms) ->
                    document.add(new TextField(field, String.join(" ", terms), Field.Store.NO)));
        writer.addDocument(document);
      }
    }
    return directory;
  }

  private static Map<String, List<String>> fields(Hit.Whole whole) {
    Service service = whole.service();
    Guide guide = whole.guide();
    if (service != null) {
      return Map.of(
          "name", terms(service.name()),
          "description", terms(service.description() == null ? "" : service.description()),
          "organization",
              terms(service.organization() == null ? "" : service.organization().name()),
          "needs", needs(service.terms("need").toList()));
    }
    var text = new ArrayList<>(terms(guide.summary()));
    for (Guide.Section section : guide.sections()) {
      text.addAll(terms(section.heading()));
      text.addAll(terms(section.text()));
    }
    return Map.of("name", terms(guide.title()), "description", text, "needs", needs(guide.needs()));
  }

  /** Labels as they are, and each word of the phrases once. */
  private static List<String> needs(List<String> ids) {
    var terms = new ArrayList<String>();
    for (String id : ids) {
      Need need = snapshot.about().profile().needs().find(id).orElseThrow();
      terms.addAll(terms(need.label()));
      var once = new TreeSet<String>();
      need.phrases().forEach(phrase -> once.addAll(terms(phrase)));
      terms.addAll(once);
    }
    return terms;
  }

  private static List<String> terms(String text) {
    return snapshot.about().words().of(text).stream().map(Words.Word::term).toList();
  }
}
