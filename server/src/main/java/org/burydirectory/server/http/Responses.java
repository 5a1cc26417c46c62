package org.burydirectory.server.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.StatusCodes;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.burydirectory.server.api.Answer;
import org.burydirectory.server.api.EntityTag;
import org.burydirectory.server.api.Problem;

/** Sends answers. */
final class Responses {

  private static final HttpString SERVER_TIMING = new HttpString("Server-Timing");

  private static final Pattern GZIP =
      Pattern.compile("(?i)(?:^|,)\\s*gzip\\s*(?:,|$|;\\s*q=(?:1|0\\.0*[1-9]))");

  private static final int MISDIRECTED = 421;

  private Responses() {}

  /** Sends a problem and closes the connection, whose state may be in doubt. */
  static void refuse(HttpServerExchange exchange, Problem problem) {
    exchange.setPersistent(false);
    send(exchange, Answer.problem(problem));
  }

  /** Sends an answer, or 304 where the client has it already. */
  static void send(HttpServerExchange exchange, Answer answer) {
    exchange.addExchangeCompleteListener(
        (ended, next) -> {
          answer.released().run();
          next.proceed();
        });
    Answer sent = known(exchange, answer) ? answer.notModified() : answer;
    headers(exchange, sent);
    if (sent.status() == StatusCodes.NOT_MODIFIED || sent.status() == StatusCodes.NO_CONTENT) {
      exchange.endExchange();
    } else if (sent.stream() != null) {
      Streams.send(exchange, sent.stream());
    } else {
      exchange.getResponseSender().send(body(exchange, sent));
    }
  }

  private static ByteBuffer body(HttpServerExchange exchange, Answer answer) {
    ByteBuffer gzip = answer.gzip();
    if (gzip == null || !takesGzip(exchange)) {
      return answer.body();
    }
    exchange.getResponseHeaders().put(Headers.CONTENT_ENCODING, "gzip");
    return gzip;
  }

  /** Whether gzip is named without a weight of nought. What says more subtly is sent it plain. */
  private static boolean takesGzip(HttpServerExchange exchange) {
    HeaderValues accepted = exchange.getRequestHeaders().get(Headers.ACCEPT_ENCODING);
    return accepted != null && GZIP.matcher(String.join(",", accepted)).find();
  }

  private static boolean known(HttpServerExchange exchange, Answer answer) {
    String ifNoneMatch = exchange.getRequestHeaders().getFirst(Headers.IF_NONE_MATCH);
    return ifNoneMatch != null
        && answer.status() == StatusCodes.OK
        && answer.etag() != null
        && EntityTag.matches(ifNoneMatch, answer.etag());
  }

  private static void headers(HttpServerExchange exchange, Answer answer) {
    exchange.setStatusCode(answer.status());
    if (answer.status() == MISDIRECTED) {
      exchange.setReasonPhrase("Misdirected Request"); // Undertow has no name for it
    }
    HeaderMap headers = exchange.getResponseHeaders();
    headers.put(Headers.CACHE_CONTROL, answer.caching());
    headers.put(Headers.VARY, "Accept-Encoding");
    if (answer.etag() != null) {
      headers.put(Headers.ETAG, answer.etag());
    }
    if (answer.status() != StatusCodes.NOT_MODIFIED && answer.status() != StatusCodes.NO_CONTENT) {
      headers.put(Headers.CONTENT_TYPE, answer.type());
    }
    answer.headers().forEach((name, value) -> headers.put(new HttpString(name), value));
    double millis = RequestNotes.of(exchange).elapsedMillis();
    headers.put(SERVER_TIMING, String.format(Locale.ROOT, "total;dur=%.3f", millis));
  }
}
