package org.burydirectory.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and times in the forms in which they are met, day before month. */
final class Moments {

  private static final List<DateTimeFormatter> DATES =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          form("d/M/uuuu"),
          form("d-M-uuuu"),
          form("d.M.uuuu"),
          form("uuuu/M/d"),
          form("d MMMM uuuu"),
          form("d MMM uuuu"));
  private static final Pattern CLOCK =
      Pattern.compile(
          "(\\d{1,2})(?:[:.](\\d{2}))?(?::\\d{2}(?:\\.\\d+)?)?\\s*(am|pm)?(?:Z|[+-]\\d{2}:?\\d{2})?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FOUR_DIGITS = Pattern.compile("(\\d{2})(\\d{2})");

  private Moments() {}

  private static DateTimeFormatter form(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.UK)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** The date that a text gives; empty where it gives none. */
  static Optional<LocalDate> date(String text) {
    String day = text.strip();
    for (DateTimeFormatter form : DATES) {
      Optional<LocalDate> date = tried(day, it -> LocalDate.parse(it, form));
      if (date.isPresent()) {
        return date;
      }
    }
    int end = day.indexOf('T') > 0 ? day.indexOf('T') : day.indexOf(' ');
    return end == 10 ? date(day.substring(0, end)) : Optional.empty();
  }

  /** The instant that a text gives; one without a zone is local to the place. */
  static Optional<Instant> instant(String text, ZoneId zone) {
    String iso = text.strip().replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) (?=\\d)", "$1T");
    iso = iso.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2").replaceFirst(" ?UTC$", "Z");
    String form = iso;
    return tried(form, it -> OffsetDateTime.parse(it).toInstant())
        .or(() -> tried(form, it -> LocalDateTime.parse(it).atZone(zone).toInstant()))
        .or(() -> date(form).map(day -> day.atStartOfDay(zone).toInstant()));
  }

  /** The time of day that a text gives; empty where it may be morning or evening. */
  static Optional<LocalTime> time(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    switch (lower) {
      case "noon", "midday" -> {
        return Optional.of(LocalTime.NOON);
      }
      case "midnight", "24:00", "24:00:00" -> {
        return Optional.of(LocalTime.MIDNIGHT);
      }
      default -> {}
    }
    Matcher digits = FOUR_DIGITS.matcher(lower);
    Matcher clock =
        CLOCK.matcher(digits.matches() ? digits.group(1) + ":" + digits.group(2) : lower);
    if (!clock.matches() || (clock.group(2) == null && clock.group(3) == null)) {
      return Optional.empty();
    }
    int minute = clock.group(2) == null ? 0 : Integer.parseInt(clock.group(2));
    int hour = hour(Integer.parseInt(clock.group(1)), clock.group(3));
    return hour < 0 || hour > 23 || minute > 59
        ? Optional.empty()
        : Optional.of(LocalTime.of(hour, minute));
  }

  private static int hour(int said, @org.jspecify.annotations.Nullable String half) {
    if (half == null) {
      return said;
    }
    boolean pm = half.equals("pm");
    return said < 1 || said > 12 ? -1 : said % 12 + (pm ? 12 : 0);
  }

  private static <T> Optional<T> tried(String text, Function<String, T> parser) {
    try {
      return Optional.of(parser.apply(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
