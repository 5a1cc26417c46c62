package org.burydirectory.search;

import java.util.Locale;

/** The formats of a whole directory that read back to the same services, bit by bit. */
public enum ExportFormat {
  /** One service a line, as JSON. */
  NDJSON,
  /** A JSON array of services, which may stand among the {@code services} of a data folder. */
  JSON,
  /**
   * An HSDS 3.0 tabular data package: a zip of CSV tables. What has no column stands as JSON in the
   * column {@code x_extra}.
   */
  HSDS;

  /** The word for it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
