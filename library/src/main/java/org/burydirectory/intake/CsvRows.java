package org.burydirectory.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.burydirectory.model.DataProblem;
import org.burydirectory.model.InvalidDataException;
import org.jspecify.annotations.Nullable;

/** Reads CSV whose first row names the columns (RFC 4180). */
final class CsvRows {

  private static final int LONGEST_FIELD = 64 * 1024;
  private static final int MOST_COLUMNS = 1000;

  private CsvRows() {}

  /** Takes rows as they are read. */
  @FunctionalInterface
  interface Sink {
    /**
     * A row.
     *
     * @param line where it starts, from 1
     * @param cells by the names of their columns, empty ones left out
     */
    void row(long line, Map<String, String> cells) throws IOException;

    /**
     * A row that cannot be taken for one.
     *
     * @throws InvalidDataException unless the rest is of use without it
     */
    default void refused(String file, long line, String message) throws IOException {
      throw CsvRows.refused(file, line, message);
    }
  }

  /**
   * Reads a table.
   *
   * @return the names of its columns
   * @throws InvalidDataException naming the line where it is no CSV, or not of this encoding
   */
  static List<String> read(InputStream in, String file, Charset encoding, char separator, Sink sink)
      throws IOException {
    var columns = new ArrayList<String>();
    long line = 1;
    try (Reader text =
            new InputStreamReader(
                in,
                encoding
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT));
        CsvReader<CsvRecord> reader =
            CsvReader.builder()
                .fieldSeparator(separator)
                .maxBufferSize(LONGEST_FIELD * 4)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
      for (CsvRecord row : reader) {
        line = row.getStartingLineNumber();
        if (columns.isEmpty()) {
          columns.addAll(names(row, file));
        } else {
          String odd = odd(row, columns);
          if (odd == null) {
            sink.row(line, cells(row, columns));
          } else {
            sink.refused(file, line, odd);
          }
        }
      }
    } catch (CsvParseException e) {
      throw refused(file, line, "CSV that cannot be read after this line: " + e.getMessage());
    } catch (UncheckedIOException e) {
      throw coding(e.getCause(), file, line, encoding);
    } catch (CharacterCodingException e) {
      throw coding(e, file, line, encoding);
    }
    return columns;
  }

  private static InvalidDataException coding(
      @Nullable IOException e, String file, long line, Charset encoding) throws IOException {
    if (e instanceof CharacterCodingException) {
      return refused(
          file,
          line,
          "the bytes after this line are not "
              + encoding
              + " text; save the file as UTF-8"
              + (encoding.equals(StandardCharsets.UTF_8)
                  ? ", or say 'encoding: windows-1252' in the mapping"
                  : ""));
    }
    throw e == null ? new IOException(file + " cannot be read") : e;
  }

  private static InvalidDataException refused(String file, long line, String message) {
    return new InvalidDataException(List.of(new DataProblem(file, "line " + line, message)));
  }

  private static List<String> names(CsvRecord row, String file) {
    var names = new ArrayList<String>();
    for (String field : row.getFields()) {
      String name = field.replace("\ufeff", "").replace('\u00a0', ' ').strip();
      if (!name.isEmpty() && names.contains(name)) {
        throw refused(file, 1, "two columns are named '" + name + "'; rename one");
      }
      names.add(name);
    }
    if (names.size() > MOST_COLUMNS) {
      throw refused(file, 1, "there are more than " + MOST_COLUMNS + " columns");
    }
    return names;
  }

  /** What is wrong with a row; null where nothing is. */
  private static @Nullable String odd(CsvRecord row, List<String> columns) {
    for (int i = 0; i < row.getFieldCount(); i++) {
      String cell = row.getField(i);
      if (i >= columns.size() && !cell.isEmpty()) {
        return "the row has more cells than there are columns ("
            + columns.size()
            + "); put quotation marks around a cell that holds the separator";
      }
      if (cell.length() > LONGEST_FIELD) {
        return "a cell is longer than 64 KiB";
      }
    }
    return null;
  }

  private static Map<String, String> cells(CsvRecord row, List<String> columns) {
    var cells = new LinkedHashMap<String, String>();
    for (int i = 0; i < Math.min(row.getFieldCount(), columns.size()); i++) {
      if (!row.getField(i).isEmpty()) {
        String name = columns.get(i);
        cells.put(name.isEmpty() ? "column " + (i + 1) : name, row.getField(i));
      }
    }
    return cells;
  }
}
