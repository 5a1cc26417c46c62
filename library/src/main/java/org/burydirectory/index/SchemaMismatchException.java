package org.burydirectory.index;

import java.io.IOException;

/** An index written by another version of the library. */
public final class SchemaMismatchException extends IOException {

  private static final long serialVersionUID = 1L;

  SchemaMismatchException(String where, String found) {
    super(
        where
            + ": the index was written with schema "
            + found
            + " and this version reads schema "
            + Schema.VERSION
            + "; build it again from its data: ServiceDirectory.build, or the command build");
  }
}
