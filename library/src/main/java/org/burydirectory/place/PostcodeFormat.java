package org.burydirectory.place;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the rows of a published file of postcodes are laid out. */
sealed interface PostcodeFormat permits PostcodeCodePoint, PostcodeOnspd {

  /** What became of a row. */
  enum Outcome {
    HEADER,
    ADDED,
    TERMINATED,
    UNPLACED
  }

  /** The publication's name. */
  String title();

  /**
   * Adds a row to the table, or says why it does not belong there.
   *
   * @throws IllegalArgumentException if the row cannot be read
   */
  Outcome add(List<String> row, PostcodeTableBuilder table);

  /** The format of a file that begins with this row. */
  static Optional<PostcodeFormat> of(List<String> row) {
    return PostcodeCodePoint.of(row).or(() -> PostcodeOnspd.of(row));
  }

  /** A number of a row. */
  static double number(List<String> row, int column, String name) {
    String text = row.get(column);
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(name + " is '" + text + "', not a number", e);
    }
  }

  /**
   * A GSS code of a row; null where it is blank or stands for "none", such as {@code E99999999}.
   */
  static @Nullable String code(List<String> row, int column, String name) {
    String text = column < 0 ? "" : row.get(column).strip();
    if (text.isEmpty() || text.endsWith("99999999")) {
      return null;
    }
    if (!WardCodes.isGssCode(text)) {
      throw new IllegalArgumentException(
          name + " is '" + text + "', not a GSS code such as E05014162");
    }
    return text;
  }
}
