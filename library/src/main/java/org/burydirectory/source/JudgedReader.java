package org.burydirectory.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.burydirectory.model.DataProblem;
import org.burydirectory.model.InvalidDataException;
import org.burydirectory.search.JudgedSearch;
import org.jspecify.annotations.Nullable;

/** Reads files of judged searches: tab-separated, one a line below a line of column names. */
public final class JudgedReader {

  private static final List<String> COLUMNS =
      List.of("query", "at", "near", "params", "first_any", "top3_any", "not_top5", "urgent");

  private JudgedReader() {}

  /**
   * The searches of a file.
   *
   * @throws InvalidDataException with every line that is not of the form
   */
  public static List<JudgedSearch> read(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    List<String> lines = Files.readAllLines(file);
    var problems = new ArrayList<DataProblem>();
    var searches = new ArrayList<JudgedSearch>();
    if (lines.isEmpty() || !List.of(lines.getFirst().split("\t", -1)).equals(COLUMNS)) {
      problems.add(
          new DataProblem(
              name, "line 1", "must name the columns " + String.join(", ", COLUMNS) + ", by tabs"));
    }
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        String[] cells = lines.get(i).split("\t", -1);
        if (cells.length == COLUMNS.size()) {
          searches.add(search(i + 1, cells));
        } else {
          problems.add(
              new DataProblem(
                  name,
                  "line " + (i + 1),
                  "has " + cells.length + " cells instead of " + COLUMNS.size()));
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidDataException(problems);
    }
    return searches;
  }

  private static JudgedSearch search(int line, String[] cells) {
    return new JudgedSearch(
        line,
        cells[0],
        text(cells[1]),
        text(cells[2]),
        params(cells[3]),
        list(cells[4]),
        list(cells[5]),
        list(cells[6]),
        text(cells[7]));
  }

  private static @Nullable String text(String cell) {
    return cell.isBlank() ? null : cell.strip();
  }

  private static List<String> list(String cell) {
    return cell.isBlank() ? List.of() : List.of(cell.strip().split("\\s*\\|\\s*", -1));
  }

  private static Map<String, String> params(String cell) {
    var params = new LinkedHashMap<String, String>();
    for (String pair : cell.strip().split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        params.put(pair.substring(0, equals), pair.substring(equals + 1));
      }
    }
    return params;
  }
}
