package org.burydirectory.server.http;

import java.util.ArrayList;
import java.util.List;

/** Reads CSV as RFC 4180 has it, to hold the server's against it. */
final class CsvReader {

  private final String text;
  private int at;

  private CsvReader(String text) {
    this.text = text;
  }

  static List<List<String>> read(String text) {
    var reader = new CsvReader(text);
    var rows = new ArrayList<List<String>>();
    while (reader.at < text.length()) {
      rows.add(reader.row());
    }
    return rows;
  }

  private List<String> row() {
    var cells = new ArrayList<String>();
    cells.add(cell());
    while (text.charAt(at) == ',') {
      at++;
      cells.add(cell());
    }
    if (!text.startsWith("\r\n", at)) {
      throw new IllegalArgumentException("no line end at " + at);
    }
    at += 2;
    return cells;
  }

  private String cell() {
    if (text.charAt(at) == '"') {
      return quoted();
    }
    int start = at;
    while (text.charAt(at) != ',' && text.charAt(at) != '\r') {
      if (text.charAt(at) == '"') {
        throw new IllegalArgumentException("a quote in an unquoted cell at " + at);
      }
      at++;
    }
    return text.substring(start, at);
  }

  private String quoted() {
    var cell = new StringBuilder();
    at++;
    while (text.charAt(at) != '"' || text.startsWith("\"\"", at)) {
      at += text.charAt(at) == '"' ? 1 : 0;
      cell.append(text.charAt(at));
      at++;
    }
    at++;
    return cell.toString();
  }
}
