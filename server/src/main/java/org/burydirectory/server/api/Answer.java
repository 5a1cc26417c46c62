package org.burydirectory.server.api;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.burydirectory.server.json.ByteSink;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint answers.
 *
 * @param status the HTTP status
 * @param type the media type
 * @param body the bytes
 * @param gzip the bytes compressed beforehand, null where they are not
 * @param released run once the bytes have been sent, or will not be
 * @param caching the Cache-Control header
 * @param etag the entity tag, null where there is none
 * @param headers further headers
 * @param stream writes the body instead of {@code body}, null where that is all
 */
public record Answer(
    int status,
    String type,
    ByteBuffer body,
    @Nullable ByteBuffer gzip,
    Runnable released,
    String caching,
    @Nullable String etag,
    Map<String, String> headers,
    @Nullable Stream stream) {

  /** Writes a body that is too long to be held. */
  @FunctionalInterface
  public interface Stream {
    /** Writes all of it; called at most once, on a thread that may wait. */
    void write(OutputStream out) throws IOException;
  }

  private static final long MINUTE_SECONDS = 60;

  /** For what holds until the next change of the directory. */
  public static final String A_MINUTE = maxAge(MINUTE_SECONDS);

  /** For what holds until the next release of the server. */
  public static final String AN_HOUR = "public, max-age=3600";

  /** For what holds only now. */
  public static final String NEVER = "no-store";

  /** The media type of JSON. */
  public static final String JSON = "application/json";

  /** Copies the map. */
  public Answer {
    headers = Map.copyOf(headers);
  }

  private static String maxAge(long seconds) {
    return "public, max-age=" + seconds;
  }

  /** For what holds until the next change of the directory, but no longer than an instant. */
  public static String aMinuteUntil(Instant end, Instant now) {
    long left = now.isBefore(end) ? now.until(end, ChronoUnit.SECONDS) : 0;
    return maxAge(Math.min(MINUTE_SECONDS, left));
  }

  /** An answer of these bytes, not to be cached. */
  public static Answer of(String type, ByteBuffer body) {
    return new Answer(200, type, body, null, () -> {}, NEVER, null, Map.of(), null);
  }

  /** An answer that is written bit by bit, not to be cached. */
  public static Answer stream(String type, Stream stream) {
    return new Answer(
        200, type, ByteBuffer.allocate(0), null, () -> {}, NEVER, null, Map.of(), stream);
  }

  /** A JSON answer, not to be cached. */
  public static Answer json(ByteSink sink) {
    return of(JSON, sink.view());
  }

  /** A text answer, not to be cached. */
  public static Answer text(String type, String text) {
    return of(type, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** A problem as an answer. */
  public static Answer problem(Problem problem) {
    return of(Problem.MEDIA_TYPE, problem.json().view()).status(problem.status());
  }

  /** With another status. */
  public Answer status(int other) {
    return new Answer(other, type, body, gzip, released, caching, etag, headers, stream);
  }

  /** To be cached, and known again by a tag. */
  public Answer cached(String howLong, String tag) {
    return new Answer(status, type, body, gzip, released, howLong, tag, headers, stream);
  }

  /** With its bytes compressed beforehand, for clients that take them so. */
  public Answer gzip(ByteBuffer compressed) {
    return new Answer(status, type, body, compressed, released, caching, etag, headers, stream);
  }

  /** With a header; one without text is left out. */
  public Answer header(String name, String value) {
    if (value.isEmpty()) {
      return this;
    }
    var more = new TreeMap<>(headers);
    more.put(name, value);
    return new Answer(status, type, body, gzip, released, caching, etag, more, stream);
  }

  /** With something to do once the bytes have been sent. */
  public Answer released(Runnable then) {
    return new Answer(status, type, body, gzip, then, caching, etag, headers, stream);
  }

  /** The same without its bytes, for a client that has them. */
  public Answer notModified() {
    return new Answer(
        304, type, ByteBuffer.allocate(0), null, released, caching, etag, headers, null);
  }
}
