package org.burydirectory.place;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The ONS Postcode Directory, and its sister, the National Statistics Postcode Lookup: a header,
 * whose names carry the year since 2025 ({@code wd25cd}, {@code lad25cd}), before it not ({@code
 * osward}, {@code oslaua}). Latitude 99.999999 means that there are no coordinates.
 *
 * @param columns how many a row has
 * @param postcode column of the postcode
 * @param terminated column of the month in which it went out of use, −1 where there is none
 * @param lat column of degrees north
 * @param lon column of degrees east
 * @param ward column of the ward's code, −1 where there is none
 * @param borough column of the local authority district's code, −1 where there is none
 */
record PostcodeOnspd(
    int columns, int postcode, int terminated, int lat, int lon, int ward, int borough)
    implements PostcodeFormat {

  private static final Pattern POSTCODE = Pattern.compile("pcds|pcd[278]?");
  private static final Pattern TERMINATED = Pattern.compile("doterm");
  private static final Pattern LAT = Pattern.compile("lat");
  private static final Pattern LON = Pattern.compile("long?");
  private static final Pattern WARD = Pattern.compile("osward|ward|wd\\d\\dcd");
  private static final Pattern BOROUGH = Pattern.compile("oslaua|laua|lad\\d\\dcd");
  private static final double POLE = 90;

  static Optional<PostcodeFormat> of(List<String> row) {
    int postcode = column(row, POSTCODE);
    int lat = column(row, LAT);
    int lon = column(row, LON);
    int ward = column(row, WARD);
    if (postcode < 0 || lat < 0 || lon < 0 || ward < 0) {
      return Optional.empty();
    }
    int terminated = column(row, TERMINATED);
    int borough = column(row, BOROUGH);
    return Optional.of(
        new PostcodeOnspd(row.size(), postcode, terminated, lat, lon, ward, borough));
  }

  private static int column(List<String> header, Pattern name) {
    for (int i = 0; i < header.size(); i++) {
      if (name.matcher(header.get(i).strip().toLowerCase(Locale.ROOT)).matches()) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public String title() {
    return "ONS Postcode Directory";
  }

  @Override
  public Outcome add(List<String> row, PostcodeTableBuilder table) {
    if (row.size() != columns) {
      throw new IllegalArgumentException(row.size() + " columns rather than " + columns);
    }
    if (POSTCODE.matcher(row.get(postcode).toLowerCase(Locale.ROOT)).matches()) {
      return Outcome.HEADER;
    }
    if (terminated >= 0 && !row.get(terminated).isBlank()) {
      return Outcome.TERMINATED;
    }
    if (row.get(lat).isBlank() || PostcodeFormat.number(row, lat, "lat") > POLE) {
      return Outcome.UNPLACED;
    }
    var point =
        PostcodeFormat.inTheKingdom(
            new GeoPoint(
                PostcodeFormat.number(row, lat, "lat"), PostcodeFormat.number(row, lon, "long")));
    table.add(
        row.get(postcode),
        point,
        PostcodeFormat.code(row, ward, "ward"),
        PostcodeFormat.code(row, borough, "district"));
    return Outcome.ADDED;
  }
}
