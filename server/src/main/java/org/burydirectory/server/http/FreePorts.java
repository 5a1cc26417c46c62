package org.burydirectory.server.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.burydirectory.server.config.Settings;

/** Looks early whether the ports can be had, so that nobody waits for an index in vain. */
public final class FreePorts {

  private FreePorts() {}

  /**
   * Binds each port for a moment.
   *
   * @throws PortInUseException if one cannot be had
   */
  public static void require(Settings settings) throws IOException {
    try {
      bind(settings.host(), settings.port());
      if (settings.adminServer().isPresent()) {
        bind(settings.adminServer().get().host(), settings.adminServer().get().port());
      }
    } catch (IOException e) {
      throw PortInUseException.of(e, settings).orElseThrow(() -> e);
    }
  }

  private static void bind(String host, int port) throws IOException {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(host, port));
    }
  }
}
