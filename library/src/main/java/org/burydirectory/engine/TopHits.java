package org.burydirectory.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.util.PriorityQueue;
import org.burydirectory.index.Segment;
import org.burydirectory.time.OpeningTable;

/**
 * The first so many candidates in their order. Those of a segment are offered in the order of its
 * documents. Used by one thread.
 */
final class TopHits {

  private final int size;
  private final Comparator<Candidate> order;
  private final boolean byKey;
  private final Worst worst;
  private double least = Double.NEGATIVE_INFINITY; // key of the last one once there are enough

  private TopHits(int size, Comparator<Candidate> order, boolean byKey) {
    this.size = size;
    this.order = order;
    this.byKey = byKey;
    worst = new Worst(size, order);
  }

  /** By key, then how soon it is open, then id. */
  static TopHits byKey(int size) {
    return new TopHits(size, Candidate::compareTo, true);
  }

  /** By another order; keys are all the same. */
  static TopHits by(int size, Comparator<Candidate> order) {
    return new TopHits(size, order, false);
  }

  private static final class Worst extends PriorityQueue<Candidate> {
    private final Comparator<Candidate> order;

    Worst(int size, Comparator<Candidate> order) {
      super(size);
      this.order = order;
    }

    @Override
    protected boolean lessThan(Candidate one, Candidate other) {
      return order.compare(one, other) > 0;
    }
  }

  /**
   * Whether a candidate with this key could still be among the first; cheap, for the common case. A
   * later document of a segment comes after an earlier one with the same key that is open.
   */
  boolean mayEnter(int part, double key) {
    if (key < least) {
      return false;
    }
    if (worst.size() < size) {
      return true;
    }
    Candidate last = worst.top();
    return key > last.key() || (key == last.key() && mayEqual(part, last));
  }

  private boolean mayEqual(int part, Candidate last) {
    return !(byKey && part == last.part() && last.opening() == OpeningTable.OPEN_NOW);
  }

  void offer(int part, Segment segment, int doc, float score, double key, long opening) {
    if (worst.size() == size && byKey) {
      Candidate last = worst.top();
      if (key == last.key() && part == last.part() && opening >= last.opening()) {
        return;
      }
    }
    worst.insertWithOverflow(new Candidate(part, segment, doc, score, key, opening));
    if (worst.size() == size) {
      least = worst.top().key();
    }
  }

  /** The candidates from one place on, best first. */
  List<Candidate> from(int start) {
    var all = new ArrayList<Candidate>(worst.size());
    worst.forEach(all::add);
    all.sort(order);
    return start >= all.size() ? List.of() : all.subList(start, all.size());
  }
}
