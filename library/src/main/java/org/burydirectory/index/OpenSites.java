package org.burydirectory.index;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.util.FixedBitSet;
import org.burydirectory.time.OpenFilter;

/**
 * Which sites of a segment are open, and so which documents. The last answer to each question is
 * kept as long as the same sites are open. Safe for concurrent use.
 */
public final class OpenSites {

  private final Columns columns;
  private final Map<OpenFilter, Answer> latest = new ConcurrentHashMap<>();

  OpenSites(Columns columns) {
    this.columns = columns;
  }

  /**
   * An answer, not to be changed.
   *
   * @param sites a bit a site
   * @param docs those of which any site is open
   * @param mixed those of which some sites are open and others are not
   */
  @SuppressWarnings("ArrayRecordComponent") // internal, never compared
  public record Answer(long[] sites, FixedBitSet docs, FixedBitSet mixed) {

    /** Whether a site is open. */
    public boolean has(int site) {
      return (sites[site / Long.SIZE] >>> site & 1) != 0;
    }
  }

  /** What is open when a filter means, as of an instant. */
  public Answer at(OpenFilter filter, Instant instant) {
    var sites = new long[(columns.hours().sites() + Long.SIZE - 1) / Long.SIZE];
    columns.hours().matching(filter, instant, sites);
    Answer last = latest.get(filter);
    if (last == null || !Arrays.equals(last.sites(), sites)) {
      last = answer(sites);
      latest.put(filter, last);
    }
    return last;
  }

  private Answer answer(long[] sites) {
    var docs = new FixedBitSet(Math.max(1, columns.maxDoc()));
    var answer = new Answer(sites, docs, new FixedBitSet(docs.length()));
    for (int doc = 0; doc < columns.maxDoc(); doc++) {
      int open = 0;
      for (int site = columns.firstSite(doc); site < columns.firstSite(doc + 1); site++) {
        open += answer.has(site) ? 1 : 0;
      }
      if (open > 0) {
        docs.set(doc);
      }
      if (open > 0 && open < columns.firstSite(doc + 1) - columns.firstSite(doc)) {
        answer.mixed().set(doc);
      }
    }
    return answer;
  }
}
