package org.burydirectory.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.burydirectory.index.Segment;

/** The first so many candidates in their order. Used by one thread. */
final class TopHits {

  private final int size;
  private final Comparator<Candidate> order;
  private final PriorityQueue<Candidate> worstFirst;

  TopHits(int size, Comparator<Candidate> order) {
    this.size = size;
    this.order = order;
    worstFirst = new PriorityQueue<>(Math.max(1, size), order.reversed());
  }

  /**
   * Whether a candidate with this key could still be among the first; cheap, for the common case.
   */
  boolean mayEnter(double key) {
    Candidate worst = worstFirst.size() < size ? null : worstFirst.peek();
    return worst == null || key >= worst.key();
  }

  void offer(int part, Segment segment, int doc, float score, double key) {
    if (size == 0) {
      return;
    }
    var candidate = new Candidate(part, segment, doc, score, key);
    if (worstFirst.size() < size) {
      worstFirst.add(candidate);
    } else if (order.compare(candidate, worstFirst.element()) < 0) {
      worstFirst.remove();
      worstFirst.add(candidate);
    }
  }

  /** The candidates from one place on, best first. */
  List<Candidate> from(int start) {
    var all = new ArrayList<>(worstFirst);
    all.sort(order);
    return start >= all.size() ? List.of() : all.subList(start, all.size());
  }
}
