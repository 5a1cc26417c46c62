package org.burydirectory.server.admin;

import java.io.IOException;
import org.burydirectory.ServiceDirectory;
import org.burydirectory.feed.FeedOrigin;
import org.burydirectory.server.api.Answer;
import org.burydirectory.server.api.Call;
import org.burydirectory.server.api.Endpoint;
import org.burydirectory.server.feed.Imports;
import org.burydirectory.server.json.ByteSink;
import org.burydirectory.server.json.JsonWriter;

/** Tells whose data was imported. */
record SourcesEndpoint(ServiceDirectory directory, Imports imports) implements Endpoint {

  @Override
  public Answer answer(Call call) throws IOException {
    var sink = new ByteSink();
    var json = new JsonWriter(sink).object().array("sources");
    for (FeedOrigin origin : directory.sources()) {
      json.object()
          .member("name", origin.name())
          .member("title", origin.title())
          .member("url", origin.url())
          .member("licence", origin.licence())
          .member("precedence", origin.precedence())
          .member("last_outcome", imports.last().get(origin.name()))
          .endObject();
    }
    json.endArray().endObject();
    return Answer.json(sink);
  }
}
