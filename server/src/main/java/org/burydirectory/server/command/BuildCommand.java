package org.burydirectory.server.command;

import java.io.IOException;
import java.util.Map;
import org.burydirectory.BuildReport;
import org.burydirectory.server.config.Settings;
import org.burydirectory.server.json.ByteSink;
import org.burydirectory.server.json.JsonWriter;
import picocli.CommandLine.Command;

/** Builds the index from data. */
@Command(name = "build", description = "Builds the index from the data of a place.")
final class BuildCommand extends DirectoryCommand {

  BuildCommand(Map<String, String> environment) {
    super(environment);
  }

  @Override
  public Integer call() throws IOException {
    Settings settings = settings();
    var folder = new IndexFolder(settings);
    BuildReport report = Progress.during("Building the index", folder::build);
    if (json()) {
      print(written(report));
    } else {
      print(
          "Built %s in %s: %d services (%d of them examples) and %d guides, in %.1f s."
              .formatted(
                  report.generation(),
                  settings.index(),
                  report.services(),
                  report.illustrative(),
                  report.guides(),
                  report.took().toMillis() / 1000.0));
    }
    return DONE;
  }

  private static ByteSink written(BuildReport report) {
    var sink = new ByteSink();
    new JsonWriter(sink)
        .object()
        .member("generation", report.generation())
        .member("services", report.services())
        .member("illustrative", report.illustrative())
        .member("guides", report.guides())
        .member("seconds", report.took().toMillis() / 1000.0)
        .endObject();
    return sink;
  }
}
