package org.burydirectory.benchmarks;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.burydirectory.engine.EngineProbe;
import org.burydirectory.index.Segment;
import org.burydirectory.index.Snapshot;
import org.burydirectory.search.Facet;
import org.burydirectory.search.FacetCount;
import org.burydirectory.search.Hit;
import org.burydirectory.search.SearchRequest;
import org.burydirectory.search.SearchResult;
import org.jspecify.annotations.Nullable;

/**
 * Fails unless two engines answer a request alike: the same documents, total, counts, and first 20
 * with the same JSON in the same order.
 *
 * <p>Lucene adds scores up in double precision and the library in single: two hits whose scores
 * differ by less than {@link #ROUNDING} may stand the other way round.
 */
final class Sameness {

  private static final double ROUNDING = 1e-5;

  private final Snapshot snapshot;
  private final Segment segment;

  Sameness(Snapshot snapshot) {
    this.snapshot = snapshot;
    segment = snapshot.segments().getFirst();
    if (snapshot.segments().size() != 1 || segment.liveCount() != segment.columns().maxDoc()) {
      throw new IllegalStateException("the index is not one segment without deletions");
    }
  }

  void check(SearchRequest request, SearchResult ours, LucenePeer.Answer theirs)
      throws IOException {
    same(request, "partial", ours.partial(), false);
    same(request, "total", ours.totalItems(), theirs.total());
    same(request, "set", EngineProbe.passing(snapshot, request), set(theirs));
    for (int i = 0; i < GeneratedQueries.FACETS.size(); i++) {
      Facet facet = GeneratedQueries.FACETS.get(i);
      same(request, facet.name(), counts(ours.counts(facet)), counts(theirs.counts().get(i)));
    }
    hits(request, ours.hits(), theirs);
  }

  void check(SearchRequest request, EngineProbe.Answer ours, SearchResult whole) {
    same(request, "total", ours.total(), whole.totalItems());
    same(request, "counts", ours.counts(), whole.facets());
    for (int i = 0; i < whole.hits().size(); i++) {
      Hit hit = whole.hits().get(i);
      same(request, "hit " + i, segment.id(ours.docs()[i]), hit.id());
      same(request, "score", ours.scores()[i], hit.score());
      same(request, "JSON", ours.json().get(i), hit.json());
    }
  }

  private FixedBitSet set(LucenePeer.Answer theirs) throws IOException {
    FacetsCollector collected = theirs.matching();
    var set = new FixedBitSet(segment.columns().maxDoc());
    if (collected == null) {
      set.set(0, set.length());
      return set;
    }
    for (FacetsCollector.MatchingDocs docs : collected.getMatchingDocs()) {
      DocIdSetIterator each = docs.bits().iterator();
      while (each.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        set.set(each.docID());
      }
    }
    return set;
  }

  private static Map<String, Integer> counts(List<FacetCount> counts) {
    var byValue = new TreeMap<String, Integer>();
    for (FacetCount count : counts) {
      if (count.count() > 0) {
        byValue.put(count.value(), count.count());
      }
    }
    return byValue;
  }

  private static Map<String, Integer> counts(@Nullable FacetResult counts) {
    var byValue = new TreeMap<String, Integer>();
    if (counts != null) {
      for (LabelAndValue count : counts.labelValues) {
        byValue.put(count.label, count.value.intValue());
      }
    }
    return byValue;
  }

  private void hits(SearchRequest request, List<Hit> ours, LucenePeer.Answer theirs) {
    same(request, "hits", ours.size(), theirs.hits().length);
    for (int i = 0; i < ours.size(); i++) {
      double score = theirs.hits()[i].score;
      double mine = ours.get(i).score();
      if (Math.abs(score - mine) > ROUNDING * score) {
        throw differs(request, "score of hit " + i, mine, score);
      }
      int other = at(ours, segment.id(theirs.hits()[i].doc));
      if (other != i) {
        // Where it stands with us, or what stands there in its place, must have the same score.
        double there = ours.get(other < 0 ? ours.size() - 1 : other).score();
        if (Math.abs(score - there) > ROUNDING * score) {
          throw differs(request, "place of hit", other, i);
        }
      } else if (!Arrays.equals(LucenePeer.bytes(ours.get(i).json()), theirs.json().get(i))) {
        throw differs(request, "JSON of hit", ours.get(i).id(), i);
      }
    }
  }

  private static int at(List<Hit> hits, String id) {
    for (int i = 0; i < hits.size(); i++) {
      if (hits.get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  private static void same(SearchRequest request, String what, Object ours, Object theirs) {
    if (!ours.equals(theirs)) {
      throw differs(request, what, ours, theirs);
    }
  }

  private static IllegalStateException differs(
      SearchRequest request, String what, Object ours, Object theirs) {
    return new IllegalStateException(
        what + " of " + request + " differs: " + ours + " here, " + theirs + " by Lucene");
  }
}
