package org.burydirectory.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.burydirectory.index.Columns;
import org.burydirectory.index.FeedKey;
import org.burydirectory.index.Segment;
import org.burydirectory.index.Snapshot;
import org.burydirectory.profile.Publication;
import org.burydirectory.search.FeedForm;
import org.burydirectory.search.FeedInfo;
import org.burydirectory.search.FeedList;
import org.burydirectory.search.FeedPage;
import org.burydirectory.search.FeedRequest;
import org.burydirectory.search.FeedSink;

/** Answers for an Open Referral UK feed out of a snapshot. */
public final class Feed {

  private Feed() {}

  /** A page of a list. */
  public static FeedPage page(Snapshot snapshot, FeedRequest request) {
    FeedRows rows = new FeedLists(snapshot).rows(request);
    long first = (request.page() - 1L) * request.perPage();
    var contents = new ArrayList<ByteBuffer>();
    for (long at = first; at < Math.min(rows.size(), first + request.perPage()); at++) {
      contents.add(ByteBuffer.wrap(rows.item((int) at)).asReadOnlyBuffer());
    }
    return new FeedPage(rows.size(), request.page(), request.perPage(), contents, info(snapshot));
  }

  /** Every item that a request asks for, whatever its page. */
  public static void walk(Snapshot snapshot, FeedRequest request, FeedSink sink)
      throws IOException {
    FeedRows rows = new FeedLists(snapshot).rows(request);
    sink.begin(rows.size(), info(snapshot));
    for (int at = 0; at < rows.size(); at++) {
      sink.accept(ByteBuffer.wrap(rows.item(at)).asReadOnlyBuffer());
    }
  }

  /** One item of a list. */
  public static Optional<ByteBuffer> item(
      Snapshot snapshot, FeedList list, String id, FeedForm form) {
    return new FeedLists(snapshot)
        .item(list, id, form)
        .map(bytes -> ByteBuffer.wrap(bytes).asReadOnlyBuffer());
  }

  /** What holds of the whole feed. */
  public static FeedInfo info(Snapshot snapshot) {
    return snapshot.derive(FeedInfo.class, Feed::compute);
  }

  private static FeedInfo compute(Snapshot snapshot) {
    Publication.Licence licence = snapshot.about().profile().publication().licence();
    int checked = 0;
    for (Segment segment : snapshot.segments()) {
      Columns columns = segment.columns();
      for (int doc = 0; doc < columns.maxDoc(); doc++) {
        if (segment.live().get(doc)
            && columns.coverage(doc) >= 0
            && !columns.illustrative().get(doc)) {
          checked = Math.max(checked, columns.assured(doc));
        }
      }
    }
    return new FeedInfo(
        snapshot.about().name(),
        snapshot.about().builtAt(),
        licence == null ? null : licence.name(),
        licence == null ? null : licence.url(),
        licence == null ? null : licence.attribution(),
        checked == 0 ? null : LocalDate.ofEpochDay(checked));
  }

  /** The canonical JSON of every service, in the order of ids. */
  public static void services(Snapshot snapshot, FeedSink sink) throws IOException {
    FeedOrder.Services services = FeedOrder.services(snapshot);
    sink.begin(services.spots().length, info(snapshot));
    for (int at = 0; at < services.spots().length; at++) {
      sink.accept(services.segments().get(services.segment(at)).json(services.doc(at)));
    }
  }

  /** The canonical JSON of the services of an organization, in the order of ids. */
  static List<byte[]> servicesOf(Snapshot snapshot, String organization) {
    var found = new TreeMap<BytesRef, byte[]>();
    for (Segment segment : snapshot.segments()) {
      FixedBitSet docs =
          FeedWords.any(segment, Segment.FEED, List.of(FeedKey.organization(organization)));
      docs.and(segment.live());
      FeedWords.each(
          docs, doc -> found.put(segment.idBytes(doc), HitMaker.bytes(segment.json(doc))));
    }
    return List.copyOf(found.values());
  }
}
