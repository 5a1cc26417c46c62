package org.burydirectory.intake;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.burydirectory.feed.FeedException;
import org.burydirectory.feed.FeedTransport;
import org.burydirectory.source.EntryReader;
import org.jspecify.annotations.Nullable;

/** Reads a feed: whole the first time, later on only what has changed as long as that adds up. */
public final class FeedImport {

  private static final String ADDRESS = "address";
  private static final String AFTER = "modified_after";
  private static final String ITEMS = "items";
  private static final String TAG = "etag";
  private static final String WHOLE_AT = "whole_at";

  /** A record may be edited while it is read, and clocks and zones differ. */
  private static final Duration OVERLAP = Duration.ofHours(2);

  private static final Duration WHOLE_EVERY = Duration.ofDays(7);

  private final FeedTransport transport;
  private final URI services;
  private final Supplier<Importer> importers;
  private final Instant now;

  /**
   * @param address of the feed, with or without {@code /services}
   * @param importers makes an importer for a walk over the feed
   * @throws FeedException if the address is no address of a web page
   */
  public FeedImport(FeedTransport transport, URI address, Supplier<Importer> importers, Instant now)
      throws FeedException {
    if (!address.isAbsolute() || address.getHost() == null) {
      throw new FeedException(
          "'" + address + "' is no address of a feed; give one such as https://example.org/oruk");
    }
    String text = address.toString();
    this.transport = transport;
    this.importers = importers;
    this.now = now;
    String path = String.valueOf(address.getPath());
    boolean whole = path.endsWith("/services") || address.getQuery() != null;
    this.services =
        whole ? address : URI.create(text + (text.endsWith("/") ? "" : "/") + "services");
  }

  /**
   * What a feed gave.
   *
   * @param imported records
   * @param whole whether these are all its records
   * @param notes for the next time
   */
  public record Fetched(Imported imported, boolean whole, Map<String, String> notes) {}

  /**
   * Reads what is new.
   *
   * @param notes of the last time; empty for none
   * @param known ids of the records that are known
   * @return null where nothing is
   * @throws FeedException if the feed cannot be read whole
   */
  public @Nullable Fetched read(Map<String, String> notes, Set<String> known) throws IOException {
    boolean same = services.toString().equals(notes.get(ADDRESS));
    if (same && notes.containsKey(AFTER) && !isStale(notes)) {
      Fetched part = changes(notes, known);
      if (part != null) {
        return part;
      }
    }
    return whole(same ? notes : Map.of());
  }

  private boolean isStale(Map<String, String> notes) {
    return Instant.parse(notes.getOrDefault(WHOLE_AT, Instant.EPOCH.toString()))
        .plus(WHOLE_EVERY)
        .isBefore(now);
  }

  /** What has changed; null where the feed must have lost records besides. */
  private @Nullable Fetched changes(Map<String, String> notes, Set<String> known)
      throws IOException {
    var walk = new FeedWalk(new FeedClient(transport), services);
    FeedWalk.Walked walked = walk.all(notes.get(AFTER), null, importers);
    if (walked == null) {
      return null;
    }
    long added =
        walked.imported().services().keySet().stream().filter(id -> !known.contains(id)).count();
    long items = Long.parseLong(notes.getOrDefault(ITEMS, "-1")) + added;
    if (walk.total() != items) {
      return null;
    }
    var next = new HashMap<String, String>(notes);
    next.put(ITEMS, String.valueOf(items));
    next.put(AFTER, after(walked.imported(), notes.get(AFTER)));
    return new Fetched(walked.imported(), false, next);
  }

  private @Nullable Fetched whole(Map<String, String> notes) throws IOException {
    var walk = new FeedWalk(new FeedClient(transport), services);
    FeedWalk.Walked walked = walk.all(null, notes.get(TAG), importers);
    if (walked == null) {
      return null;
    }
    var next = new HashMap<String, String>();
    next.put(ADDRESS, services.toString());
    next.put(WHOLE_AT, now.toString());
    next.put(ITEMS, String.valueOf(walked.ids().size()));
    String after = after(walked.imported(), null);
    if (!after.isEmpty() && walked.total() >= 0) {
      next.put(AFTER, after);
    }
    String tag = walked.tag();
    if (tag != null && walked.pages() == 1) {
      next.put(TAG, tag);
    }
    return new Fetched(walked.imported(), true, next);
  }

  /** From when on changes are to be asked for the next time; blank where records bear no time. */
  private String after(Imported imported, @Nullable String before) {
    Instant newest = null;
    for (byte[] json : imported.services().values()) {
      Instant modified = EntryReader.service(json).service().lastModified();
      if (modified != null
          && !modified.isAfter(now)
          && (newest == null || modified.isAfter(newest))) {
        newest = modified;
      }
    }
    String found =
        newest == null
            ? ""
            : newest.minus(OVERLAP).truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString();
    return before != null && before.compareTo(found) > 0 ? before : found;
  }
}
