package org.burydirectory.server.command;

import java.io.IOException;
import java.util.Map;
import org.burydirectory.BuildReport;
import org.burydirectory.ServiceDirectory;
import org.burydirectory.place.PostcodeImport;
import org.burydirectory.place.PostcodeReader;
import org.burydirectory.server.config.Settings;
import org.burydirectory.server.json.ByteSink;
import org.burydirectory.server.json.JsonWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** Takes in unit postcodes. */
@Command(
    name = "postcodes",
    description = {
      "Takes in unit postcodes, so that each is known to the spot rather than by its sector:",
      "OS Code-Point Open (CSV) or the ONS Postcode Directory as downloaded, the zip or a CSV file"
          + " of it.",
      "They are kept beside the index, in place of any before, and the index is built with them."
    })
final class ImportPostcodesCommand extends PlaceImportCommand {

  ImportPostcodesCommand(Map<String, String> environment) {
    super(environment);
  }

  @Override
  public Integer call() throws IOException {
    Settings settings = settings();
    PostcodeImport read =
        Progress.measured(
            "Reading postcodes",
            meter ->
                dryRun()
                    ? PostcodeReader.read(file(), meter::at)
                    : ServiceDirectory.importPostcodes(file(), settings.index(), meter::at));
    BuildReport built = built(settings);
    if (json()) {
      print(written(read, built));
    } else {
      print(said(read));
      read.problems().forEach(problem -> print("  " + problem));
      printBuilt(settings, built);
    }
    return DONE;
  }

  private static String said(PostcodeImport read) {
    return "Read %,d postcodes from %s (%,d bytes in memory). Left out: %,d no longer in use, %,d without coordinates, %,d that could not be read%s"
        .formatted(
            read.table().size(),
            read.format(),
            read.table().heapBytes(),
            read.terminated(),
            read.unplaced(),
            read.unreadable(),
            read.problems().isEmpty() ? "." : ", such as:");
  }

  private ByteSink written(PostcodeImport read, @Nullable BuildReport built) {
    var sink = new ByteSink();
    var json =
        new JsonWriter(sink)
            .object()
            .member("format", read.format())
            .member("postcodes", read.table().size())
            .member("heap_bytes", read.table().heapBytes())
            .member("terminated", read.terminated())
            .member("unplaced", read.unplaced())
            .member("unreadable", read.unreadable());
    json.array("files");
    read.files().forEach(json::value);
    json.endArray();
    writeProblems(json, read.problems());
    writeBuilt(json, built);
    json.endObject();
    return sink;
  }
}
