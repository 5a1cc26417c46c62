package org.burydirectory.server.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.time.Duration;

/** Counts requests in flight, and asks clients to go elsewhere once the server is stopping. */
final class Traffic {

  private int inFlight;

  private volatile boolean stopping;

  /** Whether new clients are welcome. */
  boolean ready() {
    return !stopping;
  }

  /** From now on every answer closes its connection. */
  void announceStop() {
    stopping = true;
  }

  /** Counts the requests that a handler is given. */
  HttpHandler counting(HttpHandler next) {
    return exchange -> {
      enter(exchange);
      next.handleRequest(exchange);
    };
  }

  private void enter(HttpServerExchange exchange) {
    change(1);
    exchange.addExchangeCompleteListener(
        (ended, proceed) -> {
          change(-1);
          proceed.proceed();
        });
    if (stopping) {
      exchange.setPersistent(false);
    }
  }

  private synchronized void change(int by) {
    inFlight += by;
    if (inFlight == 0) {
      notifyAll();
    }
  }

  /** Waits until nothing is in flight, or no longer than this. */
  synchronized void awaitQuiet(Duration longest) throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    while (inFlight > 0) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return;
      }
      wait(left);
    }
  }
}
