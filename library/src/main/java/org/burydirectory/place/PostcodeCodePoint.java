package org.burydirectory.place;

import java.util.List;
import java.util.Optional;

/**
 * OS Code-Point Open: no header; postcode, positional quality, easting, northing, country, two NHS
 * codes, county, district, ward. Quality 90 means that there are no coordinates.
 */
record PostcodeCodePoint() implements PostcodeFormat {

  private static final int COLUMNS = 10;
  private static final int QUALITY = 1;
  private static final int EASTING = 2;
  private static final int NORTHING = 3;
  private static final int DISTRICT = 8;
  private static final int WARD = 9;
  private static final String NO_COORDINATES = "90";

  static Optional<PostcodeFormat> of(List<String> row) {
    boolean fits =
        row.size() == COLUMNS && PostcodeKey.of(row.get(0)) >= 0 && isWholeNumber(row.get(QUALITY));
    return fits ? Optional.of(new PostcodeCodePoint()) : Optional.empty();
  }

  private static boolean isWholeNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  @Override
  public String title() {
    return "OS Code-Point Open";
  }

  @Override
  public Outcome add(List<String> row, PostcodeTableBuilder table) {
    if (row.size() != COLUMNS) {
      throw new IllegalArgumentException(row.size() + " columns rather than " + COLUMNS);
    }
    if (row.get(QUALITY).equals(NO_COORDINATES) || row.get(EASTING).isEmpty()) {
      return Outcome.UNPLACED;
    }
    var grid =
        new EastingNorthing(
            PostcodeFormat.number(row, EASTING, "easting"),
            PostcodeFormat.number(row, NORTHING, "northing"));
    table.add(
        row.get(0),
        PostcodeFormat.inTheKingdom(grid.toGeoPoint()),
        PostcodeFormat.code(row, WARD, "ward"),
        PostcodeFormat.code(row, DISTRICT, "district"));
    return Outcome.ADDED;
  }
}
