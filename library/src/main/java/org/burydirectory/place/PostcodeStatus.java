package org.burydirectory.place;

import java.util.Locale;

/** What is known of a postcode that someone gave. */
public enum PostcodeStatus {
  /** A unit of the borough whose spot is known. */
  UNIT,
  /** Known by its sector, which is in the borough at least in part. */
  SECTOR,
  /** Known by its district, which is in the borough at least in part. */
  DISTRICT,
  /**
   * Postcodes of its district were imported, and it is none of them: mistyped, new or withdrawn.
   */
  MISSING,
  /** In another borough, or of a sector that the borough has no part of. */
  ELSEWHERE,
  /** Nothing is known of its district. */
  UNKNOWN;

  /** The word for it in JSON. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
