package org.burydirectory.server.command;

import java.io.IOException;
import java.util.Map;
import org.burydirectory.BuildReport;
import org.burydirectory.ServiceDirectory;
import org.burydirectory.place.BoundaryImport;
import org.burydirectory.place.PlaceKind;
import org.burydirectory.server.config.Settings;
import org.burydirectory.server.json.ByteSink;
import org.burydirectory.server.json.JsonWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** Takes in outlines of wards. */
@Command(
    name = "boundaries",
    description = {
      "Takes in outlines of wards as GeoJSON, such as the ONS publishes (generalised ones, BGC or"
          + " BSC, are detailed enough).",
      "They tell the ward of a spot that has no postcode. They are kept beside the index, in place"
          + " of any before, and the index is built with them."
    })
final class ImportBoundariesCommand extends PlaceImportCommand {

  ImportBoundariesCommand(Map<String, String> environment) {
    super(environment);
  }

  @Override
  public Integer call() throws IOException {
    Settings settings = settings();
    BoundaryImport read =
        Progress.during(
            "Reading boundaries",
            () ->
                dryRun()
                    ? ServiceDirectory.readBoundaries(file())
                    : ServiceDirectory.importBoundaries(file(), settings.index()));
    BuildReport built = built(settings);
    String outlined = built == null ? null : outlined(settings);
    if (json()) {
      print(written(read, outlined, built));
    } else {
      print(
          "Read the outlines of %,d wards; left out %,d that could not be read%s"
              .formatted(
                  read.wards().size(),
                  read.unreadable(),
                  read.problems().isEmpty() ? "." : ", such as:"));
      read.problems().forEach(problem -> print("  " + problem));
      if (outlined != null) {
        print("Wards of the directory's places with an outline: " + outlined + ".");
      }
      printBuilt(settings, built);
    }
    return DONE;
  }

  private static String outlined(Settings settings) throws IOException {
    try (ServiceDirectory directory = ServiceDirectory.open(settings.index())) {
      return directory.gazetteer().outlined().size()
          + " of "
          + directory.gazetteer().places(PlaceKind.WARD).size();
    }
  }

  private ByteSink written(
      BoundaryImport read, @Nullable String outlined, @Nullable BuildReport built) {
    var sink = new ByteSink();
    var json =
        new JsonWriter(sink)
            .object()
            .member("wards", read.wards().size())
            .member("unreadable", read.unreadable())
            .member("wards_of_places", outlined);
    writeProblems(json, read.problems());
    writeBuilt(json, built);
    json.endObject();
    return sink;
  }
}
