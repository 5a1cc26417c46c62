package org.burydirectory.place;

import java.util.List;
import java.util.Locale;

/** How wide an area a service is for, narrowest first. */
public enum CoverageLevel {
  /** Only where it stands. */
  SITE(0),
  /** A ward. */
  WARD(1),
  /** A neighbourhood. */
  NEIGHBOURHOOD(2),
  /** The borough. */
  BOROUGH(3),
  /** The region, such as Greater Manchester. */
  REGION(4),
  /** The nation. */
  NATION(5);

  private static final List<CoverageLevel> LEVELS = List.of(values());

  private final int width;

  CoverageLevel(int width) {
    this.width = width;
  }

  /** How wide it is among the levels: 0 is a site. An index keeps it. */
  public int width() {
    return width;
  }

  /** The level of a width. */
  public static CoverageLevel of(int width) {
    for (CoverageLevel level : LEVELS) {
      if (level.width == width) {
        return level;
      }
    }
    throw new IllegalArgumentException("no level is " + width + " wide");
  }

  /** The word for it in JSON and YAML. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
