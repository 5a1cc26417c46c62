package org.burydirectory.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file, a line each. A file without line ends takes no more memory than a line.
 */
final class PostcodeLines {

  private static final int LONGEST = 8192;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final BufferedReader reader;
  private final StringBuilder line = new StringBuilder();
  private int number;

  /** Of UTF-8; bytes that are none become U+FFFD. */
  PostcodeLines(InputStream in) {
    reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  /** The number of the line that {@link #next} gave, from 1. */
  int number() {
    return number;
  }

  /** The next line without its end; null at the end of the file; longer ones are cut. */
  @Nullable String next() throws IOException {
    line.setLength(0);
    int c = reader.read();
    if (c < 0) {
      return null;
    }
    number++;
    for (; c >= 0 && c != '\n'; c = reader.read()) {
      if (line.length() <= LONGEST && c != '\r' && c != BYTE_ORDER_MARK) {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  /**
   * The fields of a line, without the quotes around them.
   *
   * @throws IllegalArgumentException if the line is too long or a quote is left open
   */
  static List<String> fields(String line) {
    if (line.length() > LONGEST) {
      throw new IllegalArgumentException("the line is longer than " + LONGEST + " characters");
    }
    List<String> fields = new ArrayList<>();
    int from = 0;
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        fields.add(unquoted(line, from, i));
        from = i + 1;
      }
    }
    if (quoted) {
      throw new IllegalArgumentException("a quote is not closed");
    }
    fields.add(unquoted(line, from, line.length()));
    return fields;
  }

  private static String unquoted(String line, int from, int to) {
    boolean quoted = to - from >= 2 && line.charAt(from) == '"' && line.charAt(to - 1) == '"';
    String field = quoted ? line.substring(from + 1, to - 1) : line.substring(from, to);
    return quoted ? field.replace("\"\"", "\"") : field;
  }
}
