package org.burydirectory.server.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.burydirectory.person.Gender;
import org.burydirectory.person.Person;
import org.burydirectory.place.Distance;
import org.burydirectory.place.Near;
import org.burydirectory.search.Facet;
import org.burydirectory.search.InvalidSearchException;
import org.burydirectory.search.SearchRequest;
import org.burydirectory.search.Sort;
import org.burydirectory.server.render.Format;
import org.burydirectory.time.OpenFilter;

/**
 * Reads the parameters of a search. What is wrong with any is noted and the rest read all the same.
 */
public final class SearchParameters {

  private static final List<String> BESIDES_FACETS =
      List.of(
          "q",
          "near",
          "within",
          "open",
          "at",
          "age",
          "gender",
          "carer",
          "gp_registered",
          "referral",
          "show",
          "without",
          "updated_after",
          "sort",
          "page",
          "per_page",
          "facets",
          "format");
  private static final List<String> YES_OR_NO = List.of("yes", "no");
  private static final String INELIGIBLE = "ineligible";
  private static final String NO_FACETS = "none";
  private static final Pattern PIECE = Pattern.compile("[a-z]+:.+");
  private static final String PLACE_FORMS =
      "a postcode (M26 2SP), a sector (M26 2), a district (M26), the name of a town or area, or"
          + " lat,lon";

  private final Query query;
  private final Known known;
  private final List<ParameterProblem> problems = new ArrayList<>();
  private SearchRequest request = SearchRequest.everything();

  private SearchParameters(Query query, Known known) {
    this.query = query;
    this.known = known;
  }

  /**
   * What was asked.
   *
   * @param request as far as it could be read
   * @param format null where the parameter does not say
   * @param problems what could not be read, empty when all is well
   */
  public record Asked(
      SearchRequest request, Optional<Format> format, List<ParameterProblem> problems) {}

  /** Every parameter of a search in such a directory. */
  public static List<String> names(Known known) {
    return Stream.concat(BESIDES_FACETS.stream(), known.facets().stream()).toList();
  }

  /** Reads a query to such a directory. */
  public static Asked read(Query query, Known known) {
    return new SearchParameters(query, known).read();
  }

  private Asked read() {
    take("q", Optional::of, "", SearchRequest::text);
    place();
    time();
    person();
    query.all("without").forEach(this::without);
    take(
        "updated_after",
        SearchParameters::instant,
        "a date-time such as 2026-11-21T00:00:00Z",
        SearchRequest::updatedAfter);
    take(
        "per_page",
        SearchParameters::number,
        "1 to " + SearchRequest.MAX_PER_PAGE,
        SearchRequest::perPage);
    take("page", SearchParameters::number, "a whole number from 1", SearchRequest::page);
    known
        .facets()
        .forEach(name -> accept(() -> request.drillDown(new Facet(name), query.all(name))));
    counted();
    Optional<Format> format = single("format").flatMap(this::format);
    return new Asked(request, format, List.copyOf(problems));
  }

  private void place() {
    take("near", text -> attempt(text, Near::parse), PLACE_FORMS, SearchRequest::near);
    if (request.near() != null || query.first("near").isEmpty()) {
      take(
          "within",
          text -> attempt(text, Distance::parse),
          "metres (800), kilometres (2km) or miles (3mi)",
          SearchRequest::within);
      single("sort").ifPresent(this::sort);
    }
  }

  private void sort(String code) {
    choice("sort", code, Sort.values(), Sort::code)
        .ifPresent(order -> accept(() -> request.sort(order)));
  }

  private void time() {
    take("at", text -> Moment.parse(text, known.zone()), Moment.ALLOWED, SearchRequest::at);
    single("open")
        .flatMap(code -> choice("open", code, OpenFilter.values(), SearchParameters::code))
        .ifPresent(when -> accept(() -> request.open(when)));
  }

