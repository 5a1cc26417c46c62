package org.burydirectory.server.command;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.burydirectory.ServiceDirectory;
import org.burydirectory.search.ExportFormat;
import org.burydirectory.server.api.ParameterProblem;
import org.burydirectory.server.api.Problem;
import org.burydirectory.server.api.ProblemException;
import org.burydirectory.server.config.Settings;
import org.burydirectory.server.json.ByteSink;
import org.burydirectory.server.json.JsonWriter;
import org.burydirectory.server.render.WholeDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes the whole directory to a file. */
@Command(
    name = "export",
    description = {
      "Writes the whole directory to a file, which is put in place only once it is whole.",
      "ndjson, json and hsds (a zip of CSV tables) hold every service and read back to the same"
          + " services; geojson, csv, jsonld and atom show services and guides to other programs."
    })
final class ExportCommand extends DirectoryCommand {

  private static final String STANDARD_OUT = "-";
  private static final int BUFFER_BYTES = 1 << 16;

  @Parameters(
      index = "0",
      paramLabel = "FORMAT",
      description = "ndjson, json, hsds, geojson, csv, jsonld or atom")
  private String format = "";

  @Parameters(index = "1", paramLabel = "FILE", description = "where to, - for standard output")
  private String file = "";

  ExportCommand(Map<String, String> environment) {
    super(environment);
  }

  /** The formats, by what people call them. */
  private enum Kind {
    NDJSON,
    JSON,
    HSDS,
    GEOJSON,
    CSV,
    JSONLD,
    ATOM;

    static Kind of(String word) {
      List<String> words =
          Arrays.stream(values()).map(kind -> kind.name().toLowerCase(Locale.ROOT)).toList();
      int at = words.indexOf(word.toLowerCase(Locale.ROOT));
      if (at < 0) {
        throw new ProblemException(
            Problem.parameters(List.of(ParameterProblem.choice("FORMAT", word, words))));
      }
      return values()[at];
    }

    int write(ServiceDirectory directory, OutputStream out) throws IOException {
      return switch (this) {
        case NDJSON -> directory.export(ExportFormat.NDJSON, out);
        case JSON -> directory.export(ExportFormat.JSON, out);
        case HSDS -> directory.export(ExportFormat.HSDS, out);
        case GEOJSON -> WholeDirectory.geoJson(directory, out);
        case CSV -> WholeDirectory.csv(directory, out);
        case JSONLD -> WholeDirectory.jsonLd(directory, out);
        case ATOM -> WholeDirectory.atom(directory, out);
      };
    }
  }

  @Override
  public Integer call() throws IOException {
    Settings settings = settings();
    Kind kind = Kind.of(format);
    try (ServiceDirectory directory =
        Progress.during("Opening", () -> SearchCommand.open(settings))) {
      int count =
          Progress.during(
              "Exporting",
              () -> file.equals(STANDARD_OUT) ? toOut(kind, directory) : toFile(kind, directory));
      if (!file.equals(STANDARD_OUT)) {
        report(kind, count);
      }
    }
    return DONE;
  }

  private static int toOut(Kind kind, ServiceDirectory directory) throws IOException {
    // Not closed: it is the process's, not this command's.
    var out =
        new BufferedOutputStream(new FileOutputStream(java.io.FileDescriptor.out), BUFFER_BYTES);
    int count = kind.write(directory, out);
    out.flush();
    return count;
  }

  private int toFile(Kind kind, ServiceDirectory directory) throws IOException {
    Path target = Path.of(file).toAbsolutePath();
    Path folder = target.getParent();
    if (folder == null || Files.isDirectory(target)) {
      throw new IOException(file + " is a folder; give the name of a file.");
    }
    if (!Files.isDirectory(folder)) {
      throw new IOException("The folder " + folder + " does not exist; make it first.");
    }
    Path part = folder.resolve("." + target.getFileName() + "." + ProcessHandle.current().pid());
    try {
      int count;
      try (var out = new BufferedOutputStream(Files.newOutputStream(part), BUFFER_BYTES)) {
        count = kind.write(directory, out);
      }
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return count;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private void report(Kind kind, int count) throws IOException {
    String word = kind.name().toLowerCase(Locale.ROOT);
    long bytes = Files.size(Path.of(file));
    if (json()) {
      var sink = new ByteSink();
      new JsonWriter(sink)
          .object()
          .member("format", word)
          .member("file", file)
          .member("records", count)
          .member("bytes", bytes)
          .endObject();
      print(sink);
    } else {
      print("Wrote %,d records as %s to %s, %,d bytes.".formatted(count, word, file, bytes));
    }
  }
}
