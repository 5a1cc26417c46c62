package org.burydirectory.server.api;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.burydirectory.place.Distance;
import org.burydirectory.place.GeoPoint;
import org.burydirectory.place.Near;
import org.burydirectory.place.Postcode;
import org.burydirectory.search.FeedForm;
import org.burydirectory.search.FeedList;
import org.burydirectory.search.FeedRequest;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of a list of the Open Referral UK feed. What is wrong with any is noted and
 * the rest read all the same.
 */
final class FeedParameters {

  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
  private static final List<String> PAGES = List.of("page", "per_page", "format");
  private static final List<String> SERVICES =
      List.of(
          "search",
          "taxonomy_term_id",
          "taxonomy_id",
          "organization_id",
          "modified_after",
          "full",
          "minimum_age",
          "maximum_age",
          "day",
          "start_time",
          "end_time",
          "postcode",
          "lat",
          "lon",
          "proximity");

  private final Query query;
  private final List<String> names;
  private final ZoneId zone;
  private final List<ParameterProblem> problems = new ArrayList<>();

  private FeedParameters(Query query, List<String> names, ZoneId zone) {
    this.query = query;
    this.names = names;
    this.zone = zone;
  }

  /**
   * What was asked.
   *
   * @param request which items
   * @param ndjson whether all of them, one a line
   * @param whole whether all of them, on one page
   * @param ignored names of parameters that the list does not have
   */
  record Asked(FeedRequest request, boolean ndjson, boolean whole, List<String> ignored) {}

  /** The parameters of a list. */
  static List<String> names(FeedList list) {
    var names = new ArrayList<>(PAGES);
    switch (list) {
      case SERVICES -> {
        names.addAll(SERVICES);
        names.add("minimal");
      }
      case SERVICE_AT_LOCATIONS -> names.addAll(SERVICES);
      case ORGANIZATIONS -> names.addAll(List.of("search", "full", "full_service"));
      case TAXONOMIES -> names.add("search");
      case TAXONOMY_TERMS ->
          names.addAll(List.of("search", "taxonomy_id", "top_only", "parent_id"));
      case DELETED -> names.add("modified_after");
    }
    return names;
  }

  /**
   * Reads a query to a list.
   *
   * @throws ProblemException naming every parameter that cannot be used
   */
  static Asked read(Query query, FeedList list, ZoneId zone) {
    return new FeedParameters(query, names(list), zone).read(list);
  }

  /**
   * Whether a parameter that is true or false is true.
   *
   * @throws ProblemException if it is neither
   */
  static boolean flag(Query query, String name) {
    var parameters = new FeedParameters(query, List.of(name), ZoneOffset.UTC);
    boolean flag = parameters.flag(name);
    if (!parameters.problems.isEmpty()) {
      throw new ProblemException(Problem.parameters(parameters.problems));
    }
    return flag;
  }

  private Asked read(FeedList list) {
    boolean ndjson = one("format", FeedParameters::format, "json or ndjson").orElse(false);
    int perPage =
        one(
                "per_page",
                FeedParameters::number,
                "a whole number from 1; more than " + FeedRequest.MAX_PER_PAGE + " gives so many")
            .orElse(FeedRequest.DEFAULT_PER_PAGE);
    int page = one("page", FeedParameters::number, "a whole number from 1").orElse(1);
    FeedForm form = form();
    FeedRequest.Filter filter = filter();
    var request =
        new FeedRequest(
            list,
            form,
            page,
            Math.min(perPage, FeedRequest.MAX_PER_PAGE),
            problems.isEmpty() ? filter : FeedRequest.Filter.NONE);
    if (!problems.isEmpty()) {
      throw new ProblemException(Problem.parameters(problems));
    }
    boolean whole =
        form == FeedForm.MINIMAL && query.all("page").isEmpty() && query.all("per_page").isEmpty();
    return new Asked(request, ndjson, whole, ignored());
  }

  private List<String> ignored() {
    return query.values().keySet().stream().filter(name -> !names.contains(name)).toList();
  }

  private FeedForm form() {
    boolean full = flag("full");
    boolean fullService = flag("full_service");
    boolean minimal = flag("minimal");
    if (minimal && full) {
      problems.add(ParameterProblem.value("minimal", "true", "not together with full=true"));
    }
    if (fullService) {
      return FeedForm.FULL_SERVICE;
    }
    return minimal ? FeedForm.MINIMAL : full ? FeedForm.FULL : FeedForm.LIST;
  }

  private boolean flag(String name) {
    return one(name, FeedParameters::truth, "true or false").orElse(false);
  }