  /** What is known of whom it is for, and whether what is not for them is shown. */
  private void person() {
    take(
        "age",
        text -> number(text).filter(years -> years <= Person.OLDEST),
        "whole years, 0 to " + Person.OLDEST,
        (asked, years) -> asked.person(asked.person().age(years, years)));
    single("gender")
        .flatMap(code -> choice("gender", code, Gender.values(), Gender::code))
        .ifPresent(known -> request = request.person(request.person().gender(known)));
    yesOrNo("carer", Person::carer);
    yesOrNo("gp_registered", Person::gpRegistered);
    yesOrNo("referral", Person::referred);
    single("show")
        .flatMap(code -> choice("show", code, List.of(INELIGIBLE), text -> text))
        .ifPresent(unused -> request = request.showingIneligible());
  }

  private void yesOrNo(String name, BiFunction<Person, Boolean, Person> apply) {
    single(name)
        .flatMap(code -> choice(name, code, YES_OR_NO, text -> text))
        .ifPresent(
            code -> request = request.person(apply.apply(request.person(), code.equals("yes"))));
  }

  private static String code(OpenFilter when) {
    return when.name().toLowerCase(Locale.ROOT);
  }

  /** Ids of pieces that this text does not have change nothing: it may have been typed over. */
  private void without(String piece) {
    if (PIECE.matcher(piece).matches()) {
      accept(() -> request.without(piece));
    } else {
      problems.add(
          ParameterProblem.value(
              "without", piece, "the id of a piece of understood, such as need:carers.break"));
    }
  }

  private <T> Optional<T> choice(String name, String code, T[] values, Function<T, String> codeOf) {
    return choice(name, code, List.of(values), codeOf);
  }

  private <T> Optional<T> choice(
      String name, String code, List<T> values, Function<T, String> codeOf) {
    Optional<T> chosen =
        values.stream().filter(value -> codeOf.apply(value).equals(code)).findFirst();
    if (chosen.isEmpty()) {
      problems.add(ParameterProblem.choice(name, code, values.stream().map(codeOf).toList()));
    }
    return chosen;
  }

  private void counted() {
    List<String> names =
        query.all("facets").stream()
            .flatMap(value -> Arrays.stream(value.split(",", -1)))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .toList();
    if (names.isEmpty()) {
      return;
    }
    var counted = new ArrayList<Facet>();
    for (String name : names) {
      if (known.facets().contains(name)) {
        counted.add(new Facet(name));
      } else if (!name.equals(NO_FACETS) || names.size() > 1) {
        problems.add(
            ParameterProblem.choice(
                "facets",
                name,
                Stream.concat(known.facets().stream(), Stream.of(NO_FACETS + " (alone)"))
                    .toList()));
      }
    }
    request = request.counting(counted.toArray(Facet[]::new));
  }

  private Optional<Format> format(String code) {
    return choice("format", code, Format.values(), Format::code);
  }

  private <T> void take(
      String name,
      Function<String, Optional<T>> parse,
      String allowed,
      BiFunction<SearchRequest, T, SearchRequest> apply) {
    Optional<String> text = single(name);
    if (text.isEmpty()) {
      return;
    }
    Optional<T> value = parse.apply(text.get());
    if (value.isEmpty()) {
      problems.add(ParameterProblem.value(name, text.get(), allowed));
    } else {
      accept(() -> apply.apply(request, value.get()));
    }
  }

  private void accept(java.util.function.Supplier<SearchRequest> change) {
    try {
      request = change.get();
    } catch (InvalidSearchException e) {
      problems.add(ParameterProblem.of(e));
    }
  }

  private Optional<String> single(String name) {
    List<String> values = query.all(name);
    if (values.size() > 1) {
      problems.add(
          ParameterProblem.value(
              name,
              String.join(" & ", values),
              "to be given once, not " + values.size() + " times"));
    }
    return values.size() == 1 ? query.first(name) : Optional.empty();
  }

  private static <T> Optional<T> attempt(String text, Function<String, T> parse) {
    try {
      return Optional.of(parse.apply(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Integer> number(String text) {
    return text.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
