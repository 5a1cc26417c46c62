package org.burydirectory.server.admin;

import java.io.IOException;
import java.util.List;
import org.burydirectory.ServiceDirectory;
import org.burydirectory.model.Change;
import org.burydirectory.model.InvalidDataException;
import org.burydirectory.server.api.Answer;
import org.burydirectory.server.api.Call;
import org.burydirectory.server.api.EntryEndpoint;
import org.burydirectory.server.api.ParameterProblem;
import org.burydirectory.server.api.Problem;
import org.burydirectory.server.api.ProblemException;
import org.burydirectory.server.api.Route;
import org.burydirectory.server.api.RouteTable;
import org.burydirectory.server.feed.Imports;
import org.burydirectory.server.json.ByteSink;
import org.burydirectory.server.json.JsonWriter;
import org.burydirectory.server.metrics.Metrics;

/** The routes of the admin server. */
public final class AdminRoutes {

  private static final int LONGEST_SERVICE = 1024 * 1024; // one whole is some kilobytes

  private final ServiceDirectory directory;
  private final Metrics metrics;

  private AdminRoutes(ServiceDirectory directory, Metrics metrics) {
    this.directory = directory;
    this.metrics = metrics;
  }

  /** The routes over a directory. */
  public static RouteTable of(ServiceDirectory directory, Metrics metrics, Imports imports) {
    var admin = new AdminRoutes(directory, metrics);
    return new RouteTable(
        List.of(
            Route.get("/metrics", admin::metrics),
            Route.change("POST", "/admin/reload", admin::reload),
            Route.get("/admin/sources", new SourcesEndpoint(directory, imports)),
            ImportEndpoint.route(imports),
            Route.change("PUT", "/admin/services/{id}", admin::put),
            Route.change("DELETE", "/admin/services/{id}", admin::delete)));
  }

  private Answer metrics(Call call) {
    return Answer.text(
        "text/plain; version=0.0.4; charset=utf-8",
        metrics.text(directory.generation(), directory.size()));
  }

  private Answer reload(Call call) throws IOException {
    boolean changed = directory.reload();
    var sink = new ByteSink();
    new JsonWriter(sink)
        .object()
        .member("changed", changed)
        .member("generation", directory.generation())
        .endObject();
    return Answer.json(sink);
  }

  private Answer put(Call call) throws IOException {
    if (call.body().length() > LONGEST_SERVICE) {
      throw new ProblemException(
          Problem.of(413, "too-large", "Too large", "A service is at most 1 MiB."));
    }
    if (directory.summary(call.id()).isPresent()) {
      requireService(call.id());
    }
    return apply(Change.put(call.id(), call.body()));
  }

  private Answer delete(Call call) throws IOException {
    requireService(call.id());
    return apply(Change.delete(call.id()));
  }

  private void requireService(String id) {
    if (!EntryEndpoint.isService(directory, id)) {
      throw new ProblemException(
          Problem.notFound(
              "There is no service with the id " + id + "; ids come from /v1/search."));
    }
  }

  private Answer apply(Change change) throws IOException {
    try {
      String generation = directory.apply(List.of(change));
      var sink = new ByteSink();
      new JsonWriter(sink).object().member("generation", generation).endObject();
      return Answer.json(sink);
    } catch (InvalidDataException e) {
      throw new ProblemException(refused(e));
    }
  }

  private static Problem refused(InvalidDataException refusal) {
    List<ParameterProblem> errors =
        refusal.problems().stream()
            .map(
                problem ->
                    ParameterProblem.value(
                        problem.where() == null ? "body" : problem.where(), "", problem.message()))
            .toList();
    return new Problem(
        "invalid-service",
        "Invalid service",
        400,
        "The service was not taken over; nothing has changed. See errors.",
        errors);
  }
}
