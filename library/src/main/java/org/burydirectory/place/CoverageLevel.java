package org.burydirectory.place;

import java.util.Locale;

/** How wide an area a service is for, narrowest first. */
public enum CoverageLevel {
  /** Only where it stands. */
  SITE,
  /** A ward. */
  WARD,
  /** A neighbourhood. */
  NEIGHBOURHOOD,
  /** The borough. */
  BOROUGH,
  /** The region, such as Greater Manchester. */
  REGION,
  /** The nation. */
  NATION;

  /** The word for it in JSON and YAML. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
