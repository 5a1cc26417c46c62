package org.burydirectory.server.api;

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
  private final PerGeneration<List<String>> facetNames;
  private final BytePool pool = new BytePool();

  /** Searches this directory. */
  public SearchEndpoint(ServiceDirectory directory) {
    this.directory = directory;
    this.facetNames = new PerGeneration<>(directory, SearchParameters::facetNames);
  }

  /** The names of the parameters that are understood. */
  public List<String> parameters() {
    return SearchParameters.names(facetNames.get());
  }

  @Override
  public Answer answer(Call call) {
    SearchParameters.Asked asked = SearchParameters.read(call.query(), facetNames.get());
    SearchResult result = Searches.run(directory, asked);
    Format format = asked.format().orElseGet(() -> Format.accepted(call.accept()));
    ByteSink sink = pool.take();
    write(result, format, call, sink);
    Answer answer =
        Answer.of(format.contentType(), sink.view())
            .released(() -> pool.giveBack(sink))
            .header("Link", PageLinks.of(call.path(), call.query(), result))
            .header("Vary", "Accept, Accept-Encoding");
    return result.partial()
        ? answer
        : answer.cached(Answer.A_MINUTE, tag(result.generation(), call, format));
  }

  private String tag(String generation, Call call, Format format) {
    return EntityTag.of(
        directory, generation, call.path(), call.query().canonical(), format.code());
  }

  private void write(SearchResult result, Format format, Call call, ByteSink sink) {
    switch (format) {
      case JSON -> SearchJson.write(result, sink);
      case GEOJSON -> GeoJson.write(result, sink);
      case CSV -> Csv.write(result, sink);
      case JSONLD -> JsonLd.write(result, sink);
      case ATOM ->
          Atom.write(
              result, call.path() + "?" + call.query().canonical(), directory.builtAt(), sink);
    }
  }
}
