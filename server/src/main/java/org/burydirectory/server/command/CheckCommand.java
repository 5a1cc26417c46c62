package org.burydirectory.server.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.burydirectory.CheckReport;
import org.burydirectory.DataSource;
import org.burydirectory.ServiceDirectory;
import org.burydirectory.feed.DataReport;
import org.burydirectory.model.DataProblem;
import org.burydirectory.server.json.ByteSink;
import org.burydirectory.server.json.JsonWriter;
import org.burydirectory.server.render.ReportJson;
import org.burydirectory.server.render.ReportText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reports on data without building anything. */
@Command(
    name = "check",
    description = "Reads the data of a place and reports everything that is wrong with it.")
final class CheckCommand extends DirectoryCommand {

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description =
          "examine every record and write what a person should look at, with how complete each is:"
              + " .html, .json or .txt")
  private @Nullable Path reportFile;

  CheckCommand(Map<String, String> environment) {
    super(environment);
  }

  @Override
  public Integer call() throws IOException {
    DataSource source = Data.source(settings());
    CheckReport report = Progress.during("Checking the data", () -> ServiceDirectory.check(source));
    if (json()) {
      print(written(report));
    } else {
      report.problems().forEach(problem -> print(problem.toString()));
      report.doubts().forEach(doubt -> print("taken as unknown: " + doubt));
      print(
          "%d services (%d of them examples), %d guides, %d problems, %d schedules in doubt."
              .formatted(
                  report.services(),
                  report.illustrative(),
                  report.guides(),
                  report.problems().size(),
                  report.doubts().size()));
    }
    if (reportFile != null) {
      if (!report.problems().isEmpty()) {
        throw new IllegalArgumentException(
            "The data has problems, so no report on its records was written; put these right first.");
      }
      examine(source, reportFile);
    }
    return report.problems().isEmpty() ? DONE : FAILED;
  }

  private void examine(DataSource source, Path file) throws IOException {
    DataReport found = Progress.during("Examining", () -> ServiceDirectory.examine(source));
    ReportFile.write(
        file,
        "What a person should look at in " + source + ".",
        found,
        json -> ReportJson.write(json, found));
    if (!json()) {
      print(ReportText.counts(found) + "Report: " + file);
    }
  }

  private static ByteSink written(CheckReport report) {
    var sink = new ByteSink();
    var json =
        new JsonWriter(sink)
            .object()
            .member("services", report.services())
            .member("illustrative", report.illustrative())
            .member("guides", report.guides());
    problems(json.array("problems"), report.problems());
    problems(json.array("doubts"), report.doubts());
    json.endObject();
    return sink;
  }

  private static void problems(JsonWriter json, List<DataProblem> problems) {
    problems.forEach(
        problem ->
            json.object()
                .member("file", problem.file())
                .member("where", problem.where())
                .member("message", problem.message())
                .endObject());
    json.endArray();
  }
}
