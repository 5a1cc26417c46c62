package org.burydirectory.server.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.encoding.ContentEncodingRepository;
import io.undertow.server.handlers.encoding.DeflateEncodingProvider;
import io.undertow.server.handlers.encoding.EncodingHandler;
import io.undertow.server.handlers.encoding.GzipEncodingProvider;

/** Compresses answers that are worth it. */
final class Compression {

  private static final int WORTH_IT_BYTES = 1024;
  private static final int GZIP_FIRST = 100;
  private static final int DEFLATE_SECOND = 50;

  private Compression() {}

  /** Compresses what a handler answers, as the client accepts it. */
  static HttpHandler of(HttpHandler next) {
    var encodings =
        new ContentEncodingRepository()
            .addEncodingHandler(
                "gzip", new GzipEncodingProvider(), GZIP_FIRST, Compression::isWorthIt)
            .addEncodingHandler(
                "deflate", new DeflateEncodingProvider(), DEFLATE_SECOND, Compression::isWorthIt);
    return new EncodingHandler(next, encodings);
  }

  /** What is written bit by bit says no length. */
  private static boolean isWorthIt(HttpServerExchange exchange) {
    long length = exchange.getResponseContentLength();
    return length > WORTH_IT_BYTES || (length < 0 && exchange.isBlocking());
  }
}
