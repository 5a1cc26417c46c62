package org.burydirectory.engine;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import org.apache.lucene.util.FixedBitSet;
import org.burydirectory.index.Segment;
import org.burydirectory.index.Snapshot;
import org.burydirectory.place.Distance;
import org.burydirectory.place.Located;
import org.burydirectory.search.SearchRequest;

/** Lets benchmarks reach single steps of a search over a snapshot of one segment. */
public final class EngineProbe {

  private static final Duration LONG = Duration.ofHours(1);

  private EngineProbe() {}

  /** The documents that a request matches before its choices are applied. */
  public static FixedBitSet matching(Snapshot snapshot, SearchRequest request) throws IOException {
    Segment segment = snapshot.segments().getFirst();
    TextQuery text = TextQuery.of(request.text(), snapshot);
    if (text.isEmpty()) {
      return segment.live().clone();
    }
    Segment.Scratch scratch = segment.take();
    FixedBitSet matching =
        TextMatch.of(text, snapshot).match(segment, scratch, new Deadline(LONG)).clone();
    Arrays.fill(scratch.scores(), 0);
    segment.give(scratch);
    return matching;
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
    var point =
        Searcher.locate(snapshot.about().profile(), request.near()).map(Located::point);
    Circle circle =
        within == null ? null : point.map(at -> new Circle(at, within.inMetres())).orElse(null);
    return new FacetCounting(layout, layout.choices(request), circle, counted);
  }
}
