package org.burydirectory.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.lucene.util.FixedBitSet;
import org.burydirectory.index.Segment;
import org.burydirectory.index.Snapshot;
import org.burydirectory.place.Distance;
import org.burydirectory.place.Located;
import org.burydirectory.search.FacetCounts;
import org.burydirectory.search.SearchRequest;
import org.burydirectory.time.OpeningTable;

/** Lets benchmarks reach single steps of a search over a snapshot of one segment. */
public final class EngineProbe {

  private static final Duration LONG = Duration.ofHours(1);

  private EngineProbe() {}

  /**
   * What counting by sets answers with no more done than Lucene does: words are not understood,
   * hits are not explained, and nothing but words ranks.
   *
   * @param total how many documents match
   * @param docs the first of them
   * @param scores of each of these
   * @param json of each of these
   * @param counts of the facets
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Answer(
      int total, int[] docs, float[] scores, List<ByteBuffer> json, List<FacetCounts> counts) {}

  /** Answers with match set, counts, and first hits with their JSON alone. */
  public static Answer search(Snapshot snapshot, SearchRequest request) throws IOException {
    Segment segment = snapshot.segments().getFirst();
    TextQuery text = words(snapshot, request.text());
    TextMatch match = TextMatch.of(text, snapshot);
    TextMatch.Matched matched =
        text.isEmpty()
            ? new TextMatch.Matched(segment.live(), List.of())
            : match.match(segment, new Deadline(LONG));
    FacetCounting counting = counting(snapshot, request);
    FixedBitSet passing = counting.add(segment, matched.docs());
    var top = TopHits.byKey(request.perPage());
    var best = new Best(segment, top);
    if (text.isEmpty()) {
      BestWords.tellAll(passing, best);
    } else {
      Segment.Scratch scratch = segment.take();
      match.best(segment, scratch, matched, passing, best);
      segment.give(scratch);
    }
    return answer(snapshot, request, counting, top.from(0));
  }

  private record Best(Segment segment, TopHits top) implements BestWords.Taker {

    @Override
    public boolean mayEnter(double score) {
      return top.mayEnter(0, score);
    }

    @Override
    public void take(int doc, float score) {
      if (top.mayEnter(0, score)) {
        top.offer(0, segment, doc, score, score, OpeningTable.OPEN_NOW);
      }
    }
  }

  private static Answer answer(
      Snapshot snapshot, SearchRequest request, FacetCounting counting, List<Candidate> hits) {
    var docs = new int[hits.size()];
    var scores = new float[docs.length];
    var json = new ByteBuffer[docs.length];
    var byDoc = new ArrayList<Integer>();
    for (int i = 0; i < docs.length; i++) {
      docs[i] = hits.get(i).doc();
      scores[i] = hits.get(i).score();
      byDoc.add(i);
    }
    byDoc.sort(java.util.Comparator.comparingInt(i -> docs[i]));
    Segment.Cursor cursor = snapshot.segments().getFirst().cursor();
    byDoc.forEach(i -> json[i] = cursor.card(docs[i]));
    var render = new FacetRender(FacetLayout.of(snapshot), request);
    return new Answer(
        counting.total(), docs, scores, List.of(json), render.render(counting.counts()));
  }

  private static TextQuery words(Snapshot snapshot, String text) {
    var terms = new LinkedHashSet<String>();
    snapshot.about().words().of(text).forEach(word -> terms.add(word.term()));
    var groups = new ArrayList<TermGroup>();
    for (String term : terms) {
      groups.add(new TermGroup(term, List.of(new TermGroup.Alternative(List.of(term), 1))));
    }
    return new TextQuery(groups, List.of(), false);
  }

  /** The documents that a request matches before its choices are applied. */
  public static FixedBitSet matching(Snapshot snapshot, SearchRequest request) throws IOException {
    Segment segment = snapshot.segments().getFirst();
    Intent intent = Intent.of(request, snapshot);
    if (!intent.needs().isEmpty() || !intent.wishes().isEmpty()) {
      throw new IllegalStateException("more than words was understood: " + intent.understood());
    }
    if (intent.text().isEmpty()) {
      return segment.live().clone();
    }
    return TextMatch.of(intent.text(), snapshot).match(segment, new Deadline(LONG)).docs();
  }

  /** The documents that answer a request. */
  public static FixedBitSet passing(Snapshot snapshot, SearchRequest request) throws IOException {
    return counting(snapshot, request)
        .add(snapshot.segments().getFirst(), matching(snapshot, request))
        .clone();
  }

  /** Counts the facets of a request over documents; the counts are by ordinal. */
  public static int[] count(Snapshot snapshot, SearchRequest request, FixedBitSet docs) {
    FacetCounting counting = counting(snapshot, request);
    counting.add(snapshot.segments().getFirst(), docs);
    return counting.counts();
  }

  private static FacetCounting counting(Snapshot snapshot, SearchRequest request) {
    FacetLayout layout = FacetLayout.of(snapshot);
    var counted = new boolean[layout.size()];
    for (int i = 0; i < counted.length; i++) {
      counted[i] = request.counts(layout.facet(i));
    }
    Distance within = request.within();
    var point = Searcher.locate(snapshot.about().profile(), request.near()).map(Located::point);
    Circle circle =
        within == null ? null : point.map(at -> new Circle(at, within.inMetres())).orElse(null);
    return new FacetCounting(
        layout, layout.choices(request), new SiteRule(circle, null, Instant.EPOCH), counted);
  }
}
