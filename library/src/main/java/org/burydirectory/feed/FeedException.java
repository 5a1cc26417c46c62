package org.burydirectory.feed;

import java.io.IOException;

/** A feed that could not be read whole. The message says what, where and what to do. */
public final class FeedException extends IOException {

  private static final long serialVersionUID = 1L;

  /** Refuses a feed. */
  public FeedException(String message) {
    super(message);
  }

  /** Refuses a feed for a reason of the network or the file system. */
  public FeedException(String message, Throwable cause) {
    super(message, cause);
  }
}
