package org.burydirectory.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.burydirectory.place.GeoPoint;
import org.burydirectory.profile.Profile;
import org.burydirectory.understand.Understander;

/**
 * What searches see: one immutable view of a directory. Whoever uses it takes it first and releases
 * it after; its files are let go when the last one has.
 */
public final class Snapshot {

  private final DirectoryReader reader;
  private final About about;
  private final List<Segment> segments = new ArrayList<>();
  private final AtomicInteger users = new AtomicInteger(1);
  private final Map<Object, Object> derived = new ConcurrentHashMap<>();

  /**
   * What a snapshot is of.
   *
   * @param name generation and edits, such as {@code gen-7.3}
   * @param profile the place's settings
   * @param words how text is split
   * @param understander what sentences mean
   * @param values facet values by ordinal
   * @param postcodes the points of the postcodes at which entries stand
   * @param builtAt when the generation was built
   * @param sequence the last edit that is in it
   * @param deleted ids of services that were deleted, in order, and when
   */
  public record About(
      String name,
      Profile profile,
      Words words,
      Understander understander,
      FacetValues.Snapshot values,
      Map<String, GeoPoint> postcodes,
      Instant builtAt,
      long sequence,
      SortedMap<String, Instant> deleted) {}

  /** A view of a reader, which it owns from now on. */
  Snapshot(
      DirectoryReader reader,
      About about,
      Map<IndexReader.CacheKey, Segment.Core> cores,
      long budget)
      throws IOException {
    this.reader = reader;
    this.about = about;
    long left = budget;
    for (LeafReaderContext leaf : reader.leaves()) {
      var key = leaf.reader().getCoreCacheHelper().getKey();
      Segment.Core core = cores.get(key);
      if (core == null) {
        core = Segment.Core.of(leaf.reader(), left, about.profile().calendar(), about.values());
        cores.put(key, core);
      }
      left = Math.max(0, left - core.inHeap());
      segments.add(Segment.of(leaf.reader(), core));
    }
  }

  /** What it is of. */
  public About about() {
    return about;
  }

  /** Its parts, oldest first. */
  public List<Segment> segments() {
    return segments;
  }

  /** How many entries live in it. */
  public int size() {
    return reader.numDocs();
  }

  DirectoryReader reader() {
    return reader;
  }

  /** Something that is computed from this snapshot once, when it is first asked for. */
  public <T> T derive(Class<T> type, java.util.function.Function<Snapshot, T> compute) {
    return type.cast(derived.computeIfAbsent(type, key -> compute.apply(this)));
  }

  /** Takes it for use; false when it has been let go of. */
  boolean tryTake() {
    int now = users.get();
    while (now > 0) {
      if (users.compareAndSet(now, now + 1)) {
        return true;
      }
      now = users.get();
    }
    return false;
  }

  /** Releases it after use. */
  public void release() {
    if (users.decrementAndGet() == 0) {
      try {
        reader.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * An entry's place in a snapshot.
   *
   * @param segment which part
   * @param doc its number there
   */
  public record Spot(Segment segment, int doc) {}

  /** The name of the source that an entry was imported from; blank for the directory's own. */
  public String source(Spot spot) {
    try {
      return Owners.source(spot.segment().reader(), spot.doc());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many live entries were imported from a source. */
  public int count(String source) {
    int count = 0;
    try {
      for (Segment segment : segments) {
        var terms = segment.reader().terms(Schema.SOURCE);
        TermsEnum found = terms == null ? null : terms.iterator();
        if (found != null && found.seekExact(new BytesRef(source))) {
          PostingsEnum docs = found.postings(null, PostingsEnum.NONE);
          for (int doc = docs.nextDoc();
              doc != DocIdSetIterator.NO_MORE_DOCS;
              doc = docs.nextDoc()) {
            count += segment.live().get(doc) ? 1 : 0;
          }
        }
      }
      return count;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The live entry with an id. Costs a look-up in each segment's term index. */
  public Optional<Spot> find(String id) {
    var key = new BytesRef(id);
    try {
      for (Segment segment : segments) {
        var terms = segment.reader().terms(Schema.ID);
        TermsEnum found = terms == null ? null : terms.iterator();
        if (found != null && found.seekExact(key)) {
          PostingsEnum docs = found.postings(null, PostingsEnum.NONE);
          for (int doc = docs.nextDoc();
              doc != DocIdSetIterator.NO_MORE_DOCS;
              doc = docs.nextDoc()) {
            if (segment.live().get(doc)) {
              return Optional.of(new Spot(segment, doc));
            }
          }
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
