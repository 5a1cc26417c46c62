package org.burydirectory.intake;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.burydirectory.model.DataProblem;

/**
 * A file of a tabular data package, and how it is written. The standard wants UTF-8 and commas;
 * spreadsheets have other habits, which can be told from the bytes.
 */
final class TableFile {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private final String path;
  private final byte[] bytes;
  private final Charset encoding;

  /**
   * Looks at a file.
   *
   * @param path within the package
   */
  TableFile(String path, byte[] bytes) {
    this.path = path;
    this.bytes = bytes;
    this.encoding = encoding(bytes);
  }

  String path() {
    return path;
  }

  /** The encoding of its text. */
  Charset encoding() {
    return encoding;
  }

  private static Charset encoding(byte[] bytes) {
    if (bytes.length >= 2 && (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0xfe + 0xff) {
      return StandardCharsets.UTF_16; // whose mark it is
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return StandardCharsets.UTF_8;
    } catch (CharacterCodingException e) {
      return WINDOWS;
    }
  }

  /** A comma, unless the names of the columns have none and are parted by another. */
  char separator() {
    String first = new String(bytes, 0, Math.min(bytes.length, 1 << 16), encoding);
    int end = first.indexOf('\n');
    String names = end < 0 ? first : first.substring(0, end);
    for (char separator : new char[] {',', ';', '\t', '|'}) {
      if (names.indexOf(separator) >= 0) {
        return separator;
      }
    }
    return ',';
  }

  InputStream open() {
    return new ByteArrayInputStream(bytes);
  }

  /** In what it was not as the standard wants it. */
  List<DataProblem> repairs() {
    if (encoding.equals(StandardCharsets.UTF_8)) {
      return List.of();
    }
    return List.of(
        new DataProblem(path, null, "its text was read as " + encoding + ", for it is no UTF-8"));
  }
}
