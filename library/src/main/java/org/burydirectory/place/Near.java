package org.burydirectory.place;

import java.util.regex.Pattern;

/** Where someone is: a postcode, a point, or the name of a place that a gazetteer knows. */
public sealed interface Near permits Postcode, GeoPoint, PlaceName {

  /**
   * Reads what a person or a URL gives: {@code 53.56,-2.33}, a postcode, sector or district, the
   * sector of a postcode that is half typed or has letters that none has, else a place's name or
   * id.
   *
   * @throws IllegalArgumentException if the text is blank, or two numbers are no point of the earth
   */
  static Near parse(String text) {
    String trimmed = text.strip();
    if (trimmed.isEmpty()) {
      throw new IllegalArgumentException(
          "no place given; give a postcode, a place's name or lat,lon");
    }
    var point = Coordinates.PATTERN.matcher(trimmed);
    if (point.matches()) {
      return new GeoPoint(Double.parseDouble(point.group(1)), Double.parseDouble(point.group(2)));
    }
    return Postcode.find(trimmed)
        .or(() -> Postcode.findSector(trimmed))
        .<Near>map(postcode -> postcode)
        .orElseGet(() -> new PlaceName(trimmed));
  }

  /** The form of coordinates in text. */
  final class Coordinates {
    private static final Pattern PATTERN =
        Pattern.compile(
            "([+-]?\\d{1,3}(?:\\.\\d{1,30})?)\\s*,\\s*([+-]?\\d{1,3}(?:\\.\\d{1,30})?)");

    private Coordinates() {}
  }
}
