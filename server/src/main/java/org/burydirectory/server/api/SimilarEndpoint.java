package org.burydirectory.server.api;

import org.burydirectory.ServiceDirectory;
import org.burydirectory.server.json.ByteSink;
import org.burydirectory.server.render.SearchJson;

/** Answers {@code /v1/entries/{id}/similar}: more like one entry. */
public final class SimilarEndpoint implements Endpoint {

  private static final int MOST = 5;

  private final ServiceDirectory directory;

  /** Looks in this directory. */
  public SimilarEndpoint(ServiceDirectory directory) {
    this.directory = directory;
  }

  @Override
  public Answer answer(Call call) {
    String generation = directory.generation();
    if (directory.summary(call.id()).isEmpty()) {
      throw new ProblemException(
          Problem.notFound(
              "There is no entry with the id " + call.id() + "; ids come from /v1/search."));
    }
    var sink = new ByteSink();
    SearchJson.write(directory.similar(call.id(), MOST), generation, sink);
    return Answer.json(sink)
        .cached(Answer.A_MINUTE, EntityTag.of(directory, generation, call.path()));
  }
}
