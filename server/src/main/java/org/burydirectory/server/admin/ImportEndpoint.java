package org.burydirectory.server.admin;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.burydirectory.feed.FeedException;
import org.burydirectory.feed.FeedOrigin;
import org.burydirectory.feed.ImportOption;
import org.burydirectory.feed.ImportReport;
import org.burydirectory.feed.ImportRequest;
import org.burydirectory.model.DataProblem;
import org.burydirectory.model.InvalidDataException;
import org.burydirectory.server.api.Answer;
import org.burydirectory.server.api.Call;
import org.burydirectory.server.api.Endpoint;
import org.burydirectory.server.api.ParameterProblem;
import org.burydirectory.server.api.Problem;
import org.burydirectory.server.api.ProblemException;
import org.burydirectory.server.api.Query;
import org.burydirectory.server.api.Route;
import org.burydirectory.server.feed.Imports;
import org.burydirectory.server.json.ByteSink;
import org.burydirectory.server.json.JsonWriter;
import org.burydirectory.server.render.ReportJson;

/** Imports the data of the body, or the feed that a parameter names. */
record ImportEndpoint(Imports imports) implements Endpoint {

  private static final Map<String, ImportOption> OPTIONS =
      Map.of(
          "dry_run", ImportOption.DRY_RUN,
          "force", ImportOption.FORCE,
          "whole", ImportOption.WHOLE);

  private static final List<String> PARAMETERS =
      List.of("source", "title", "url", "licence", "precedence", "dry_run", "force", "whole");

  static Route route(Imports imports) {
    return new Route(
        "POST",
        "/admin/import",
        () -> PARAMETERS,
        Route.Work.BLOCKING,
        Route.Others.REFUSED,
        new ImportEndpoint(imports));
  }

  @Override
  public Answer answer(Call call) throws IOException {
    FeedOrigin origin = origin(call.query());
    ImportOption[] options = options(call.query());
    try {
      ImportReport report =
          call.query().first("url").isPresent()
              ? imports.feed(origin, address(call.query()), options)
              : body(origin, call.body(), options);
      var sink = new ByteSink();
      ReportJson.write(new JsonWriter(sink), report);
      return Answer.json(sink).status(report.stopped() == null ? 200 : 409);
    } catch (FeedException e) {
      throw new ProblemException(
          new Problem(
              "import-failed", "Import failed", 422, String.valueOf(e.getMessage()), List.of()));
    } catch (InvalidDataException e) {
      throw new ProblemException(refused(e));
    }
  }

  private ImportReport body(FeedOrigin origin, String body, ImportOption... options)
      throws IOException {
    if (body.isBlank()) {
      throw wrong("url", "", "the address of a feed, or send data as the body");
    }
    Path file = Files.createTempFile("import", ".json");
    try {
      Files.writeString(file, body);
      ImportRequest request = ImportRequest.file(origin, file);
      for (ImportOption option : options) {
        request = request.with(option);
      }
      return imports.run(request);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static FeedOrigin origin(Query query) {
    String name = query.first("source").orElse("");
    try {
      FeedOrigin origin =
          FeedOrigin.named(name)
              .url(query.first("url").orElse(null))
              .licence(query.first("licence").orElse(null))
              .precedence(precedence(query));
      return query.first("title").map(origin::title).orElse(origin);
    } catch (IllegalArgumentException e) {
      throw wrong("source", name, "1 to 50 small letters, digits and hyphens, such as bristol");
    }
  }

  private static int precedence(Query query) {
    String text = query.first("precedence").orElse("0");
    if (!text.matches("-?\\d{1,6}")) {
      throw wrong("precedence", text, "a whole number, such as 1");
    }
    return Integer.parseInt(text);
  }

  private static URI address(Query query) {
    String text = query.first("url").orElse("");
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw wrong("url", text, "the address of a feed, such as https://example.org/oruk");
    }
  }

  private static ImportOption[] options(Query query) {
    var options = new ArrayList<ImportOption>();
    OPTIONS.forEach(
        (name, option) -> {
          String value = query.first(name).orElse("false");
          if (value.equals("true")) {
            options.add(option);
          } else if (!value.equals("false")) {
            throw wrong(name, value, "true or false");
          }
        });
    return options.toArray(ImportOption[]::new);
  }

  private static ProblemException wrong(String parameter, String value, String allowed) {
    return new ProblemException(
        Problem.parameters(List.of(ParameterProblem.value(parameter, value, allowed))));
  }

  private static Problem refused(InvalidDataException refusal) {
    List<ParameterProblem> errors = new ArrayList<>();
    for (DataProblem problem : refusal.problems()) {
      errors.add(
          ParameterProblem.value(
              problem.where() == null ? "body" : problem.where(), "", problem.message()));
    }
    return new Problem(
        "invalid-data", "Invalid data", 400, "Nothing was imported. See errors.", errors);
  }
}
