package org.burydirectory.place;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts rows of a district. */
final class PostcodeTally {

  private final Map<String, Integer> wards = new HashMap<>();
  private final Map<String, Integer> boroughs = new HashMap<>();
  private double latSum;
  private double lonSum;

  private PostcodeTally() {}

  /** The rows from one to before another; empty where there are none. */
  static Optional<PostcodeSummary> of(
      PostcodeDistrict district, int from, int to, List<PostcodeDivision> divisions) {
    if (from >= to) {
      return Optional.empty();
    }
    var tally = new PostcodeTally();
    for (int row = from; row < to; row++) {
      tally.latSum += district.lat(row);
      tally.lonSum += district.lon(row);
      var division = divisions.get(district.divisions()[row]);
      count(tally.wards, division.ward());
      count(tally.boroughs, division.borough());
    }
    int units = to - from;
    return Optional.of(
        new PostcodeSummary(
            new GeoPoint(tally.latSum / units, tally.lonSum / units),
            units,
            mostFirst(tally.wards),
            mostFirst(tally.boroughs)));
  }

  private static void count(Map<String, Integer> counts, @Nullable String code) {
    if (code != null) {
      counts.merge(code, 1, Integer::sum);
    }
  }

  /** By count, most first, then by key. */
  static Map<String, Integer> mostFirst(Map<String, Integer> counts) {
    var sorted = new LinkedHashMap<String, Integer>();
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }
}
