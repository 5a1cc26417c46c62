package org.burydirectory.server.api;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.burydirectory.ServiceDirectory;

/** The routes of the public server. */
public final class PublicRoutes {

  private PublicRoutes() {}

  /**
   * The routes over a directory.
   *
   * @param clock what tells which instant a search refers to that names none
   * @param ready whether the server wants requests
   */
  public static RouteTable of(ServiceDirectory directory, Clock clock, BooleanSupplier ready) {
    var search = new SearchEndpoint(directory, clock);
    var health = new Health(directory, ready);
    var routes = new ArrayList<Route>(FeedRoutes.of(directory));
    routes.addAll(
        List.of(
            Route.search("/v1/search", search, search::parameters),
            Route.get("/v1/suggest", new SuggestEndpoint(directory), "q"),
            Route.get("/v1/services/{id}", EntryEndpoint.services(directory)),
            Route.get("/v1/guides/{id}", EntryEndpoint.guides(directory)),
            Route.search(
                "/v1/entries/{id}/similar",
                new SimilarEndpoint(directory, clock),
                () -> List.of("at")),
            Route.get("/v1/facets", new Document(directory, Documents::facets)),
            Route.get("/v1/needs", new Document(directory, Documents::needs)),
            Route.get("/v1/places", new Document(directory, Documents::places)),
            Route.get("/health/live", health::live),
            Route.get("/health/ready", health::ready),
            Route.get("/openapi.json", Resource.of("openapi.json", Answer.JSON)),
            Route.get("/llms.txt", Resource.of("llms.txt", "text/plain; charset=utf-8"))));
    return new RouteTable(routes);
  }
}
