package org.burydirectory.server.http;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import java.io.IOException;
import java.time.Duration;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.Xnio;
import org.xnio.XnioWorker;

/** Undertow as this server sets it: every limit is set, none left to a default. */
final class UndertowSettings {

  private static final int BACKLOG = 4096;
  private static final int CONNECTIONS_HIGH = 16_000;
  private static final int CONNECTIONS_LOW = 15_000;
  private static final int WORKERS_A_CORE = 8;
  private static final int HEADER_BYTES = 16 * 1024;
  private static final int HEADERS = 64;
  private static final int COOKIES = 16;
  private static final int PARAMETERS = 64;
  private static final long PUBLIC_BODY_BYTES = 8 * 1024;

  /** Largest body on the admin server: data of a source that is imported. */
  static final long ADMIN_BODY_BYTES = 64L * 1024 * 1024;

  private UndertowSettings() {}

  /** Threads for both servers. They outlive a stop of the listeners, so that answers can end. */
  static XnioWorker worker() throws IOException {
    int cores = Runtime.getRuntime().availableProcessors();
    return Xnio.getInstance(Undertow.class.getClassLoader())
        .createWorker(
            OptionMap.builder()
                .set(Options.WORKER_IO_THREADS, Math.max(2, cores))
                .set(Options.WORKER_TASK_CORE_THREADS, cores * WORKERS_A_CORE)
                .set(Options.WORKER_TASK_MAX_THREADS, cores * WORKERS_A_CORE)
                .set(Options.CONNECTION_HIGH_WATER, CONNECTIONS_HIGH)
                .set(Options.CONNECTION_LOW_WATER, CONNECTIONS_LOW)
                .set(Options.TCP_NODELAY, true)
                .set(Options.CORK, true)
                .set(Options.WORKER_NAME, "bury")
                .getMap());
  }

  /** How sockets are accepted and how long they may be silent. */
  static OptionMap sockets(Timing timing) {
    return OptionMap.builder()
        .set(Options.TCP_NODELAY, true)
        .set(Options.REUSE_ADDRESSES, true)
        .set(Options.READ_TIMEOUT, millis(timing.io()))
        .set(Options.WRITE_TIMEOUT, millis(timing.io()))
        .set(Options.BACKLOG, BACKLOG)
        .set(Options.CONNECTION_HIGH_WATER, CONNECTIONS_HIGH)
        .set(Options.CONNECTION_LOW_WATER, CONNECTIONS_LOW)
        .getMap();
  }

  /**
   * How HTTP is read. Targets are handed on as they were sent; the front door decodes them
   * strictly.
   */
  static OptionMap protocol(Timing timing) {
    var options =
        OptionMap.builder()
            .set(UndertowOptions.REQUEST_PARSE_TIMEOUT, millis(timing.request()))
            .set(UndertowOptions.NO_REQUEST_TIMEOUT, millis(timing.firstRequest()))
            .set(UndertowOptions.IDLE_TIMEOUT, millis(timing.idle()))
            .set(UndertowOptions.BUFFER_PIPELINED_DATA, true)
            .set(UndertowOptions.DECODE_URL, false)
            .set(UndertowOptions.DECODE_SLASH, false)
            .set(UndertowOptions.ALLOW_UNESCAPED_CHARACTERS_IN_URL, false)
            .set(UndertowOptions.ALLOW_UNKNOWN_PROTOCOLS, false)
            .set(UndertowOptions.ENABLE_RFC6265_COOKIE_VALIDATION, true)
            .set(UndertowOptions.ALWAYS_SET_DATE, true)
            .set(UndertowOptions.ENABLE_HTTP2, false);
    return limits(options).getMap();
  }

  private static OptionMap.Builder limits(OptionMap.Builder options) {
    return options
        .set(UndertowOptions.MAX_HEADER_SIZE, HEADER_BYTES)
        .set(UndertowOptions.MAX_HEADERS, HEADERS)
        .set(UndertowOptions.MAX_COOKIES, COOKIES)
        .set(UndertowOptions.MAX_PARAMETERS, PARAMETERS)
        .set(UndertowOptions.MAX_ENTITY_SIZE, PUBLIC_BODY_BYTES);
  }

  private static int millis(Duration duration) {
    return Math.toIntExact(duration.toMillis());
  }
}
