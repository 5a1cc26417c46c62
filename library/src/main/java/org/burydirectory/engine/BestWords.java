package org.burydirectory.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.MaxScoreCache;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.burydirectory.index.Segment;

/**
 * Tells the best of some documents by plain words without scoring all of them. Windows of documents
 * are left out by what the blocks of their postings can score at most, and so are words that alone
 * lead to nothing good enough (MAXSCORE, Turtle and Flood, 1995). Scores are always added up in the
 * same order, the rarest word first. Used by one thread.
 */
final class BestWords {

  /** Windows of several words are not shorter than this, or bounds would cost more than scores. */
  private static final int LEAST_WINDOW = 2048;

  /** Postings that are read in the time of one jump to a document; an estimate. */
  private static final int POSTINGS_A_JUMP = 16;

  /** Makes up for the rounding of sums. */
  private static final double SLACK = 1 + 1e-5;

  private final Bm25 bm25;
  private final Segment segment;
  private final byte[] norms;
  private final float[] scores;
  private final FixedBitSet docs;
  private final FixedBitSet met;
  private final Taker taker;
  private final List<Word> words = new ArrayList<>();
  private final DocAndFloatFeatureBuffer buffer = new DocAndFloatFeatureBuffer();
  private double[] most = new double[1];

  /** What takes documents. */
  interface Taker {

    /** Whether a document whose words score this could still be among the best. */
    boolean mayEnter(double score);

    /** Takes a document, those of a segment ascending. */
    void take(int doc, float score);
  }

  private record Word(float idf, ImpactsEnum postings, MaxScoreCache bounds) {

    /** What this adds at most to a document of a window. */
    float most(int from, int upTo) throws IOException {
      if (postings.docID() > upTo) {
        return 0;
      }
      bounds.advanceShallow(Math.max(from, postings.docID()));
      return bounds.getMaxScore(upTo);
    }
  }

  /**
   * @param scores all zero before and after
   */
  BestWords(Bm25 bm25, Segment segment, float[] scores, FixedBitSet docs, Taker taker) {
    this.bm25 = bm25;
    this.segment = segment;
    this.scores = scores;
    this.docs = docs;
    this.taker = taker;
    norms = segment.norms();
    met = new FixedBitSet(docs.length());
  }

  /** Tells those that may be among the best, of the documents that have any of some words. */
  void tell(List<TextMatch.Weighed> groups) throws IOException {
    long postings = gather(groups);
    most = new double[words.size() + 1];
    boolean few = (long) docs.cardinality() * POSTINGS_A_JUMP < postings;
    int upTo;
    for (int from = Narrowed.next(docs, 0); from >= 0; from = Narrowed.next(docs, upTo + 1)) {
      upTo = end(from);
      bound(from, upTo);
      int leading = few ? 0 : leading();
      if (taker.mayEnter(most[0])) {
        for (int i = 0; i < leading; i++) {
          lead(words.get(i), from, upTo);
        }
        take(leading == 0 ? docs : met, leading, from, upTo);
      }
    }
  }

  /** Tells documents that no words were asked of, until no more of them may enter. */
  static void tellAll(FixedBitSet docs, Taker taker) {
    for (int doc = Narrowed.next(docs, 0);
        doc >= 0 && taker.mayEnter(1);
        doc = Narrowed.next(docs, doc + 1)) {
      taker.take(doc, 1);
    }
  }

  /** Tells documents with scores that are known. */
  static void tellAll(FixedBitSet docs, float[] scores, Taker taker) {
    long[] bits = docs.getBits();
    for (int at = 0; at < bits.length; at++) {
      for (long word = bits[at]; word != 0; word &= word - 1) {
        int doc = (at << 6) + Long.numberOfTrailingZeros(word);
        taker.take(doc, scores[doc]);
      }
    }
  }

  private long gather(List<TextMatch.Weighed> groups) throws IOException {
    Terms terms = segment.reader().terms(Segment.TEXT);
    TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
    long postings = 0;
    for (TextMatch.Weighed group : groups) {
      if (each.seekExact(new BytesRef(group.word()))) {
        ImpactsEnum impacts = each.impacts(PostingsEnum.FREQS);
        words.add(new Word(group.idf(), impacts, new MaxScoreCache(impacts, scorer(group.idf()))));
        postings += each.docFreq();
      }
    }
    return postings;
  }

  private Similarity.SimScorer scorer(float idf) {
    return new Similarity.SimScorer() {
      @Override
      public float score(float frequency, long norm) {
        return bm25.score(idf, frequency, (byte) norm);
      }
    };
  }

  private int end(int from) throws IOException {
    int end = docs.length() - 1;
    for (Word word : words) {
      if (word.postings().docID() <= end) {
        int last = word.bounds().advanceShallow(Math.max(from, word.postings().docID()));
        end = Math.min(end, words.size() == 1 ? last : Math.max(last, from + LEAST_WINDOW));
      }
    }
    return end;
  }

  /** Computes what the words from each one on can add up to in a window. */
  private void bound(int from, int upTo) throws IOException {
    for (int i = words.size() - 1; i >= 0; i--) {
      most[i] = most[i + 1] + words.get(i).most(from, upTo) * SLACK;
    }
  }

  /** How many words are enough to find all that may enter: the others alone do not suffice. */
  private int leading() {
    int leading = words.size();
    while (leading > 1 && !taker.mayEnter(most[leading - 1])) {
      leading--;
    }
    return leading;
  }

  private void lead(Word word, int from, int upTo) throws IOException {
    PostingsEnum postings = word.postings();
    if (postings.docID() < from) {
      postings.advance(from);
    }
    for (postings.nextPostings(upTo + 1, buffer);
        buffer.size > 0;
        postings.nextPostings(upTo + 1, buffer)) {
      for (int i = 0; i < buffer.size; i++) {
        int doc = buffer.docs[i];
        if (docs.get(doc)) {
          met.set(doc);
          scores[doc] += bm25.score(word.idf(), buffer.features[i], norms[doc]);
        }
      }
    }
  }

  private void take(FixedBitSet candidates, int leading, int from, int upTo) throws IOException {
    int doc = Narrowed.next(candidates, from);
    while (doc >= 0 && doc <= upTo) {
      complete(doc, leading);
      doc = Narrowed.next(candidates, doc + 1);
    }
    if (leading > 0) {
      met.clear(from, upTo + 1);
    }
  }

  private void complete(int doc, int leading) throws IOException {
    float score = scores[doc];
    scores[doc] = 0;
    for (int i = leading; i < words.size(); i++) {
      if (!taker.mayEnter(score * SLACK + most[i])) {
        return;
      }
      PostingsEnum postings = words.get(i).postings();
      int at = postings.docID() < doc ? postings.advance(doc) : postings.docID();
      if (at == doc) {
        score += bm25.score(words.get(i).idf(), postings.freq(), norms[doc]);
      }
    }
    if (taker.mayEnter(score)) {
      taker.take(doc, score);
    }
  }
}
