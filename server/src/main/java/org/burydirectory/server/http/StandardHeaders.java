package org.burydirectory.server.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.burydirectory.server.metrics.Metrics;

/** Begins every request: gives it an id and the headers that every answer has, and measures it. */
final class StandardHeaders implements HttpHandler {

  /** Who may read answers from a script. */
  enum Readers {
    /** Pages of any site. */
    ANY_SITE,
    /** No page. */
    NONE
  }

  private static final HttpString REQUEST_ID = new HttpString("X-Request-Id");

  private static final Map<HttpString, String> ALL =
      Map.of(
          new HttpString("X-Content-Type-Options"), "nosniff",
          new HttpString("Referrer-Policy"), "no-referrer",
          new HttpString("Content-Security-Policy"), "default-src 'none'; frame-ancestors 'none'",
          new HttpString("Permissions-Policy"),
              "accelerometer=(), autoplay=(), bluetooth=(), camera=(), display-capture=(),"
                  + " encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), hid=(),"
                  + " idle-detection=(), magnetometer=(), microphone=(), midi=(), payment=(),"
                  + " picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(),"
                  + " serial=(), usb=(), web-share=(), xr-spatial-tracking=()");

  private static final Map<HttpString, String> OPEN =
      Map.of(
          new HttpString("Access-Control-Allow-Origin"), "*",
          new HttpString("Access-Control-Expose-Headers"), "ETag, Link, Retry-After, X-Request-Id",
          new HttpString("Cross-Origin-Resource-Policy"), "cross-origin");

  private final Readers readers;
  private final Metrics metrics;
  private final HttpHandler next;

  StandardHeaders(Readers readers, Metrics metrics, HttpHandler next) {
    this.readers = readers;
    this.metrics = metrics;
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    String requestId = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    RequestNotes notes = RequestNotes.begin(exchange, requestId);
    HeaderMap headers = exchange.getResponseHeaders();
    headers.put(REQUEST_ID, requestId);
    ALL.forEach(headers::put);
    if (readers == Readers.ANY_SITE) {
      OPEN.forEach(headers::put);
    }
    exchange.addExchangeCompleteListener(
        (ended, proceed) -> {
          metrics.add(notes.route(), ended.getStatusCode(), notes.elapsedNanos());
          proceed.proceed();
        });
    next.handleRequest(exchange);
  }
}
