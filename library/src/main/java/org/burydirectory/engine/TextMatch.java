package org.burydirectory.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.burydirectory.index.Segment;
import org.burydirectory.index.Snapshot;
import org.burydirectory.profile.Ranking;
import org.jspecify.annotations.Nullable;

/**
 * Finds and scores the entries whose text answers, one term after the other over whole postings.
 *
 * <p>An entry matches when it has one of the <em>essential</em> words: the rarest ones, so many
 * that all other words together weigh less than a given share of the whole. The others add to the
 * score only. That is what decides the exact total.
 */
final class TextMatch {

  private final Bm25 bm25;
  private final List<Weighed> groups;
  private final int essential;
  private final List<String> pairs;
  private final float adjacent;

  private TextMatch(
      Bm25 bm25, List<Weighed> groups, int essential, List<String> pairs, float adjacent) {
    this.bm25 = bm25;
    this.groups = groups;
    this.essential = essential;
    this.pairs = pairs;
    this.adjacent = adjacent;
  }

  private record Weighed(TermGroup group, float idf) {}

  /** Weighs a query's words by how rare they are in a snapshot; words of no entry are left out. */
  static TextMatch of(TextQuery query, Snapshot snapshot) throws IOException {
    Bm25 bm25 = snapshot.derive(Bm25.class, Bm25::of);
    Map<String, Integer> frequencies = frequencies(query, snapshot);
    var weighed = new ArrayList<Weighed>();
    for (TermGroup group : query.groups()) {
      int most = 0;
      for (TermGroup.Alternative alternative : group.alternatives()) {
        most = Math.max(most, frequency(alternative, frequencies));
      }
      if (most > 0) {
        weighed.add(new Weighed(group, bm25.idf(most)));
      }
    }
    weighed.sort(Comparator.comparingDouble(Weighed::idf).reversed());
    List<Weighed> kept = weighed.subList(0, Math.min(weighed.size(), TextQuery.MOST_GROUPS));
    Ranking ranking = snapshot.about().profile().ranking();
    return new TextMatch(
        bm25,
        kept,
        essential(kept, ranking.weight("match.share")),
        query.pairs(),
        (float) ranking.weight("phrase.adjacent"));
  }

  private static int frequency(
      TermGroup.Alternative alternative, Map<String, Integer> frequencies) {
    int least = Integer.MAX_VALUE;
    for (String term : alternative.terms()) {
      least = Math.min(least, frequencies.getOrDefault(term, 0));
    }
    return least;
  }

  private static Map<String, Integer> frequencies(TextQuery query, Snapshot snapshot)
      throws IOException {
    var found = new HashMap<String, Integer>();
    for (Segment segment : snapshot.segments()) {
      Terms terms = segment.reader().terms(Segment.TEXT);
      if (terms == null) {
        continue;
      }
      TermsEnum each = terms.iterator();
      for (String term : query.terms()) {
        if (each.seekExact(new BytesRef(term))) {
          found.merge(term, each.docFreq(), Integer::sum);
        }
      }
    }
    return found;
  }

  private static int essential(List<Weighed> groups, double share) {
    double total = groups.stream().mapToDouble(Weighed::idf).sum();
    double rest = total;
    int count = 0;
    while (count < groups.size() && rest >= share * total) {
      rest -= groups.get(count++).idf();
    }
    return Math.max(count, Math.min(1, groups.size()));
  }

  /** What a text that had every word of the query very often would score. */
  float most() {
    float most = 0;
    for (Weighed group : groups) {
      most += group.idf();
    }
    return most;
  }

  /**
   * Adds the scores of a segment's documents and gives those that match, deleted ones included.
   *
   * @param scratch all zero before; only the scores of matching documents are changed
   */
  FixedBitSet match(Segment segment, Segment.Scratch scratch, Deadline deadline)
      throws IOException {
    var matching = new FixedBitSet(Math.max(1, segment.reader().maxDoc()));
    Terms terms = segment.reader().terms(Segment.TEXT);
    if (terms == null) {
      return matching;
    }
    TermsEnum each = terms.iterator();
    for (int i = 0; i < groups.size() && (i == 0 || !deadline.passed()); i++) {
      add(groups.get(i), each, segment, scratch, matching, i < essential);
    }
    return matching;
  }

