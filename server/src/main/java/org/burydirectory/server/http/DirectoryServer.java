package org.burydirectory.server.http;

import io.undertow.Undertow;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.burydirectory.ServiceDirectory;
import org.burydirectory.search.SearchRequest;
import org.burydirectory.server.admin.AdminRoutes;
import org.burydirectory.server.api.PerGeneration;
import org.burydirectory.server.api.PublicRoutes;
import org.burydirectory.server.config.Settings;
import org.burydirectory.server.metrics.Metrics;
import org.xnio.XnioWorker;

/** Serves a directory over HTTP. Does not own the directory: close it after the server. */
public final class DirectoryServer implements Closeable {

  private final Timing timing;
  private final Traffic traffic = new Traffic();
  private final XnioWorker worker;
  private final Undertow undertow;
  private boolean closed;

  private DirectoryServer(ServiceDirectory directory, Settings settings, Timing timing)
      throws IOException {
    this.timing = timing;
    this.worker = Listeners.worker();
    var metrics = new Metrics();
    var entries = new PerGeneration<>(directory, DirectoryServer::count);
    var handlers = new Handlers(settings, metrics, traffic, new Threads(entries::get));
    Undertow.Builder builder =
        Listeners.builder(worker, timing)
            .addHttpListener(
                settings.port(),
                settings.host(),
                handlers.publicServer(PublicRoutes.of(directory, traffic::ready)));
    settings
        .adminServer()
        .ifPresent(
            admin ->
                builder.addHttpListener(
                    admin.port(),
                    admin.host(),
                    handlers.adminServer(
                        AdminRoutes.of(directory, metrics, entries::get), admin.token())));
    undertow = builder.build();
  }

  private static int count(ServiceDirectory directory) {
    return directory.search(SearchRequest.everything().perPage(1).counting()).totalItems();
  }

  /**
   * Starts serving.
   *
   * @throws PortInUseException if another process listens there
   */
  public static DirectoryServer start(ServiceDirectory directory, Settings settings, Timing timing)
      throws IOException {
    var server = new DirectoryServer(directory, settings, timing);
    try {
      server.undertow.start();
      return server;
    } catch (RuntimeException e) {
      server.worker.shutdownNow();
      throw PortInUseException.of(e, settings).orElseThrow(() -> e);
    }
  }

  /** Where the public server listens. */
  public InetSocketAddress address() {
    return address(0);
  }

  /** Where the admin server listens, if it is on. */
  public Optional<InetSocketAddress> adminAddress() {
    return undertow.getListenerInfo().size() > 1 ? Optional.of(address(1)) : Optional.empty();
  }

  private InetSocketAddress address(int listener) {
    return (InetSocketAddress) undertow.getListenerInfo().get(listener).getAddress();
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
    try {
      traffic.announceStop();
      Thread.sleep(timing.announce());
      undertow.stop();
      traffic.awaitQuiet(timing.drain());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      worker.shutdownNow();
    }
  }
}
