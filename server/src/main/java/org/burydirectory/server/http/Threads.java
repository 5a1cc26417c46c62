package org.burydirectory.server.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.RequestLimit;
import io.undertow.server.handlers.RequestLimitingHandler;
import java.util.function.IntSupplier;
import org.burydirectory.server.api.Answer;
import org.burydirectory.server.api.Problem;
import org.burydirectory.server.api.Route;

/**
 * Chooses where work is done. Short work is done by the thread that read the request; searches of a
 * large directory go to workers, so many at once, some more in a queue, the rest told to come back.
 */
final class Threads {

  /** Entries above which a search may keep an I/O thread from its other connections. */
  static final int LARGE_DIRECTORY = 20_000;

  private static final int SEARCHES_A_CORE = 4;
  private static final int QUEUED = 256;

  private final IntSupplier entries;
  private final RequestLimit limit =
      new RequestLimit(Runtime.getRuntime().availableProcessors() * SEARCHES_A_CORE, QUEUED);

  /** Threads for a directory of so many entries. */
  Threads(IntSupplier entries) {
    this.entries = entries;
    limit.setFailureHandler(Threads::busy);
  }

  void run(Route.Work work, HttpServerExchange exchange, HttpHandler handler) throws Exception {
    if (work == Route.Work.BLOCKING) {
      exchange.dispatch(handler);
    } else if (work == Route.Work.BULK
        || (work == Route.Work.SEARCH && entries.getAsInt() > LARGE_DIRECTORY)) {
      new RequestLimitingHandler(limit, waiting -> waiting.dispatch(handler))
          .handleRequest(exchange);
    } else {
      handler.handleRequest(exchange);
    }
  }

  private static void busy(HttpServerExchange exchange) {
    Responses.send(
        exchange,
        Answer.problem(
                Problem.of(
                    503, "busy", "Busy", "Too many searches are waiting; try again shortly."))
            .header("Retry-After", "1"));
  }
}
