package org.burydirectory.server.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import org.burydirectory.feed.DataReport;
import org.burydirectory.server.json.ByteSink;
import org.burydirectory.server.json.JsonWriter;
import org.burydirectory.server.render.ReportHtml;
import org.burydirectory.server.render.ReportText;

/** Writes a report on data to a file, in the form that its name's ending says. */
final class ReportFile {

  private ReportFile() {}

  /**
   * Writes it.
   *
   * @param heading what was done
   * @param json writes it as JSON
   * @throws IllegalArgumentException if the ending is none of .html, .json, .txt
   */
  static void write(Path file, String heading, DataReport report, Consumer<JsonWriter> json)
      throws IOException {
    Files.writeString(file, text(file, heading, report, json));
  }

  private static String text(
      Path file, String heading, DataReport report, Consumer<JsonWriter> json) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".html")) {
      return ReportHtml.of(heading, report);
    }
    if (name.endsWith(".txt")) {
      return ReportText.whole(heading, report);
    }
    if (name.endsWith(".json")) {
      var sink = new ByteSink();
      json.accept(new JsonWriter(sink));
      return StandardCharsets.UTF_8.decode(sink.view()) + "\n";
    }
    throw new IllegalArgumentException("The report " + file + " must end in .html, .json or .txt.");
  }
}
