package org.burydirectory.server.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.burydirectory.BuildReport;
import org.burydirectory.model.DataProblem;
import org.burydirectory.server.config.Settings;
import org.burydirectory.server.json.JsonWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What imports of places share: they are kept beside the index, which is then built anew. */
abstract class PlaceImportCommand extends DirectoryCommand {

  @SuppressWarnings("NullAway.Init") // picocli sets the field
  @Parameters(paramLabel = "FILE", description = "the file as downloaded")
  private Path file;

  @Option(names = "--dry-run", description = "read the file and report, but change nothing")
  private boolean dryRun;

  @SuppressWarnings("NullAway.Init") // picocli sets the field
  PlaceImportCommand(Map<String, String> environment) {
    super(environment);
  }

  Path file() {
    return file;
  }

  boolean dryRun() {
    return dryRun;
  }

  /**
   * Builds the index with what was imported.
   *
   * @return null where the index is of data that is not known here, and on a dry run
   */
  @Nullable BuildReport built(Settings settings) throws IOException {
    var folder = new IndexFolder(settings);
    return dryRun || !folder.isOfKnownData()
        ? null
        : Progress.during("Building the index", folder::build);
  }

  /** What became of the index, for people. */
  void printBuilt(Settings settings, @Nullable BuildReport built) {
    if (dryRun) {
      print("Nothing was changed (--dry-run).");
    } else if (built == null) {
      print(
          "Kept in "
              + settings.index()
              + ". The index there was built from data that is not named here; build it again with"
              + " that data to use them: build --data FOLDER.");
    } else {
      print(
          "Built "
              + built.generation()
              + " in "
              + settings.index()
              + " with them. A running server takes it up at its next start or on POST"
              + " /admin/reload.");
    }
  }

  /** What could not be read, as a member of an object. */
  static void writeProblems(JsonWriter json, List<DataProblem> problems) {
    json.array("problems");
    problems.forEach(
        problem ->
            json.object()
                .member("file", problem.file())
                .member("where", problem.where())
                .member("message", problem.message())
                .endObject());
    json.endArray();
  }

  /** What became of the index, as members of an object. */
  void writeBuilt(JsonWriter json, @Nullable BuildReport built) {
    json.member("dry_run", dryRun).member("generation", built == null ? null : built.generation());
  }
}
