package org.burydirectory.server.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.burydirectory.feed.FeedOrigin;

/**
 * A feed that is imported from time to time.
 *
 * @param origin whose data it is
 * @param address where it is
 * @param every how long to wait between one import and the next
 */
public record FeedSetting(FeedOrigin origin, URI address, Duration every) {

  private static final Duration DAILY = Duration.ofHours(24);
  private static final String FORM =
      "; give NAME=ADDRESS, then any of ;every=6h ;title=… ;licence=… ;precedence=1, such as"
          + " bristol=https://example.org/oruk;every=6h";

  /**
   * Reads {@code bristol=https://example.org/oruk;every=6h;title=Bristol City Council}, several
   * with commas between.
   *
   * @throws IllegalArgumentException if the text is not of this form
   */
  static List<FeedSetting> parse(String text) {
    var feeds = new ArrayList<FeedSetting>();
    for (String part : text.split(",", -1)) {
      if (!part.isBlank()) {
        FeedSetting feed = one(part.strip());
        if (feeds.stream().anyMatch(known -> known.origin().name().equals(feed.origin().name()))) {
          throw new IllegalArgumentException("two feeds are named '" + feed.origin().name() + "'");
        }
        feeds.add(feed);
      }
    }
    return feeds;
  }

  private static FeedSetting one(String text) {
    String[] parts = text.split(";", -1);
    int equals = parts[0].indexOf('=');
    if (equals < 1) {
      throw new IllegalArgumentException("'" + text + "' is no feed" + FORM);
    }
    FeedOrigin origin = FeedOrigin.named(parts[0].substring(0, equals).strip());
    URI address = address(parts[0].substring(equals + 1).strip());
    Duration every = DAILY;
    for (int i = 1; i < parts.length; i++) {
      String[] sides = parts[i].strip().split("=", 2);
      String value = sides.length == 2 ? sides[1].strip() : "";
      switch (sides[0].strip()) {
        case "every" -> every = every(value);
        case "title" -> origin = origin.title(value);
        case "licence" -> origin = origin.licence(value);
        case "precedence" -> origin = origin.precedence(precedence(value));
        default ->
            throw new IllegalArgumentException("'" + parts[i] + "' is nothing of a feed" + FORM);
      }
    }
    return new FeedSetting(origin.url(address.toString()), address, every);
  }

  private static URI address(String text) {
    try {
      URI address = new URI(text);
      if (address.getHost() != null) {
        return address;
      }
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("'" + text + "' is no address" + FORM, e);
    }
    throw new IllegalArgumentException("'" + text + "' is no address" + FORM);
  }

  private static Duration every(String text) {
    if (!text.matches("[1-9]\\d{0,4}[mhd]")) {
      throw new IllegalArgumentException(
          "'"
              + text
              + "' is no time between imports; give minutes, hours or days, such as 30m, 6h, 1d");
    }
    long number = Long.parseLong(text.substring(0, text.length() - 1));
    return switch (text.charAt(text.length() - 1)) {
      case 'm' -> Duration.ofMinutes(number);
      case 'h' -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }

  private static int precedence(String text) {
    if (!text.matches("-?\\d{1,6}")) {
      throw new IllegalArgumentException(
          "'" + text + "' is no precedence; give a whole number, such as 1");
    }
    return Integer.parseInt(text);
  }
}