  private FeedRequest.Filter filter() {
    Near near = near();
    Distance proximity =
        one("proximity", text -> attempt(text, FeedParameters::metres), "metres, above 0")
            .orElse(null);
    if (proximity != null && near == null && problems.isEmpty()) {
      problems.add(
          ParameterProblem.value(
              "proximity",
              query.first("proximity").orElse(""),
              "only together with postcode, or lat and lon"));
    }
    return new FeedRequest.Filter(
        one("search", Optional::of, "").orElse(""),
        ids("taxonomy_term_id"),
        ids("taxonomy_id"),
        ids("organization_id"),
        one("modified_after", this::instant, "a date-time such as 2026-11-21T00:00:00Z, or a date")
            .orElse(null),
        one("minimum_age", FeedParameters::age, "years, 0 to 999").orElse(null),
        one("maximum_age", FeedParameters::age, "years, 0 to 999").orElse(null),
        times(),
        near,
        proximity,
        flag("top_only"),
        ids("parent_id").stream().findFirst().orElse(null));
  }

  private FeedRequest.@Nullable Times times() {
    DayOfWeek day =
        one("day", FeedParameters::day, String.join(", ", DAYS) + ", or the name of a day")
            .orElse(null);
    LocalTime start = time("start_time");
    LocalTime end = time("end_time");
    return day == null && start == null && end == null
        ? null
        : new FeedRequest.Times(day, start, end);
  }

  private @Nullable LocalTime time(String name) {
    return one(name, text -> attempt(text, LocalTime::parse), "a time of day such as 09:30")
        .orElse(null);
  }

  private @Nullable Near near() {
    Optional<Postcode> postcode = one("postcode", Postcode::find, "a postcode such as M26 2SP");
    Optional<Double> lat = one("lat", text -> degrees(text, 90), "degrees north, -90 to 90");
    Optional<Double> lon = one("lon", text -> degrees(text, 180), "degrees east, -180 to 180");
    if (query.all("lat").isEmpty() != query.all("lon").isEmpty()) {
      problems.add(ParameterProblem.value("lat", query.first("lat").orElse(""), "lat and lon"));
    }
    if (lat.isPresent() && lon.isPresent()) {
      if (postcode.isPresent()) {
        problems.add(
            ParameterProblem.value(
                "postcode", String.valueOf(postcode.get()), "not together with lat and lon"));
      }
      return new GeoPoint(lat.get(), lon.get());
    }
    return postcode.orElse(null);
  }

  /** Values of a parameter that may be repeated or hold several after commas. */
  private List<String> ids(String name) {
    if (!names.contains(name)) {
      return List.of();
    }
    List<String> ids =
        query.all(name).stream()
            .flatMap(value -> Arrays.stream(value.split(",", -1)))
            .map(String::strip)
            .filter(id -> !id.isEmpty())
            .map(id -> id.toLowerCase(Locale.ROOT))
            .toList();
    for (String id : ids) {
      if (!UUID.matcher(id).matches()) {
        problems.add(ParameterProblem.value(name, id, "uuids, with commas between several"));
      }
    }
    return ids;
  }

  private <T> Optional<T> one(String name, Function<String, Optional<T>> parse, String allowed) {
    List<String> values = names.contains(name) ? query.all(name) : List.of();
    if (values.size() > 1) {
      problems.add(
          ParameterProblem.value(
              name,
              String.join(" & ", values),
              "to be given once, not " + values.size() + " times"));
      return Optional.empty();
    }
    Optional<T> value = values.stream().findFirst().flatMap(parse);
    if (!values.isEmpty() && value.isEmpty()) {
      problems.add(ParameterProblem.value(name, values.getFirst(), allowed));
    }
    return value;
  }

  private static Optional<Boolean> format(String text) {
    return switch (text) {
      case "json" -> Optional.of(false);
      case "ndjson" -> Optional.of(true);
      default -> Optional.empty();
    };
  }

  private static Optional<Boolean> truth(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Optional<Integer> number(String text) {
    return text.matches("0*[1-9]\\d{0,8}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  private static Optional<Integer> age(String text) {
    return text.matches("\\d{1,3}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  private static Distance metres(String text) {
    return Distance.metres(Double.parseDouble(text.matches("\\d{1,8}(\\.\\d+)?") ? text : "-1"));
  }

  private static Optional<Double> degrees(String text, double most) {
    return text.matches("[+-]?\\d{1,3}(\\.\\d{1,20})?")
            && Math.abs(Double.parseDouble(text)) <= most
        ? Optional.of(Double.valueOf(text))
        : Optional.empty();
  }

  private static Optional<DayOfWeek> day(String text) {
    String name = text.toUpperCase(Locale.ROOT);
    return Arrays.stream(DayOfWeek.values())
        .filter(
            day ->
                day.name().equals(name)
                    || day.name().substring(0, 3).equals(name)
                    || DAYS.get(day.getValue() - 1).equals(name))
        .findFirst();
  }

  private Optional<Instant> instant(String text) {
    // A plus that was not encoded has become a blank.
    String zoned = text.replaceFirst("(?<=\\d) (\\d\\d:\\d\\d)$", "+$1");
    return Moment.any(zoned, zone)
        .or(() -> attempt(text, LocalDate::parse).map(date -> date.atStartOfDay(zone).toInstant()));
  }

  private static <T> Optional<T> attempt(String text, Function<String, T> parse) {
    try {
      return Optional.of(parse.apply(text));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
