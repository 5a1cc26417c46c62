package org.burydirectory.search;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Takes records of a directory one after the other. */
@FunctionalInterface
public interface FeedSink {

  /**
   * Told once, before the first record.
   *
   * @param totalItems how many records there will be
   * @param about what holds of all
   * @throws IOException to end the walk; it is handed on
   */
  default void begin(int totalItems, FeedInfo about) throws IOException {}

  /**
   * Takes one record.
   *
   * @param json an object in UTF-8, read-only; good until this returns
   * @throws IOException to end the walk; it is handed on
   */
  void accept(ByteBuffer json) throws IOException;
}
