package org.burydirectory.server.api;

import java.util.function.BooleanSupplier;
import org.burydirectory.ServiceDirectory;
import org.burydirectory.server.json.ByteSink;
import org.burydirectory.server.json.JsonWriter;

/** Answers whether the server lives, and whether it wants requests. */
public final class Health {

  private final ServiceDirectory directory;
  private final BooleanSupplier ready;

  /** Health of a server of this directory. */
  public Health(ServiceDirectory directory, BooleanSupplier ready) {
    this.directory = directory;
    this.ready = ready;
  }

  /** Always 200: the process answers. */
  public Answer live(Call call) {
    return status("live", 200);
  }

  /** 200, or 503 once the server is stopping. */
  public Answer ready(Call call) {
    return ready.getAsBoolean() ? status("ready", 200) : status("stopping", 503);
  }

  private Answer status(String word, int code) {
    var sink = new ByteSink();
    new JsonWriter(sink)
        .object()
        .member("status", word)
        .member("generation", directory.generation())
        .endObject();
    return Answer.json(sink).status(code);
  }
}
