package org.burydirectory.server.config;

import java.util.List;

/** Settings that cannot be used; the message names every problem and where each stands. */
public final class InvalidSettingsException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** Refuses settings for these problems, at least one. */
  public InvalidSettingsException(List<String> problems) {
    super(String.join("\n", problems));
  }
}
