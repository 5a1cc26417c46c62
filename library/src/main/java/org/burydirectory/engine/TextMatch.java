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
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.burydirectory.index.Segment;
import org.burydirectory.index.Snapshot;
import org.burydirectory.profile.Ranking;

/**
 * Finds the entries whose text answers, and then scores those of them that are asked for.
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

  /** One of a query's words with what it weighs. */
  record Weighed(TermGroup group, float idf) {

    /** Whether it is a single word with nothing to be taken for it. */
    boolean isWord() {
      return group.alternatives().size() == 1
          && group.alternatives().getFirst().terms().size() == 1;
    }

    /** The single word. */
    String word() {
      return group.alternatives().getFirst().terms().getFirst();
    }
  }

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
   * A segment's documents that match, deleted ones included.
   *
   * @param docs all of them
   * @param having those that have each of the essential words, as far as that is known
   */
  record Matched(FixedBitSet docs, List<FixedBitSet> having) {}

  /** Finds a segment's documents that match. Frequencies are not read. */
  Matched match(Segment segment, Deadline deadline) throws IOException {
    int size = Math.max(1, segment.reader().maxDoc());
    var matching = new FixedBitSet(size);
    Terms terms = segment.reader().terms(Segment.TEXT);
    if (terms == null) {
      return new Matched(matching, List.of());
    }
    var having = new ArrayList<FixedBitSet>();
    boolean apart = essential > 1 && isPlain();
    TermsEnum each = terms.iterator();
    for (int i = 0; i < essential && (i == 0 || !deadline.passed()); i++) {
      FixedBitSet into = apart ? new FixedBitSet(size) : matching;
      for (TermGroup.Alternative alternative : groups.get(i).group().alternatives()) {
        add(alternative, each, into);
      }
      if (apart) {
        having.add(into);
        matching.or(into);
      }
    }
    return new Matched(matching, having);
  }

  private static void add(TermGroup.Alternative alternative, TermsEnum terms, FixedBitSet matching)
      throws IOException {
    var all = new ArrayList<PostingsEnum>();
    for (String term : alternative.terms()) {
      if (!terms.seekExact(new BytesRef(term))) {
        return;
      }
      all.add(terms.postings(null, PostingsEnum.NONE));
    }
    PostingsEnum lead = all.getFirst();
    lead.nextDoc();
    if (all.size() == 1) {
      lead.intoBitSet(DocIdSetIterator.NO_MORE_DOCS, matching, 0);
      return;
    }
    for (int doc = lead.docID(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = lead.nextDoc()) {
      if (haveAll(all, doc)) {
        matching.set(doc);
      }
    }
  }

  private static boolean haveAll(List<PostingsEnum> all, int doc) throws IOException {
    for (int i = 1; i < all.size(); i++) {
      PostingsEnum other = all.get(i);
      if ((other.docID() < doc ? other.advance(doc) : other.docID()) != doc) {
        return false;
      }
    }
    return true;
  }

  /** Adds the scores of some of the documents that match, among them how often words are pairs. */
  void score(Segment segment, Segment.Scratch scratch, FixedBitSet docs, Deadline deadline)
      throws IOException {
    new TextScores(bm25, segment, scratch, docs).add(groups, pairs, adjacent, deadline);
  }

  /** Whether {@link #best} can be asked: all is plain words, whose scores are bounded by block. */
  boolean isPlain() {
    return pairs.isEmpty() && groups.stream().allMatch(Weighed::isWord);
  }

  /** Tells those of the documents that match that may be among the best, ascending. */
  void best(
      Segment segment,
      Segment.Scratch scratch,
      Matched matched,
      FixedBitSet docs,
      BestWords.Taker taker)
      throws IOException {
    new BestWords(bm25, segment, scratch.scores(), docs, taker).tell(groups, matched.having());
  }
}
