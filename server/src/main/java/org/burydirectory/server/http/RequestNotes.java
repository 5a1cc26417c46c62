package org.burydirectory.server.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;
import org.jspecify.annotations.Nullable;

/** What the handlers of one request tell each other. */
final class RequestNotes {

  private static final AttachmentKey<RequestNotes> KEY = AttachmentKey.create(RequestNotes.class);
  private static final String NO_ROUTE = "none";
  private static final double NANOS_A_MILLISECOND = 1e6;

  private final String requestId;
  private final long startedNanos = System.nanoTime();
  private String route = NO_ROUTE;

  private RequestNotes(String requestId) {
    this.requestId = requestId;
  }

  /** Begins the notes of a request. */
  static RequestNotes begin(HttpServerExchange exchange, String requestId) {
    var notes = new RequestNotes(requestId);
    exchange.putAttachment(KEY, notes);
    return notes;
  }

  /** The notes of a request. */
  static RequestNotes of(HttpServerExchange exchange) {
    @Nullable RequestNotes notes = exchange.getAttachment(KEY);
    return notes == null ? begin(exchange, "") : notes;
  }

  String requestId() {
    return requestId;
  }

  /** The path of the route that answers, {@code none} until one is found. */
  String route() {
    return route;
  }

  void route(String path) {
    route = path;
  }

  long elapsedNanos() {
    return System.nanoTime() - startedNanos;
  }

  double elapsedMillis() {
    return elapsedNanos() / NANOS_A_MILLISECOND;
  }
}
