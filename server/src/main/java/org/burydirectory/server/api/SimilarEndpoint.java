package org.burydirectory.server.api;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.burydirectory.ServiceDirectory;
import org.burydirectory.search.Hit;
import org.burydirectory.server.json.ByteSink;
import org.burydirectory.server.render.SearchJson;
import org.burydirectory.time.OpenState;

/** Answers {@code /v1/entries/{id}/similar}: more like one entry. */
public final class SimilarEndpoint implements Endpoint {

  private static final int MOST = 5;

  private final ServiceDirectory directory;
  private final Clock clock;

  /**
   * Looks in this directory.
   *
   * @param clock what tells how long an answer may be kept
   */
  public SimilarEndpoint(ServiceDirectory directory, Clock clock) {
    this.directory = directory;
    this.clock = clock;
  }

  @Override
  public Answer answer(Call call) {
    String generation = directory.generation();
    if (directory.summary(call.id()).isEmpty()) {
      throw new ProblemException(
          Problem.notFound(
              "There is no entry with the id " + call.id() + "; ids come from /v1/search."));
    }
    Instant now = clock.instant();
    Instant at = at(call).orElse(now);
    List<Hit> hits = directory.similar(call.id(), MOST, at);
    var sink = new ByteSink();
    SearchJson.write(hits, generation, sink);
    return Answer.json(sink)
        .cached(
            call.query().first("at").isPresent()
                ? Answer.A_MINUTE
                : Answer.aMinuteUntil(firstChange(hits), now),
            EntityTag.of(sink.view()));
  }

  /** The instant that the request names. */
  private Optional<Instant> at(Call call) {
    List<String> named = call.query().all("at");
    if (named.isEmpty()) {
      return Optional.empty();
    }
    Optional<Instant> at =
        named.size() == 1
            ? Moment.parse(named.getFirst(), directory.gazetteer().borough().zone())
            : Optional.empty();
    if (at.isEmpty()) {
      throw new ProblemException(
          Problem.parameters(
              List.of(ParameterProblem.value("at", String.join(" & ", named), Moment.ALLOWED))));
    }
    return at;
  }

  /** When the first of these opens or shuts. */
  private static Instant firstChange(List<Hit> hits) {
    return hits.stream()
        .flatMap(hit -> hit.open().map(OpenState::until).stream())
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(Instant.MAX);
  }
}
