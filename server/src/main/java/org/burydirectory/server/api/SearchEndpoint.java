package org.burydirectory.server.api;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.burydirectory.ServiceDirectory;
import org.burydirectory.search.SearchResult;
import org.burydirectory.server.json.BytePool;
import org.burydirectory.server.json.ByteSink;
import org.burydirectory.server.render.Atom;
import org.burydirectory.server.render.Csv;
import org.burydirectory.server.render.Format;
import org.burydirectory.server.render.GeoJson;
import org.burydirectory.server.render.JsonLd;
import org.burydirectory.server.render.SearchJson;

/** Answers {@code /v1/search} in every format. */
public final class SearchEndpoint implements Endpoint {

  private final ServiceDirectory directory;
  private final Clock clock;
  private final PerGeneration<Known> known;
  private final BytePool pool = new BytePool();

  /**
   * Searches this directory.
   *
   * @param clock what tells which instant a search refers to that names none
   */
  public SearchEndpoint(ServiceDirectory directory, Clock clock) {
    this.directory = directory;
    this.clock = clock;
    this.known = new PerGeneration<>(directory, Known::of);
  }

  /** The names of the parameters that are understood. */
  public List<String> parameters() {
    return SearchParameters.names(known.get());
  }

  @Override
  public Answer answer(Call call) {
    Edition before = Edition.of(directory);
    SearchParameters.Asked asked = SearchParameters.read(call.query(), known.get());
    SearchResult result = Searches.run(directory, asked, clock);
    Edition edition = before.generation(result.generation());
    Format format = asked.format().orElseGet(() -> Format.accepted(call.accept()));
    ByteSink sink = pool.take();
    write(result, format, call, edition.builtAt(), sink);
    Answer answer =
        Answer.of(format.contentType(), sink.view())
            .released(() -> pool.giveBack(sink))
            .header("Link", PageLinks.of(call.path(), call.query(), result))
            .header("Vary", "Accept, Accept-Encoding");
    return result.partial() ? answer : cached(answer, call, format, edition, asked, result);
  }

  /**
   * What refers to now is known again, and kept, only as long as the clock changes nothing in it.
   */
  private static Answer cached(
      Answer answer,
      Call call,
      Format format,
      Edition edition,
      SearchParameters.Asked asked,
      SearchResult result) {
    String query = call.query().canonical();
    if (asked.request().at() != null) {
      return answer.cached(
          Answer.A_MINUTE, EntityTag.of(edition, call.path(), query, format.code()));
    }
    Instant end = result.validUntil();
    return answer.cached(
        Answer.aMinuteUntil(end, result.at()),
        EntityTag.of(edition, call.path(), query, format.code(), end.toString()));
  }

  private static void write(
      SearchResult result, Format format, Call call, Instant builtAt, ByteSink sink) {
    switch (format) {
      case JSON -> SearchJson.write(result, sink);
      case GEOJSON -> GeoJson.write(result, sink);
      case CSV -> Csv.write(result, sink);
      case NDJSON -> SearchJson.lines(result.hits(), sink);
      case JSONLD -> JsonLd.write(result, sink);
      case ATOM -> Atom.write(result, call.path() + "?" + call.query().canonical(), builtAt, sink);
    }
  }
}
