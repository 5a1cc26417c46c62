package org.burydirectory.place;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the rows of a published file of postcodes are laid out. */
sealed interface PostcodeFormat permits PostcodeCodePoint, PostcodeOnspd {

  /** Degrees a little beyond Scilly, Unst, Fermanagh and Lowestoft. */
  double SOUTHMOST = 49.7;

  /** Degrees north. */
  double NORTHMOST = 61;

  /** Degrees east, and so below zero. */
  double WESTMOST = -8.8;

  /** Degrees east. */
  double EASTMOST = 1.9;

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
   * A point in the United Kingdom.
   *
   * @throws IllegalArgumentException if it lies outside
   */
  static GeoPoint inTheKingdom(GeoPoint point) {
    boolean inside =
        point.lat() >= SOUTHMOST
            && point.lat() <= NORTHMOST
            && point.lon() >= WESTMOST
            && point.lon() <= EASTMOST;
    if (!inside) {
      throw new IllegalArgumentException(
          "latitude " + point.lat() + ", longitude " + point.lon() + " is not in this country");
    }
    return point;
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
