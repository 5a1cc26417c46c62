package org.burydirectory.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.burydirectory.feed.FeedAnswer;
import org.burydirectory.feed.FeedException;
import org.burydirectory.feed.FeedTransport;
import org.burydirectory.model.InvalidDataException;
import org.burydirectory.source.RecordTrees;
import org.jspecify.annotations.Nullable;

/** Asks a feed's server, one request at a time, again where it is busy or fails. */
final class FeedClient {

  private static final int MOST_TRIES = 4;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
  private static final Set<Integer> AGAIN = Set.of(408, 425, 429, 500, 502, 503, 504);

  /** Stands before a validator that is a date. */
  private static final String SINCE = "since ";

  private final FeedTransport transport;
  private long expanded;

  FeedClient(FeedTransport transport) {
    this.transport = transport;
  }

  /**
   * Fetches a page.
   *
   * @param tag validator of what is known already; null where nothing is
   * @return null where that is still so
   * @throws FeedException if it cannot be had or is no page
   */
  @Nullable FeedPage page(URI address, @Nullable String tag) throws IOException {
    for (int attempt = 1; ; attempt++) {
      String failure;
      Duration pause = FIRST_PAUSE.multipliedBy(1L << (attempt - 1));
      try (FeedAnswer answer = transport.get(address, headers(tag))) {
        if (answer.status() == 304 && tag != null) {
          return null;
        }
        if (answer.status() == 200) {
          return read(address, answer);
        }
        failure = "the server answered with status " + answer.status();
        if (!AGAIN.contains(answer.status())) {
          throw new FeedException(address + ": " + failure + "; check the address");
        }
        pause = retryAfter(answer, pause, address);
      } catch (FeedException e) {
        throw e;
      } catch (InvalidDataException e) {
        failure = "what came is no JSON: " + e.problems().getFirst();
      } catch (IOException e) {
        if (e.getClass() == InterruptedIOException.class) { // of its subclasses are time-outs
          throw e;
        }
        failure = e.getMessage() == null ? e.toString() : e.getMessage();
      }
      if (attempt == MOST_TRIES) {
        throw new FeedException(
            address + ": " + failure + " (tried " + MOST_TRIES + " times); nothing was changed");
      }
      transport.pause(pause);
    }
  }

  private static Map<String, String> headers(@Nullable String tag) {
    var headers = new HashMap<String, String>();
    headers.put("Accept", "application/json");
    headers.put("Accept-Encoding", "gzip");
    if (tag != null) {
      boolean date = tag.startsWith(SINCE);
      headers.put(
          date ? "If-Modified-Since" : "If-None-Match", date ? tag.substring(SINCE.length()) : tag);
    }
    return headers;
  }

  /** What tells whether an answer is still what it was: its ETag or, failing that, its date. */
  private static @Nullable String validator(FeedAnswer answer) {
    return answer
        .header("etag")
        .or(() -> answer.header("last-modified").map(date -> SINCE + date))
        .orElse(null);
  }

  private static Duration retryAfter(FeedAnswer answer, Duration pause, URI address)
      throws FeedException {
    String seconds = answer.header("retry-after").orElse("").strip();
    if (!seconds.matches("\\d{1,9}")) {
      return pause;
    }
    Duration asked = Duration.ofSeconds(Long.parseLong(seconds));
    if (asked.compareTo(LONGEST_PAUSE) > 0) {
      throw new FeedException(
          address
              + ": the server asks to come again in "
              + asked.toSeconds()
              + " s; nothing was changed");
    }
    return asked.compareTo(pause) > 0 ? asked : pause;
  }

  private FeedPage read(URI address, FeedAnswer answer) throws IOException {
    String type = answer.header("content-type").orElse("application/json").toLowerCase(Locale.ROOT);
    if (!type.contains("json")
        && !type.startsWith("text/plain")
        && !type.contains("octet-stream")) {
      throw new FeedException(
          address + ": the answer is of type " + type + ", not JSON; check the address");
    }
    List<@Nullable Map<String, @Nullable Object>> items = new ArrayList<>();
    var single = new boolean[1];
    var packed = new Bounded(answer.body(), Bounded.COMPRESSED, address.toString());
    try (InputStream in = new Bounded(unpacked(packed, answer), packed, address.toString())) {
      var counted = new Counting(in);
      Map<String, @Nullable Object> envelope =
          new TreeMap<>(
              RecordTrees.read(
                  counted,
                  address.toString(),
                  Bounded.EXPANDED,
                  (where, item) -> {
                    items.add(item);
                    single[0] |= where.startsWith("line");
                  }));
      if (single[0] && items.size() == 1) {
        checkEnvelope(items, envelope, address);
      }
      return new FeedPage(items, envelope, validator(answer));
    }
  }

  /** An object that is neither a record nor has a list of them: an error that says it is fine. */
  private static void checkEnvelope(
      List<@Nullable Map<String, @Nullable Object>> items,
      Map<String, @Nullable Object> envelope,
      URI address)
      throws FeedException {
    Map<String, @Nullable Object> only = items.getFirst();
    if (only == null || !only.containsKey("id")) {
      if (only != null && (only.containsKey("total_items") || only.containsKey("totalElements"))) {
        envelope.putAll(only); // a page whose list is empty
        items.clear();
      } else {
        throw new FeedException(
            address + ": the answer has no list of services; check the address");
      }
    }
  }

  private static InputStream unpacked(InputStream in, FeedAnswer answer) throws IOException {
    return switch (answer
        .header("content-encoding")
        .orElse("identity")
        .strip()
        .toLowerCase(Locale.ROOT)) {
      case "gzip", "x-gzip" -> new GZIPInputStream(in);
      case "deflate" -> new InflaterInputStream(in);
      case "identity", "" -> in;
      default ->
          throw new FeedException(
              "the answer is encoded as "
                  + answer.header("content-encoding").orElse("")
                  + ", which was not asked for");
    };
  }

  /** Counts what all pages together unpack to. */
  private final class Counting extends java.io.FilterInputStream {
    Counting(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      expanded += Math.max(0, read);
      if (expanded > Bounded.EXPANDED) {
        throw new FeedException(
            "the feed is over " + (Bounded.EXPANDED >> 20) + " MiB; nothing was changed");
      }
      return read;
    }
  }
}
