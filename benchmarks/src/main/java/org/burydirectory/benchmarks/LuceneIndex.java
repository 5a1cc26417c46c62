package org.burydirectory.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.facet.FacetField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.taxonomy.directory.DirectoryTaxonomyWriter;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;
import org.burydirectory.index.Columns;
import org.burydirectory.index.FacetValues;
import org.burydirectory.index.Segment;
import org.burydirectory.index.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Writes what plain Lucene and lucene-facet would hold of a directory, one segment with the same
 * documents in the same order. The terms and their weighted frequencies are copied from the
 * directory's postings, so that both score the same field.
 */
final class LuceneIndex {

  static final String JSON = "json";
  static final String POINT = "point";
  private static final int DOCS_AT_ONCE = 20_000;
  private static final FieldType TEXT = new FieldType();

  static {
    TEXT.setTokenized(true);
    TEXT.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    TEXT.freeze();
  }

  private final Segment segment;
  private final FacetValues.Snapshot values;

  private LuceneIndex(Snapshot snapshot) {
    segment = snapshot.segments().getFirst();
    values = snapshot.about().values();
  }

  /** How facets are indexed: flat, every value of an entry being one of its labels. */
  static FacetsConfig facets() {
    var config = new FacetsConfig();
    GeneratedQueries.FACETS.forEach(facet -> config.setMultiValued(facet.name(), true));
    return config;
  }

  /** Writes the two indexes into a folder unless they are there. */
  static void write(Snapshot snapshot, Path folder) throws IOException {
    if (Files.exists(folder.resolve("built"))) {
      return;
    }
    var config =
        new IndexWriterConfig()
            .setMergeScheduler(new SerialMergeScheduler())
            .setMergePolicy(new LogDocMergePolicy())
            .setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    try (var main = new MMapDirectory(folder.resolve("main"));
        var side = new MMapDirectory(folder.resolve("taxonomy"));
        var writer = new IndexWriter(main, config);
        var taxonomy = new DirectoryTaxonomyWriter(side, IndexWriterConfig.OpenMode.CREATE)) {
      new LuceneIndex(snapshot).addAll(writer, taxonomy);
      writer.forceMerge(1);
      writer.commit();
      taxonomy.commit();
    }
    Files.writeString(folder.resolve("built"), "");
  }

  private void addAll(IndexWriter writer, DirectoryTaxonomyWriter taxonomy) throws IOException {
    FacetsConfig config = facets();
    int maxDoc = segment.columns().maxDoc();
    for (int first = 0; first < maxDoc; first += DOCS_AT_ONCE) {
      int end = Math.min(maxDoc, first + DOCS_AT_ONCE);
      List<List<Weighted>> texts = texts(first, end);
      for (int doc = first; doc < end; doc++) {
        writer.addDocument(config.build(taxonomy, document(doc, texts.get(doc - first))));
      }
    }
  }

  private Document document(int doc, List<Weighted> text) {
    Columns columns = segment.columns();
    var document = new Document();
    document.add(new Field(Segment.TEXT, new Terms(text), TEXT));
    document.add(new BinaryDocValuesField(JSON, new BytesRef(LucenePeer.bytes(segment.card(doc)))));
    int site = columns.firstSite(doc);
    document.add(new LatLonPoint(POINT, columns.lat(site), columns.lon(site)));
    document.add(new LatLonDocValuesField(POINT, columns.lat(site), columns.lon(site)));
    for (int i = columns.ordinalStarts()[doc]; i < columns.ordinalStarts()[doc + 1]; i++) {
      FacetValues.Value value = values.get(columns.ordinals()[i]);
      if (GeneratedQueries.FACETS.contains(value.facet())) {
        document.add(new FacetField(value.facet().name(), value.value()));
      }
    }
    return document;
  }

  private record Weighted(String term, int frequency) {}

  /** The terms of some documents, gathered from the directory's postings. */
  private List<List<Weighted>> texts(int first, int end) throws IOException {
    var texts = new ArrayList<List<Weighted>>();
    for (int doc = first; doc < end; doc++) {
      texts.add(new ArrayList<>());
    }
    TermsEnum terms = segment.reader().terms(Segment.TEXT).iterator();
    PostingsEnum postings = null;
    while (terms.next() != null) {
      String term = terms.term().utf8ToString();
      postings = terms.postings(postings, PostingsEnum.FREQS);
      for (int doc = postings.advance(first); doc < end; doc = postings.nextDoc()) {
        texts.get(doc - first).add(new Weighted(term, postings.freq()));
      }
    }
    return texts;
  }

  /** The terms of one document as Lucene indexes them. */
  private static final class Terms extends TokenStream {
    private final List<Weighted> all;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private int next;

    Terms(List<Weighted> all) {
      this.all = all;
    }

    @Override
    public boolean incrementToken() {
      if (next == all.size()) {
        return false;
      }
      clearAttributes();
      term.append(all.get(next).term());
      frequency.setTermFrequency(all.get(next).frequency());
      next++;
      return true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }
}
