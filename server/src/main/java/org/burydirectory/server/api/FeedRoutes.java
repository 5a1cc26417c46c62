package org.burydirectory.server.api;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.burydirectory.ServiceDirectory;
import org.burydirectory.search.FeedForm;
import org.burydirectory.search.FeedList;
import org.burydirectory.server.json.ByteSink;
import org.burydirectory.server.render.FeedJson;

/** The routes of the Open Referral UK feed. */
final class FeedRoutes {

  private static final String ROOT = "/oruk";
  private static final String FULL_SERVICE = "full_service";

  private FeedRoutes() {}

  static List<Route> of(ServiceDirectory directory) {
    var routes = new ArrayList<Route>();
    routes.add(Route.feed(ROOT, call -> root(directory, call), List.of()));
    routes.add(Route.feed(ROOT + "/", call -> root(directory, call), List.of()));
    for (FeedList list : FeedList.values()) {
      String path = ROOT + "/" + list.code();
      routes.add(Route.feed(path, new FeedEndpoint(directory, list), FeedParameters.names(list)));
      if (list != FeedList.DELETED) {
        routes.add(
            Route.feed(
                path + "/{id}",
                call -> item(directory, list, call),
                list == FeedList.ORGANIZATIONS ? List.of(FULL_SERVICE) : List.of()));
      }
    }
    return routes;
  }

  private static Answer root(ServiceDirectory directory, Call call) {
    Edition edition = Edition.of(directory);
    var sink = new ByteSink();
    FeedJson.root(directory.feedInfo(), sink);
    return Answer.json(sink).cached(Answer.A_MINUTE, EntityTag.of(edition, call.path()));
  }

  private static Answer item(ServiceDirectory directory, FeedList list, Call call) {
    Edition edition = Edition.of(directory);
    FeedForm form =
        list == FeedList.ORGANIZATIONS && FeedParameters.flag(call.query(), FULL_SERVICE)
            ? FeedForm.FULL_SERVICE
            : FeedForm.FULL;
    ByteBuffer json =
        directory
            .feedItem(list, call.id(), form)
            .orElseThrow(
                () ->
                    new ProblemException(
                        Problem.notFound(
                            "There is no item with the id "
                                + call.id()
                                + " in /oruk/"
                                + list.code()
                                + "; what was deleted is in /oruk/deleted.")));
    return Answer.of(Answer.JSON, json)
        .cached(Answer.A_MINUTE, EntityTag.of(edition, call.path(), call.query().canonical()));
  }
}
