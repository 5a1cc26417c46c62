package org.burydirectory.place;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.burydirectory.model.DataProblem;
import org.burydirectory.model.InvalidDataException;
import org.jspecify.annotations.Nullable;

/** Gathers the rows of one or more CSV files. */
final class PostcodeRowReader {

  /** A file whose first rows are none of a known format is no file of postcodes. */
  private static final int ROWS_TO_KNOW_A_FORMAT = 5;

  private static final int PROBLEMS_KEPT = 20;
  private static final int ROWS_A_REPORT = 10_000;
  private static final int STRANGERS_NAMED = 3;
  private static final int COLUMNS_NAMED = 12;
  private static final int LONGEST_SHOWN = 40;

  /** Great Britain has 1.8 million in use and 2.7 million with those that are not. */
  private static final long MOST_ROWS = 10_000_000;

  private final PostcodeTableBuilder table = PostcodeTable.builder();
  private final LongConsumer progress;
  private final List<String> files = new ArrayList<>();
  private final List<DataProblem> problems = new ArrayList<>();
  private final List<DataProblem> strangers = new ArrayList<>();
  private final Map<PostcodeFormat.Outcome, Integer> outcomes =
      new EnumMap<>(PostcodeFormat.Outcome.class);
  private int unreadable;
  private long rows;
  private String title = "";

  PostcodeRowReader(LongConsumer progress) {
    this.progress = progress;
  }

  /** Reads a file to its end, or only its beginning where that is of no known format. */
  void read(String file, InputStream in) throws IOException {
    var lines = new PostcodeLines(in);
    List<DataProblem> before = new ArrayList<>();
    String line = lines.next();
    String first = line;
    PostcodeFormat format = format(line);
    while (format == null && line != null && before.size() + 1 < ROWS_TO_KNOW_A_FORMAT) {
      before.add(problem(file, lines, "is neither a row nor a header of postcodes"));
      line = lines.next();
      format = format(line);
    }
    if (format == null) {
      strange(file, first);
      return;
    }
    begin(file, format, before);
    for (; line != null; line = lines.next()) {
      if (!line.isBlank()) {
        add(format, line, file, lines);
      }
    }
  }

  /** Notes what a file that is of no known format begins with. */
  private void strange(String file, @Nullable String line) {
    if (strangers.size() < STRANGERS_NAMED) {
      strangers.add(new DataProblem(file, "line 1", beginning(line)));
    }
  }

  private static String beginning(@Nullable String line) {
    if (line == null || line.isBlank()) {
      return "is empty";
    }
    try {
      List<String> columns = PostcodeLines.fields(line);
      String named =
          columns.stream()
              .limit(COLUMNS_NAMED)
              .map(PostcodeRowReader::shown)
              .collect(Collectors.joining(", "));
      return "found the columns " + named + (columns.size() > COLUMNS_NAMED ? " and more" : "");
    } catch (IllegalArgumentException e) {
      return "is no line of a CSV file: " + e.getMessage();
    }
  }

  /** A column's name without what a terminal might obey. */
  private static String shown(String column) {
    String plain = column.strip().replaceAll("\\p{C}", "");
    return plain.length() > LONGEST_SHOWN ? plain.substring(0, LONGEST_SHOWN) + "…" : plain;
  }

  private static @Nullable PostcodeFormat format(@Nullable String line) {
    if (line == null) {
      return null;
    }
    try {
      return PostcodeFormat.of(PostcodeLines.fields(line)).orElse(null);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private void begin(String file, PostcodeFormat format, List<DataProblem> before) {
    title = format.title();
    files.add(file);
    before.forEach(this::unreadable);
  }

  private void add(PostcodeFormat format, String line, String file, PostcodeLines lines) {
    try {
      outcomes.merge(format.add(PostcodeLines.fields(line), table), 1, Integer::sum);
    } catch (IllegalArgumentException e) {
      unreadable(problem(file, lines, String.valueOf(e.getMessage())));
    }
    if (rows == MOST_ROWS) {
      throw new InvalidDataException(
          List.of(
              problem(file, lines, "more than " + MOST_ROWS + " rows; no country has so many")));
    }
    if (++rows % ROWS_A_REPORT == 0) {
      progress.accept(rows);
    }
  }

  private static DataProblem problem(String file, PostcodeLines lines, String message) {
    return new DataProblem(file, "line " + lines.number(), message);
  }

  private void unreadable(DataProblem problem) {
    unreadable++;
    if (problems.size() < PROBLEMS_KEPT) {
      problems.add(problem);
    }
  }

  /**
   * What was gathered.
   *
   * @throws InvalidDataException if that is nothing
   */
  PostcodeImport finish(String file) {
    progress.accept(rows);
    if (files.isEmpty()) {
      strangers.add(
          0,
          new DataProblem(
              file,
              null,
              "no file of postcodes; give OS Code-Point Open (CSV, not GeoPackage) or the ONS"
                  + " Postcode Directory as downloaded: the zip, or a CSV file with the ten"
                  + " columns of the one or the header (pcds, lat, long, a ward) of the other"));
      throw new InvalidDataException(strangers);
    }
    if (count(PostcodeFormat.Outcome.ADDED) == 0) {
      problems.add(0, new DataProblem(file, null, "not one postcode in use could be read from it"));
      throw new InvalidDataException(problems);
    }
    return new PostcodeImport(
        table.build(),
        title,
        files,
        count(PostcodeFormat.Outcome.TERMINATED),
        count(PostcodeFormat.Outcome.UNPLACED),
        unreadable,
        problems);
  }

  private int count(PostcodeFormat.Outcome outcome) {
    return outcomes.getOrDefault(outcome, 0);
  }
}
