package org.burydirectory.server.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.burydirectory.place.Distance;
import org.burydirectory.time.DayHours;
import org.burydirectory.time.OpenState;
import org.jspecify.annotations.Nullable;

/** How values are put into words. */
public final class Say {

  private static final double METRES_A_MILE = 1609.344;
  private static final double NEAREST_MILES = 0.1;
  private static final int DAYS_CALLED_BY_NAME = 6;
  private static final int SHORTEST_NUMBER = 3;
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.UK);
  private static final DateTimeFormatter WEEKDAY_AND_DATE =
      DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);

  private Say() {}

  /** Such as 1 September 2026. */
  public static String date(LocalDate date) {
    return DATE.format(date);
  }

  /** Such as Saturday 21 November. */
  public static String weekdayAndDate(LocalDate date) {
    return WEEKDAY_AND_DATE.format(date);
  }

  /** Such as 5pm, 9:30am, midday, midnight. */
  public static String time(LocalTime time) {
    if (time.equals(LocalTime.NOON)) {
      return "midday";
    }
    if (time.equals(LocalTime.MIDNIGHT)) {
      return "midnight";
    }
    int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
    String minutes =
        time.getMinute() == 0 ? "" : String.format(Locale.ROOT, ":%02d", time.getMinute());
    return hour + minutes + (time.getHour() < 12 ? "am" : "pm");
  }

  /** A number of something, such as 1 result or 2,345 results. */
  public static String count(int number, String one, String many) {
    return number(number) + " " + (number == 1 ? one : many);
  }

  /** Such as 2,345. */
  public static String number(int number) {
    return String.format(Locale.UK, "%,d", number);
  }

  /** Such as 0.4 miles away. */
  public static String distance(Distance distance, boolean approximate) {
    double miles = distance.inMetres() / METRES_A_MILE;
    String about = approximate ? "about " : "";
    if (miles < NEAREST_MILES) {
      return "less than 0.1 miles away";
    }
    String number = String.format(Locale.ROOT, "%.1f", miles);
    return about + number + (number.equals("1.0") ? " mile away" : " miles away");
  }

  /** Whether it is open, and until when that lasts. */
  public static String open(OpenState open, Instant at, ZoneId zone) {
    Instant until = open.until();
    String end = until == null ? "" : " until " + moment(until.atZone(zone), at.atZone(zone));
    return switch (open.state()) {
      case OPEN -> "Open now" + (end.isEmpty() ? "" : "," + end);
      case CLOSED -> "Closed" + end;
      case UNKNOWN -> "Hours not known";
    };
  }

  private static String moment(ZonedDateTime then, ZonedDateTime now) {
    String time = time(then.toLocalTime());
    long days = ChronoUnit.DAYS.between(now.toLocalDate(), then.toLocalDate());
    if (days == 0 || (days == 1 && then.toLocalTime().equals(LocalTime.MIDNIGHT))) {
      return time;
    }
    return (days <= DAYS_CALLED_BY_NAME ? WEEKDAY : WEEKDAY_AND_DATE).format(then) + " " + time;
  }

  /** The hours of a day, such as 9am to midday, 1pm to 5pm. */
  public static String hours(DayHours day) {
    if (day.open().isEmpty()) {
      return day.unknown() == null ? "Closed" : "Not known: " + day.unknown();
    }
    String open = day.open().stream().map(Say::span).collect(Collectors.joining(", "));
    return day.unknown() == null ? open : open + " (" + day.unknown() + ")";
  }

  private static String span(DayHours.Span span) {
    return span.allDay() ? "All day and night" : time(span.from()) + " to " + time(span.to());
  }

  /** The address that calls a number, if it is one. */
  public static Optional<String> tel(@Nullable String phone) {
    if (phone == null) {
      return Optional.empty();
    }
    String digits = phone.replaceAll("(?i)(ext|x|option).*", "").replaceAll("[^0-9+]", "");
    return digits.length() < SHORTEST_NUMBER ? Optional.empty() : Optional.of("tel:" + digits);
  }

  /** An address that a browser may be sent to. */
  public static Optional<String> web(@Nullable String url) {
    return url != null && (url.startsWith("https://") || url.startsWith("http://"))
        ? Optional.of(url)
        : Optional.empty();
  }

  /** An address as people say it: without scheme and final slash. */
  public static String host(String url) {
    return url.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
  }

  /** The paragraphs of a text. */
  public static List<String> paragraphs(@Nullable String text) {
    return text == null
        ? List.of()
        : text.strip().lines().reduce(new Paragraphs(), Paragraphs::add, (a, b) -> a).all();
  }

  /** Gathers lines up to an empty one. */
  private record Paragraphs(List<String> done, String open) {
    Paragraphs() {
      this(List.of(), "");
    }

    Paragraphs add(String line) {
      String text = line.strip();
      return text.isEmpty()
          ? new Paragraphs(all(), "")
          : new Paragraphs(done, open.isEmpty() ? text : open + " " + text);
    }

    List<String> all() {
      return open.isEmpty()
          ? done
          : java.util.stream.Stream.concat(done.stream(), java.util.stream.Stream.of(open))
              .toList();
    }
  }

  /** Words as a list, such as English, Urdu and Polish. */
  public static String list(List<String> words) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }
}
