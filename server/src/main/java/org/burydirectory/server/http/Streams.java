package org.burydirectory.server.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;
import org.burydirectory.server.api.Answer;
import org.burydirectory.server.api.Problem;
import org.xnio.IoUtils;

/**
 * Sends bodies that are written bit by bit. A client that reads slowly keeps a thread, so only so
 * many are sent at once.
 */
final class Streams {

  private static final int AT_ONCE_A_CORE = 4;
  private static final Semaphore FREE =
      new Semaphore(Runtime.getRuntime().availableProcessors() * AT_ONCE_A_CORE);

  private Streams() {}

  /** Sends a body whose headers are set. */
  static void send(HttpServerExchange exchange, Answer.Stream stream) {
    if (exchange.getRequestMethod().equals(Methods.HEAD)) {
      exchange.endExchange();
    } else if (exchange.isInIoThread()) {
      exchange.dispatch(() -> write(exchange, stream));
    } else {
      write(exchange, stream);
    }
  }

  private static void write(HttpServerExchange exchange, Answer.Stream stream) {
    if (!FREE.tryAcquire()) {
      exchange.getResponseHeaders().remove(Headers.ETAG);
      Responses.send(
          exchange,
          Answer.problem(
                  Problem.of(
                      503, "busy", "Busy", "Too many whole lists are being read; try again soon."))
              .header("Retry-After", "10"));
      return;
    }
    try {
      exchange.startBlocking();
      OutputStream out = exchange.getOutputStream();
      stream.write(out);
      out.close(); // only now: closing ends the body in good order
    } catch (IOException | RuntimeException e) {
      // The client must not take what it has for the whole.
      IoUtils.safeClose(exchange.getConnection());
      if (e instanceof RuntimeException) {
        FailureLog.write(RequestNotes.of(exchange), e);
      }
    } finally {
      FREE.release();
      exchange.endExchange();
    }
  }
}
