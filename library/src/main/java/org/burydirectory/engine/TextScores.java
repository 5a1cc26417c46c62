package org.burydirectory.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.burydirectory.index.Segment;
import org.jspecify.annotations.Nullable;

/**
 * Scores of some of a segment's documents, one term after the other over whole postings. Used by
 * one thread.
 */
final class TextScores {

  private final Bm25 bm25;
  private final Segment segment;
  private final byte[] norms;
  private final float[] scores;
  private final float[] frequencies;
  private final FixedBitSet docs;

  /**
   * @param scratch whose scores are added to, of these documents only
   */
  TextScores(Bm25 bm25, Segment segment, Segment.Scratch scratch, FixedBitSet docs) {
    this.bm25 = bm25;
    this.segment = segment;
    this.docs = docs;
    norms = segment.norms();
    scores = scratch.scores();
    frequencies = scratch.frequencies();
  }

  /**
   * Adds the scores of words, and of those that stand side by side.
   *
   * @param adjacent what a pair weighs for each unit of its rarity
   */
  void add(List<TextMatch.Weighed> groups, List<String> pairs, float adjacent, Deadline deadline)
      throws IOException {
    Terms words = segment.reader().terms(Segment.TEXT);
    TermsEnum each = words == null ? TermsEnum.EMPTY : words.iterator();
    for (int i = 0; i < groups.size() && (i == 0 || !deadline.passed()); i++) {
      add(groups.get(i), each);
    }
    Terms sideBySide = pairs.isEmpty() ? null : segment.reader().terms(Segment.PAIRS);
    TermsEnum eachPair = sideBySide == null ? TermsEnum.EMPTY : sideBySide.iterator();
    for (String pair : pairs) {
      PostingsEnum postings = postings(eachPair, pair);
      if (postings != null) {
        addTerm(adjacent * bm25.idf(eachPair.docFreq()), postings);
      }
    }
  }

  private void add(TextMatch.Weighed weighed, TermsEnum terms) throws IOException {
    if (weighed.isWord()) {
      PostingsEnum postings = postings(terms, weighed.word());
      if (postings != null) {
        addTerm(weighed.idf(), postings);
      }
      return;
    }
    var having = new FixedBitSet(docs.length());
    for (TermGroup.Alternative alternative : weighed.group().alternatives()) {
      gather(alternative, terms, having);
    }
    for (int doc = Narrowed.next(having, 0); doc >= 0; doc = Narrowed.next(having, doc + 1)) {
      if (docs.get(doc)) {
        scores[doc] += bm25.score(weighed.idf(), frequencies[doc], norms[doc]);
      }
      frequencies[doc] = 0;
    }
  }

  private static @Nullable PostingsEnum postings(TermsEnum terms, String term) throws IOException {
    return terms.seekExact(new BytesRef(term)) ? terms.postings(null, PostingsEnum.FREQS) : null;
  }

  private void addTerm(float idf, PostingsEnum postings) throws IOException {
    var buffer = new DocAndFloatFeatureBuffer();
    postings.nextDoc();
    for (postings.nextPostings(DocIdSetIterator.NO_MORE_DOCS, buffer);
        buffer.size > 0;
        postings.nextPostings(DocIdSetIterator.NO_MORE_DOCS, buffer)) {
      for (int i = 0; i < buffer.size; i++) {
        int doc = buffer.docs[i];
        if (docs.get(doc)) {
          scores[doc] += bm25.score(idf, buffer.features[i], norms[doc]);
        }
      }
    }
  }

  /** Adds up how often each document has an alternative; of a phrase, its rarest word counts. */
  private void gather(TermGroup.Alternative alternative, TermsEnum terms, FixedBitSet having)
      throws IOException {
    var all = new ArrayList<PostingsEnum>();
    for (String term : alternative.terms()) {
      PostingsEnum postings = postings(terms, term);
      if (postings == null) {
        return;
      }
      all.add(postings);
    }
    PostingsEnum lead = all.getFirst();
    for (int doc = lead.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = lead.nextDoc()) {
      int least = lead.freq();
      for (int i = 1; i < all.size() && least > 0; i++) {
        PostingsEnum other = all.get(i);
        int at = other.docID() < doc ? other.advance(doc) : other.docID();
        least = at == doc ? Math.min(least, other.freq()) : 0;
      }
      if (least > 0) {
        frequencies[doc] += alternative.boost() * least;
        having.set(doc);
      }
    }
  }
}
