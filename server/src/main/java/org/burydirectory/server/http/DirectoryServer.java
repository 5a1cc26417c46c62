package org.burydirectory.server.http;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burydirectory.ServiceDirectory;
import org.burydirectory.server.admin.AdminRoutes;
import org.burydirectory.server.api.PublicRoutes;
import org.burydirectory.server.api.RouteTable;
import org.burydirectory.server.config.Settings;
import org.burydirectory.server.feed.FeedSchedule;
import org.burydirectory.server.feed.Imports;
import org.burydirectory.server.metrics.Metrics;
import org.burydirectory.server.page.PageRoutes;
import org.jspecify.annotations.Nullable;
import org.xnio.XnioWorker;

/** Serves a directory over HTTP. Does not own the directory: close it after the server. */
public final class DirectoryServer implements Closeable {

  private final Timing timing;
  private final Traffic traffic = new Traffic();
  private final XnioWorker worker;
  private final List<Listener> listeners = new ArrayList<>();
  private @Nullable FeedSchedule schedule;
  private boolean closed;

  private DirectoryServer(Timing timing) throws IOException {
    this.timing = timing;
    this.worker = UndertowSettings.worker();
  }

  private void listen(ServiceDirectory directory, Settings settings, Clock clock)
      throws IOException {
    var metrics = new Metrics();
    var imports = Imports.of(directory, settings);
    var handlers = new Handlers(settings, metrics, traffic, new Threads(directory::size));
    listeners.add(
        Listener.start(
            worker,
            new InetSocketAddress(settings.host(), settings.port()),
            timing,
            Listener.Bodies.NONE,
            handlers.publicServer(routes(directory, settings, clock))));
    Settings.Admin admin = settings.admin();
    if (admin != null) {
      var routes = AdminRoutes.of(directory, metrics, imports);
      listeners.add(
          Listener.start(
              worker,
              new InetSocketAddress(admin.host(), admin.port()),
              timing,
              Listener.Bodies.SOME,
              handlers.adminServer(routes, admin.token())));
    }
    if (!settings.feeds().isEmpty()) {
      schedule = FeedSchedule.start(settings.feeds(), imports);
    }
  }

  private RouteTable routes(ServiceDirectory directory, Settings settings, Clock clock) {
    return new PageRoutes(directory, settings, clock)
        .over(PublicRoutes.of(directory, clock, traffic::ready));
  }

  /**
   * Starts serving.
   *
   * @param clock what tells which instant a search refers to that names none
   * @throws PortInUseException if another process listens there
   */
  public static DirectoryServer start(
      ServiceDirectory directory, Settings settings, Timing timing, Clock clock)
      throws IOException {
    var server = new DirectoryServer(timing);
    boolean started = false;
    try {
      server.listen(directory, settings, clock);
      started = true;
      return server;
    } catch (IOException e) {
      throw PortInUseException.of(e, settings).<IOException>map(inUse -> inUse).orElse(e);
    } finally {
      if (!started) {
        server.listeners.forEach(Listener::stop);
        server.worker.shutdownNow();
      }
    }
  }

  /** Where the public server listens. */
  public InetSocketAddress address() {
    return listeners.getFirst().address();
  }

  /** Where the admin server listens, if it is on. */
  public Optional<InetSocketAddress> adminAddress() {
    return listeners.stream().skip(1).map(Listener::address).findFirst();
  }

  /**
   * Stops without failing anybody: says that it is not ready and closes connections as they are
   * answered, then takes no more, lets what is in flight end and stops. Does nothing a second time.
   */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    if (schedule != null) {
      schedule.close();
    }
    try {
      traffic.announceStop();
      Thread.sleep(timing.announce());
      listeners.forEach(Listener::stop);
      traffic.awaitQuiet(timing.drain());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      worker.shutdownNow();
    }
  }
}
