package org.burydirectory.server.api;

import java.nio.ByteBuffer;
import java.util.function.BiConsumer;
import org.burydirectory.ServiceDirectory;
import org.burydirectory.server.json.ByteSink;
import org.burydirectory.server.json.JsonWriter;

/** Answers with a JSON document about the whole directory, made once a generation. */
public final class Document implements Endpoint {

  private record Made(ByteBuffer bytes, String tag) {}

  private final PerGeneration<Made> document;

  /** Answers with what this writes. */
  public Document(ServiceDirectory directory, BiConsumer<ServiceDirectory, JsonWriter> write) {
    document = new PerGeneration<>(directory, now -> make(now, write));
  }

  private static Made make(
      ServiceDirectory directory, BiConsumer<ServiceDirectory, JsonWriter> write) {
    var sink = new ByteSink();
    write.accept(directory, new JsonWriter(sink));
    ByteBuffer bytes = sink.copy();
    return new Made(bytes, EntityTag.of(bytes));
  }

  @Override
  public Answer answer(Call call) {
    Made made = document.get();
    return Answer.of(Answer.JSON, made.bytes().duplicate()).cached(Answer.A_MINUTE, made.tag());
  }
}
