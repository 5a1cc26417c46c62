package org.burydirectory.server.render;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats in which a search can be answered. */
public enum Format {
  /** The API's own JSON. */
  JSON("application/json"),
  /** GeoJSON, RFC 7946. */
  GEOJSON("application/geo+json"),
  /** Comma-separated values, RFC 4180. */
  CSV("text/csv"),
  /** An Atom feed, RFC 4287. */
  ATOM("application/atom+xml"),
  /** JSON-LD in the words of schema.org. */
  JSONLD("application/ld+json"),
  /** Hits as JSON, one a line. */
  NDJSON("application/x-ndjson");

  private final String mediaType;

  Format(String mediaType) {
    this.mediaType = mediaType;
  }

  /** The word for it in requests. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The Content-Type of answers. */
  public String contentType() {
    return switch (this) {
      case CSV -> mediaType + "; charset=utf-8; header=present";
      case ATOM -> mediaType + "; charset=utf-8";
      default -> mediaType;
    };
  }

  /** The words for all formats. */
  public static List<String> codes() {
    return Arrays.stream(values()).map(Format::code).toList();
  }

  /** The format of this word. */
  public static Optional<Format> of(String code) {
    return Arrays.stream(values()).filter(format -> format.code().equals(code)).findFirst();
  }

  /**
   * The format that an Accept header prefers. JSON where it names none, or none that there is: a
   * client that takes something else can still read what it got.
   */
  public static Format accepted(String accept) {
    Format best = JSON;
    double bestWeight = 0;
    for (String range : accept.split(",", -1)) {
      String[] parts = range.strip().toLowerCase(Locale.ROOT).split("\\s*;\\s*", -1);
      double weight = weight(parts);
      Optional<Format> format = ofMediaType(parts[0]);
      if (format.isPresent() && weight > bestWeight) {
        best = format.get();
        bestWeight = weight;
      }
    }
    return best;
  }

  private static Optional<Format> ofMediaType(String mediaType) {
    return Arrays.stream(values()).filter(format -> format.mediaType.equals(mediaType)).findFirst();
  }

  private static double weight(String[] parts) {
    for (String part : parts) {
      if (part.matches("q=(0|1)(\\.\\d{0,3})?")) {
        return Double.parseDouble(part.substring(2));
      }
    }
    return 1;
  }
}
