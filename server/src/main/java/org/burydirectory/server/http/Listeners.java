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
final class Listeners {

  private static final int BACKLOG = 4096;
  private static final int CONNECTIONS_HIGH = 16_000;
  private static final int CONNECTIONS_LOW = 15_000;
  private static final int WORKERS_A_CORE = 8;
  private static final int SHUTDOWN_MILLIS = 20_000;
  private static final int HEADER_BYTES = 16 * 1024;
  private static final int HEADERS = 64;
  private static final int COOKIES = 16;
  private static final int PARAMETERS = 64;
  private static final long PUBLIC_BODY_BYTES = 8 * 1024;

  /** Largest body on the admin server: a service whole is some kilobytes. */
  static final long ADMIN_BODY_BYTES = 1024 * 1024;

  private Listeners() {}

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

  /** A builder with every option set and no listener yet. */
  static Undertow.Builder builder(XnioWorker worker, Timing timing) {
    var builder =
        Undertow.builder()
            .setWorker(worker)
            .setSocketOption(Options.READ_TIMEOUT, millis(timing.io()))
            .setSocketOption(Options.WRITE_TIMEOUT, millis(timing.io()))
            .setSocketOption(Options.BACKLOG, BACKLOG)
            .setSocketOption(Options.CONNECTION_HIGH_WATER, CONNECTIONS_HIGH)
            .setSocketOption(Options.CONNECTION_LOW_WATER, CONNECTIONS_LOW)
            .setServerOption(UndertowOptions.SHUTDOWN_TIMEOUT, SHUTDOWN_MILLIS);
    limits(builder);
    return protocol(builder)
        .setServerOption(UndertowOptions.REQUEST_PARSE_TIMEOUT, millis(timing.request()))
        .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, millis(timing.firstRequest()))
        .setServerOption(UndertowOptions.IDLE_TIMEOUT, millis(timing.idle()));
  }

  private static void limits(Undertow.Builder builder) {
    builder
        .setServerOption(UndertowOptions.MAX_HEADER_SIZE, HEADER_BYTES)
        .setServerOption(UndertowOptions.MAX_HEADERS, HEADERS)
        .setServerOption(UndertowOptions.MAX_COOKIES, COOKIES)
        .setServerOption(UndertowOptions.MAX_PARAMETERS, PARAMETERS)
        .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, PUBLIC_BODY_BYTES);
  }

  /** Targets are handed on as they were sent; the front door decodes them strictly. */
  private static Undertow.Builder protocol(Undertow.Builder builder) {
    return builder
        .setServerOption(UndertowOptions.REQUIRE_HOST_HTTP11, true)
        .setServerOption(UndertowOptions.DECODE_URL, false)
        .setServerOption(UndertowOptions.DECODE_SLASH, false)
        .setServerOption(UndertowOptions.ALLOW_UNESCAPED_CHARACTERS_IN_URL, false)
        .setServerOption(UndertowOptions.ENABLE_RFC6265_COOKIE_VALIDATION, true)
        .setServerOption(UndertowOptions.ALWAYS_SET_DATE, true)
        .setServerOption(UndertowOptions.ENABLE_HTTP2, false);
  }

  private static int millis(Duration duration) {
    return Math.toIntExact(duration.toMillis());
  }
}
