package org.burydirectory.server.api;

import java.util.TreeMap;
import org.burydirectory.ServiceDirectory;
import org.burydirectory.search.Suggestion;
import org.burydirectory.server.json.ByteSink;
import org.burydirectory.server.json.JsonWriter;

/** Answers {@code /v1/suggest}: what a person may be typing. */
public final class SuggestEndpoint implements Endpoint {

  private static final int MOST = 10;

  private final ServiceDirectory directory;

  /** Suggests from this directory. */
  public SuggestEndpoint(ServiceDirectory directory) {
    this.directory = directory;
  }

  @Override
  public Answer answer(Call call) {
    if (call.query().all("q").size() > 1) {
      throw new ProblemException(
          Problem.parameters(
              java.util.List.of(
                  ParameterProblem.value(
                      "q", String.join(" & ", call.query().all("q")), "to be given once"))));
    }
    Edition edition = Edition.of(directory);
    var sink = new ByteSink();
    var json = new JsonWriter(sink).object().array("suggestions");
    directory
        .suggest(call.query().first("q").orElse(""), MOST)
        .forEach(suggestion -> write(json, suggestion));
    json.endArray().endObject();
    return Answer.json(sink)
        .cached(Answer.A_MINUTE, EntityTag.of(edition, call.path(), call.query().canonical()));
  }

  private static void write(JsonWriter json, Suggestion suggestion) {
    json.object()
        .member("kind", suggestion.kind())
        .member("id", suggestion.id())
        .member("text", suggestion.text())
        .member("highlight", suggestion.highlight())
        .member("detail", suggestion.detail())
        .object("params");
    new TreeMap<>(suggestion.params()).forEach(json::member);
    json.endObject().endObject();
  }
}
