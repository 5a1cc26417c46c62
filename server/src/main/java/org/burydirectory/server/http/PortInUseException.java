package org.burydirectory.server.http;

import java.io.IOException;
import java.net.BindException;
import java.util.Optional;
import org.burydirectory.server.config.Settings;

/** A port that cannot be had. The message says which and what to do. */
public final class PortInUseException extends IOException {

  private static final long serialVersionUID = 1L;

  private PortInUseException(String message, Throwable cause) {
    super(message, cause);
  }

  /** What a failed start says, where it is about a port. */
  static Optional<PortInUseException> of(Throwable failure, Settings settings) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return Optional.of(new PortInUseException(message(cause, settings), failure));
      }
    }
    return Optional.empty();
  }

  private static String message(Throwable cause, Settings settings) {
    String admin =
        settings
            .adminServer()
            .map(server -> ", or " + server.host() + ":" + server.port() + " for the admin server")
            .orElse("");
    return "Cannot listen on "
        + settings.host()
        + ":"
        + settings.port()
        + admin
        + " ("
        + cause.getMessage()
        + "). Stop what listens there, or choose another port with --port or BURY_PORT"
        + (admin.isEmpty() ? "." : ", --admin-port or BURY_ADMIN_PORT.");
  }
}
