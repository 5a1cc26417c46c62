package org.burydirectory.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
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
 * are left out by what the blocks of their postings can score at most, and so are documents whose
 * words, and words that alone, lead to nothing good enough (MAXSCORE, Turtle and Flood, 1995).
 * Scores are always added up in the same order, the rarest word first. Used by one thread.
 */
final class BestWords {

  /** Windows of several words are not shorter than this, or bounds would cost more than scores. */
  private static final int LEAST_WINDOW = 2048;

  /**
   * Postings that are read in the time of one jump to a document: an estimate, which FacetBenchmark
   * does not tell from 4.
   */
  private static final int POSTINGS_A_JUMP = 16;

  /** So many of the rarest words are looked at in all their combinations. */
  private static final int MOST_TESTED = 4;

  /** Makes up for the rounding of sums. */
  private static final double SLACK = 1 + 1e-5;

  private final Bm25 bm25;
  private final Segment segment;
  private final byte[] norms;
  private final float[] scores;
  private final FixedBitSet docs;
  private final Taker taker;
  private final List<Word> words = new ArrayList<>();
  private final DocAndFloatFeatureBuffer buffer = new DocAndFloatFeatureBuffer();
  private double[] own = new double[0];
  private double[] rest = new double[1];
  private WordSets sets;
  private double postingsADoc;

  /** What takes documents. */
  interface Taker {

    /** Whether a document whose words score this could still be among the best. */
    boolean mayEnter(double score);

    /** The same of one document, of which more may be known. */
    default boolean mayEnter(int doc, double score) {
      return mayEnter(score);
    }

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
    sets = new WordSets(docs, List.of());
  }

  /**
   * Tells those that may be among the best, of the documents that have any of some words.
   *
   * @param having which documents have each of the first words, as far as that is known
   */
  void tell(List<TextMatch.Weighed> groups, List<FixedBitSet> having) throws IOException {
    sets = new WordSets(docs, gather(groups, having));
    own = new double[words.size()];
    rest = new double[words.size() + 1];
    int upTo;
    for (int from = Narrowed.next(docs, 0); from >= 0; from = Narrowed.next(docs, upTo + 1)) {
      upTo = end(from);
      bound(from, upTo);
      if (taker.mayEnter(rest[0])) {
        window(from, upTo);
      }
    }
  }

  private void window(int from, int upTo) throws IOException {
    int count = sets.pick(enough(), from, upTo);
    if (count == 0) {
      return;
    }
    boolean few = (double) count * POSTINGS_A_JUMP < postingsADoc * (upTo + 1 - from);
    int leading = few ? 0 : leading();
    for (int i = 0; i < leading; i++) {
      lead(words.get(i), from, upTo);
    }
    take(leading, from, upTo);
  }

  /** The least sets of words, a bit each, that a document must have to enter. */
  private int[] enough() {
    int tested = Math.min(MOST_TESTED, sets.known());
    var enters = new boolean[1 << tested];
    var least = new int[enters.length];
    int count = 0;
    for (int mask = 0; mask < enters.length; mask++) {
      double most = rest[tested];
      boolean known = false;
      for (int left = mask; left != 0; left &= left - 1) {
        most += own[Integer.numberOfTrailingZeros(left)];
        known |= enters[mask & ~Integer.lowestOneBit(left)];
      }
      enters[mask] = known || taker.mayEnter(most);
      if (enters[mask] && !known) {
        least[count++] = mask;
      }
    }
    return Arrays.copyOf(least, count);
  }

  /** Tells documents that no words were asked of, until no more of them may enter. */
  static void tellAll(FixedBitSet docs, Taker taker) {
    for (int doc = Narrowed.next(docs, 0);
        doc >= 0 && taker.mayEnter(1);
        doc = Narrowed.next(docs, doc + 1)) {
      if (taker.mayEnter(doc, 1)) {
        taker.take(doc, 1);
      }
    }
  }

  /** Tells documents with scores that are known. */
  static void tellAll(FixedBitSet docs, float[] scores, Taker taker) {
    long[] bits = docs.getBits();
    for (int at = 0; at < bits.length; at++) {
      for (long word = bits[at]; word != 0; word &= word - 1) {
        int doc = (at << 6) + Long.numberOfTrailingZeros(word);
        if (taker.mayEnter(doc, scores[doc])) {
          taker.take(doc, scores[doc]);
        }
      }
    }
  }

  /** Opens the postings of the words that the segment has; which documents have the first ones. */
  private List<FixedBitSet> gather(List<TextMatch.Weighed> groups, List<FixedBitSet> having)
      throws IOException {
    Terms terms = segment.reader().terms(Segment.TEXT);
    TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
    var known = new ArrayList<FixedBitSet>();
    long postings = 0;
    for (int i = 0; i < groups.size(); i++) {
      TextMatch.Weighed group = groups.get(i);
      if (each.seekExact(new BytesRef(group.word()))) {
        ImpactsEnum impacts = each.impacts(PostingsEnum.FREQS);
        words.add(new Word(group.idf(), impacts, new MaxScoreCache(impacts, scorer(group.idf()))));
        postings += each.docFreq();
        if (i < having.size()) {
          known.add(having.get(i));
        }
      }
    }
    postingsADoc = (double) postings / docs.length();
    return known;
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
      own[i] = words.get(i).most(from, upTo) * SLACK;
      rest[i] = rest[i + 1] + own[i];
    }
  }

  /** How many words are enough to find all that may enter: the others alone do not suffice. */
  private int leading() {
    int leading = words.size();
    while (leading > 1 && !taker.mayEnter(rest[leading - 1])) {
      leading--;
    }
    return leading;
  }

  private void lead(Word word, int from, int upTo) throws IOException {
    PostingsEnum postings = word.postings();
    FixedBitSet picked = sets.picked();
    if (postings.docID() < from) {
      postings.advance(from);
    }
    for (postings.nextPostings(upTo + 1, buffer);
        buffer.size > 0;
        postings.nextPostings(upTo + 1, buffer)) {
      for (int i = 0; i < buffer.size; i++) {
        int doc = buffer.docs[i];
        if (picked.get(doc)) {
          scores[doc] += bm25.score(word.idf(), buffer.features[i], norms[doc]);
        }
      }
    }
  }

  private void take(int leading, int from, int upTo) throws IOException {
    long[] bits = sets.picked().getBits();
    for (int at = from >> 6; at <= upTo >> 6; at++) {
      for (long word = bits[at]; word != 0; word &= word - 1) {
        complete((at << 6) + Long.numberOfTrailingZeros(word), leading);
      }
    }
  }

  private void complete(int doc, int leading) throws IOException {
    float score = 0;
    if (leading > 0) {
      score = scores[doc];
      scores[doc] = 0;
    }
    if (leading < words.size() && !taker.mayEnter(doc, score * SLACK + rest[leading])) {
      return;
    }
    for (int i = leading; i < words.size(); i++) {
      if (!taker.mayEnter(score * SLACK + rest[i])) {
        return;
      }
      if (sets.mayHave(doc, i)) {
        score += score(words.get(i), doc);
      }
    }
    if (taker.mayEnter(doc, score)) {
      taker.take(doc, score);
    }
  }

  private float score(Word word, int doc) throws IOException {
    PostingsEnum postings = word.postings();
    int at = postings.docID() < doc ? postings.advance(doc) : postings.docID();
    return at == doc ? bm25.score(word.idf(), postings.freq(), norms[doc]) : 0;
  }
}
