package org.burydirectory;

import java.io.IOException;

/** An index that this version of the library cannot read. The message says how to rebuild it. */
public final class IncompatibleIndexException extends IOException {

  private static final long serialVersionUID = 1L;

  /** Refuses an index. */
  public IncompatibleIndexException(String message) {
    super(message);
  }
}