  /** Adds to the scores of matching documents in which searched words stand side by side. */
  void addPairs(Segment segment, Segment.Scratch scratch, FixedBitSet matching) throws IOException {
    Terms terms = pairs.isEmpty() ? null : segment.reader().terms(Segment.PAIRS);
    if (terms == null) {
      return;
    }
    TermsEnum each = terms.iterator();
    for (String pair : pairs) {
      PostingsEnum postings = postings(each, pair);
      if (postings != null) {
        addTerm(
            adjacent * bm25.idf(each.docFreq()),
            postings,
            segment,
            scratch.scores(),
            matching,
            false);
      }
    }
  }

  private void add(
      Weighed weighed,
      TermsEnum terms,
      Segment segment,
      Segment.Scratch scratch,
      FixedBitSet matching,
      boolean matches)
      throws IOException {
    List<TermGroup.Alternative> alternatives = weighed.group().alternatives();
    if (alternatives.size() == 1 && alternatives.getFirst().terms().size() == 1) {
      PostingsEnum postings = postings(terms, alternatives.getFirst().terms().getFirst());
      if (postings != null) {
        addTerm(weighed.idf(), postings, segment, scratch.scores(), matching, matches);
      }
      return;
    }
    var having = new FixedBitSet(Math.max(1, segment.reader().maxDoc()));
    for (TermGroup.Alternative alternative : alternatives) {
      gather(alternative, terms, scratch.frequencies(), having);
    }
    addGroup(weighed.idf(), segment, scratch, having, matching, matches);
  }

  private static @Nullable PostingsEnum postings(TermsEnum terms, String term) throws IOException {
    return terms.seekExact(new BytesRef(term)) ? terms.postings(null, PostingsEnum.FREQS) : null;
  }

  private void addTerm(
      float idf,
      PostingsEnum postings,
      Segment segment,
      float[] scores,
      FixedBitSet matching,
      boolean matches)
      throws IOException {
    byte[] norms = segment.norms();
    var buffer = new DocAndFloatFeatureBuffer();
    postings.nextDoc();
    for (postings.nextPostings(DocIdSetIterator.NO_MORE_DOCS, buffer);
        buffer.size > 0;
        postings.nextPostings(DocIdSetIterator.NO_MORE_DOCS, buffer)) {
      for (int i = 0; i < buffer.size; i++) {
        int doc = buffer.docs[i];
        if (matches) {
          matching.set(doc);
        } else if (!matching.get(doc)) {
          continue;
        }
        scores[doc] += bm25.score(idf, buffer.features[i], norms[doc]);
      }
    }
  }

  /** Adds up how often each document has an alternative; of a phrase, its rarest word counts. */
  private static void gather(
      TermGroup.Alternative alternative, TermsEnum terms, float[] frequencies, FixedBitSet having)
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

  private void addGroup(
      float idf,
      Segment segment,
      Segment.Scratch scratch,
      FixedBitSet having,
      FixedBitSet matching,
      boolean matches) {
    byte[] norms = segment.norms();
    float[] frequencies = scratch.frequencies();
    for (int doc = next(having, 0); doc >= 0; doc = next(having, doc + 1)) {
      if (matches) {
        matching.set(doc);
      }
      if (matching.get(doc)) {
        scratch.scores()[doc] += bm25.score(idf, frequencies[doc], norms[doc]);
      }
      frequencies[doc] = 0;
    }
  }

  private static int next(FixedBitSet bits, int from) {
    if (from >= bits.length()) {
      return -1;
    }
    int found = bits.nextSetBit(from);
    return found == DocIdSetIterator.NO_MORE_DOCS ? -1 : found;
  }
}
