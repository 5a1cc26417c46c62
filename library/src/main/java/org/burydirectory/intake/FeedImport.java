package org.burydirectory.intake;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
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
  private static final String CHANGES_TAG = "changes_etag";
  private static final String TOTAL_TAG = "total_etag";
  private static final String WHOLE_AT = "whole_at";

  /** A record may be edited while it is read, and clocks and zones differ. */
  private static final Duration OVERLAP = Duration.ofHours(2);

  private static final Duration WHOLE_EVERY = Duration.ofDays(7);

  private final FeedTransport transport;
  private final URI services;
  private final Supplier<Importer> importers;
  private final @Nullable Path kept;
  private final Instant now;

  /**
   * @param address of the feed, with or without {@code /services}
   * @param importers makes an importer for a walk over the feed
   * @param kept where the pages of a walk are kept until {@link #forget}, so that one that is cut
   *     off is gone on with; null for nowhere
   * @throws FeedException if the address is no address of a web page
   */
  public FeedImport(
      FeedTransport transport,
      URI address,
      Supplier<Importer> importers,
      @Nullable Path kept,
      Instant now)
      throws FeedException {
    if (!address.isAbsolute() || address.getHost() == null) {
      throw new FeedException(
          "'" + address + "' is no address of a feed; give one such as https://example.org/oruk");
    }
    String text = address.toString();
    this.transport = transport;
    this.importers = importers;
    this.kept = kept;
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
    try (var file = new WalkFile(kept, now)) {
      var walk = new FeedWalk(new FeedClient(transport), services, file, now);
      boolean same = services.toString().equals(notes.get(ADDRESS));
      if (same && notes.containsKey(AFTER) && !isStale(notes)) {
        Changes changes = changes(walk, notes, known);
        if (changes.addUp()) {
          return changes.fetched();
        }
      }
      return whole(walk, same ? notes : Map.of());
    }
  }

  /** Forgets the pages of the walk: what it gave has been taken in. */
  public void forget() throws IOException {
    try (var file = new WalkFile(kept, now)) {
      file.clear();
    }
  }

  private boolean isStale(Map<String, String> notes) {
    return Instant.parse(notes.getOrDefault(WHOLE_AT, Instant.EPOCH.toString()))
        .plus(WHOLE_EVERY)
        .isBefore(now);
  }

  /**
   * What has changed.
   *
   * @param addUp whether the feed has as many records as there are then
   * @param fetched null where nothing has
   */
  private record Changes(boolean addUp, @Nullable Fetched fetched) {}

  private Changes changes(FeedWalk walk, Map<String, String> notes, Set<String> known)
      throws IOException {
    String after = notes.get(AFTER);
    FeedWalk.Walked walked = walk.all(after, notes.get(CHANGES_TAG), importers);
    long items = Long.parseLong(notes.getOrDefault(ITEMS, "-1"));
    if (walked != null) {
      items +=
          walked.imported().services().keySet().stream().filter(id -> !known.contains(id)).count();
    }
    FeedPage whole = walk.whole(walked == null ? notes.get(TOTAL_TAG) : null);
    if (whole != null && whole.totalItems() != items) {
      return new Changes(false, null); // it must have lost some
    }
    if (walked == null) {
      return new Changes(true, null);
    }
    var next = new HashMap<String, String>(notes);
    next.put(ITEMS, String.valueOf(items));
    next.put(AFTER, after(walked, after));
    boolean again = next.get(AFTER).equals(after) && walked.pages() == 1;
    note(next, CHANGES_TAG, again ? walked.tag() : null);
    note(next, TOTAL_TAG, whole == null ? null : whole.tag());
    return new Changes(true, new Fetched(walked.imported(), false, next));
  }

  private static void note(Map<String, String> notes, String name, @Nullable String value) {
    if (value == null) {
      notes.remove(name);
    } else {
      notes.put(name, value);
    }
  }

  private @Nullable Fetched whole(FeedWalk walk, Map<String, String> notes) throws IOException {
    FeedWalk.Walked walked = walk.all(null, notes.get(TAG), importers);
    if (walked == null) {
      return null;
    }
    var next = new HashMap<String, String>();
    next.put(ADDRESS, services.toString());
    next.put(WHOLE_AT, walked.started().toString());
    next.put(ITEMS, String.valueOf(walked.ids().size()));
    String after = after(walked, null);
    if (!after.isEmpty() && walked.total() >= 0) {
      next.put(AFTER, after);
    }
    note(next, TAG, walked.pages() == 1 ? walked.tag() : null);
    return new Fetched(walked.imported(), true, next);
  }

  /**
   * From when on changes are to be asked for the next time: what was changed while the walk was
   * under way may be missing. Blank where records bear no time.
   */
  private static String after(FeedWalk.Walked walked, @Nullable String before) {
    Instant newest = null;
    for (byte[] json : walked.imported().services().values()) {
      Instant modified = EntryReader.service(json).service().lastModified();
      if (modified != null
          && !modified.isAfter(walked.started())
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
