package org.burydirectory;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A generated service or guide, in the oracles' own terms.
 *
 * @param kind {@code service}, {@code information} or {@code advice}
 * @param areas service areas as {@code ward:ID}, {@code neighbourhood:ID}, {@code borough}, {@code
 *     region} or {@code nation}
 * @param places ids that a guide is about
 * @param changed when it last changed, null where that is not known
 */
record MadeEntry(
    String id,
    String kind,
    String name,
    String text,
    Provider provider,
    List<String> needs,
    List<String> themes,
    List<String> audiences,
    List<String> costs,
    List<String> access,
    List<String> languages,
    List<Site> sites,
    List<String> areas,
    List<String> places,
    List<Times> schedules,
    String status,
    Instant changed,
    boolean illustrative,
    Limits limits) {

  /**
   * Whom it takes.
   *
   * @param minimumAge null where there is none
   * @param maximumAge null where there is none
   * @param codes of the taxonomy of eligibility
   */
  record Limits(Integer minimumAge, Integer maximumAge, List<String> codes) {
    static final Limits NONE = new Limits(null, null, List.of());
  }

  /** Who provides it. */
  record Provider(String id, String name) {}

  /**
   * A location of a service.
   *
   * @param point null where it is not known
   * @param ward as the source says, or null
   * @param postcode or null
   */
  record Site(
      Point point, String ward, String postcode, List<String> accessibility, List<Times> times) {}

  /** Degrees. */
  record Point(double lat, double lon) {

    /** Metres to another point: the spherical law of cosines in its haversine form. */
    double metresTo(Point other) {
      double dLat = Math.toRadians(other.lat - lat);
      double dLon = Math.toRadians(other.lon - lon);
      double a =
          Math.pow(Math.sin(dLat / 2), 2)
              + Math.cos(Math.toRadians(lat))
                  * Math.cos(Math.toRadians(other.lat))
                  * Math.pow(Math.sin(dLon / 2), 2);
      return 6_371_008.8 * 2 * Math.atan2(Math.sqrt(a), Math.sqrt(1 - a));
    }
  }

  /**
   * A schedule.
   *
   * @param days in full, lower case
   * @param ends whether it has a last day
   */
  record Times(List<String> days, boolean ends) {}

  boolean isGuide() {
    return !kind.equals("service");
  }

  /** Every schedule, of the service and of its sites. */
  List<Times> allTimes() {
    return Stream.concat(schedules.stream(), sites.stream().flatMap(site -> site.times().stream()))
        .toList();
  }

  /** The made-up words by which it can be found. */
  Set<String> words() {
    var words = new TreeSet<String>();
    String all = name + " " + text + " " + (isGuide() ? "" : provider.name());
    for (String word : all.split("[^a-z]+", -1)) {
      if (Made.WORDS.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }
}
