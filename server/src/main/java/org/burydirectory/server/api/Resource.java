package org.burydirectory.server.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/** Answers with a file that ships inside the server, held in memory. */
public final class Resource implements Endpoint {

  private final String type;
  private final ByteBuffer bytes;
  private final String tag;

  private Resource(String type, ByteBuffer bytes) {
    this.type = type;
    this.bytes = bytes;
    this.tag = EntityTag.of(bytes);
  }

  /** Reads the file of this name beside this class. */
  public static Resource of(String name, String type) {
    try (InputStream in = Resource.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the server's jar");
      }
      return new Resource(type, ByteBuffer.wrap(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Answer answer(Call call) {
    return Answer.of(type, bytes.asReadOnlyBuffer()).cached(Answer.AN_HOUR, tag);
  }
}
