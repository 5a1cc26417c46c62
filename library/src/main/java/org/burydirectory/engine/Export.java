package org.burydirectory.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.burydirectory.index.Columns;
import org.burydirectory.index.Segment;
import org.burydirectory.index.Snapshot;
import org.burydirectory.place.CoverageLevel;
import org.burydirectory.place.GeoPoint;
import org.burydirectory.search.ExportFormat;
import org.burydirectory.search.FeedInfo;
import org.burydirectory.search.FeedSink;
import org.burydirectory.search.Hit;
import org.burydirectory.source.CardWriter;
import org.burydirectory.source.HsdsPackage;
import org.jspecify.annotations.Nullable;

/** Hands out a whole directory. */
public final class Export {

  private Export() {}

  /** Writes every service in a format that reads back to the same; gives their number. */
  public static int write(Snapshot snapshot, ExportFormat format, OutputStream out)
      throws IOException {
    return switch (format) {
      case NDJSON -> lines(snapshot, out, "", "\n", "\n");
      case JSON -> lines(snapshot, out, "[\n", ",\n", "\n]\n");
      case HSDS -> hsds(snapshot, out);
    };
  }

  private static int lines(
      Snapshot snapshot, OutputStream out, String before, String between, String after)
      throws IOException {
    var lines = new Lines(out, between);
    out.write(bytes(before));
    Feed.services(snapshot, lines);
    if (lines.count > 0 || !before.isEmpty()) {
      out.write(bytes(after));
    }
    return lines.count;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Writes records with something between two of them. */
  private static final class Lines implements FeedSink {
    private final OutputStream out;
    private final WritableByteChannel channel;
    private final byte[] between;
    private int count;

    Lines(OutputStream out, String between) {
      this.out = out;
      this.channel = Channels.newChannel(out);
      this.between = bytes(between);
    }

    @Override
    public void accept(ByteBuffer json) throws IOException {
      if (count++ > 0) {
        out.write(between);
      }
      channel.write(json.duplicate());
    }
  }

  private static int hsds(Snapshot snapshot, OutputStream out) throws IOException {
    try (var tables = new HsdsPackage()) {
      var written = new Tables(tables);
      Feed.services(snapshot, written);
      tables.write(out, snapshot.about().profile().publication().licence());
      return written.count;
    }
  }

  /** Adds records to a package. */
  private static final class Tables implements FeedSink {
    private final HsdsPackage tables;
    private int count;

    Tables(HsdsPackage tables) {
      this.tables = tables;
    }

    @Override
    public void begin(int totalItems, FeedInfo about) {
      count = totalItems;
    }

    @Override
    public void accept(ByteBuffer json) throws IOException {
      tables.add(HitMaker.bytes(json));
    }
  }

  /** Every entry, services and guides, in the order of ids, as a search for everything shows it. */
  public static void entries(Snapshot snapshot, Consumer<Hit> sink) {
    FeedOrder.Services entries = FeedOrder.entries(snapshot);
    for (int at = 0; at < entries.spots().length; at++) {
      sink.accept(hit(entries.segments().get(entries.segment(at)), entries.doc(at)));
    }
  }

  private static Hit hit(Segment segment, int doc) {
    ByteBuffer card = segment.card(doc);
    ByteBuffer json = segment.json(doc);
    int level = segment.columns().coverage(doc);
    var match =
        new Hit.Match(
            Map.of(),
            null,
            false,
            site(segment.columns(), doc),
            null,
            level < 0 ? null : CoverageLevel.of(level),
            null,
            null,
            "",
            List.of());
    return new Hit(
        Segment.id(card),
        0,
        match,
        card,
        () -> CardWriter.parse(HitMaker.bytes(card)),
        () -> HitMaker.whole(level < 0, HitMaker.bytes(json)));
  }

  /** The first site of which it is known where it is. */
  private static @Nullable GeoPoint site(Columns columns, int doc) {
    for (int site = columns.firstSite(doc); site < columns.firstSite(doc + 1); site++) {
      if (columns.hasPoint(site)) {
        return new GeoPoint(columns.lat(site), columns.lon(site));
      }
    }
    return null;
  }
}
