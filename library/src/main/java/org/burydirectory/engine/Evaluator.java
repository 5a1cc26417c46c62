package org.burydirectory.engine;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.burydirectory.index.Segment;
import org.burydirectory.index.Snapshot;
import org.burydirectory.person.Gender;
import org.burydirectory.person.Person;
import org.burydirectory.place.Distance;
import org.burydirectory.place.Near;
import org.burydirectory.search.EntrySummary;
import org.burydirectory.search.EvaluationReport;
import org.burydirectory.search.Facet;
import org.burydirectory.search.Hit;
import org.burydirectory.search.InvalidSearchException;
import org.burydirectory.search.JudgedSearch;
import org.burydirectory.search.SearchRequest;
import org.burydirectory.search.SearchResult;
import org.burydirectory.search.Sort;
import org.burydirectory.source.CardWriter;
import org.burydirectory.time.OpenFilter;
import org.jspecify.annotations.Nullable;

/** Holds a directory's answers against what is expected of them. */
public final class Evaluator {

  private static final int FIRST = 1;
  private static final int TOP = 3;
  private static final int FORBIDDEN = 5;
  private static final int DEPTH = 10;
  private static final double FIRST_GAIN = 2;
  private static final double TOP_GAIN = 1;

  private final Function<SearchRequest, SearchResult> search;
  private final List<EntrySummary> entries;
  private final ZoneId zone;
  private final List<EvaluationReport.Failure> failures = new ArrayList<>();
  private double ndcg;
  private int measured;
  private int firstReal;
  private int firstIllustrative;

  /**
   * @param snapshot whose entries could be found
   * @param search answers over that snapshot
   */
  public Evaluator(Snapshot snapshot, Function<SearchRequest, SearchResult> search) {
    this.search = search;
    zone = snapshot.about().profile().gazetteer().borough().zone();
    entries = new ArrayList<>();
    for (Segment segment : snapshot.segments()) {
      for (int doc = Narrowed.next(segment.live(), 0);
          doc >= 0;
          doc = Narrowed.next(segment.live(), doc + 1)) {
        entries.add(CardWriter.parse(HitMaker.bytes(segment.card(doc))));
      }
    }
  }

  /** Searches for each and judges what comes. */
  public EvaluationReport evaluate(List<JudgedSearch> searches) {
    searches.forEach(this::judge);
    return new EvaluationReport(
        searches.size(),
        failures,
        measured == 0 ? 1 : ndcg / measured,
        firstReal,
        firstIllustrative);
  }

  private void judge(JudgedSearch judged) {
    SearchResult result;
    try {
      result = search.apply(request(judged));
    } catch (IllegalArgumentException | DateTimeException e) {
      failures.add(
          new EvaluationReport.Failure(
              judged.line(), judged.query(), "refused: " + e.getMessage(), List.of()));
      return;
    }
    List<EntrySummary> hits = result.hits().stream().map(Hit::summary).toList();
    if (!hits.isEmpty()) {
      firstReal += hits.getFirst().illustrative() ? 0 : 1;
      firstIllustrative += hits.getFirst().illustrative() ? 1 : 0;
    }
    var why = new ArrayList<String>();
    require(hits, judged.firstAny(), FIRST, "first", why);
    require(hits, judged.top3Any(), TOP, "among the first three", why);
    forbid(hits, judged.notTop5(), why);
    urgent(result, judged.urgent(), why);
    if (!why.isEmpty()) {
      failures.add(
          new EvaluationReport.Failure(
              judged.line(),
              judged.query(),
              String.join("; ", why),
              hits.stream().limit(FORBIDDEN).map(EntrySummary::name).toList()));
    }
    measure(hits, judged);
  }

  private static void require(
      List<EntrySummary> hits, List<String> any, int depth, String where, List<String> why) {
    if (!any.isEmpty() && hits.stream().limit(depth).noneMatch(hit -> meets(hit, any))) {
      why.add("none of " + any + " is " + where);
    }
  }

  private static void forbid(List<EntrySummary> hits, List<String> none, List<String> why) {
    for (String expected : none) {
      Optional<EntrySummary> wrong =
          hits.stream().limit(FORBIDDEN).filter(hit -> meets(hit, List.of(expected))).findFirst();
      wrong.ifPresent(hit -> why.add(expected + " is among the first five: " + hit.name()));
    }
  }

  private static void urgent(SearchResult result, @Nullable String expected, List<String> why) {
    String shown = result.urgent() == null ? "none" : result.urgent().id();
    if (expected != null && !expected.equals(shown)) {
      why.add("the panel shown is " + shown + " instead of " + expected);
    }
  }

  private static boolean meets(EntrySummary entry, List<String> any) {
    return any.stream().anyMatch(expected -> meets(entry, expected));
  }

  private static boolean meets(EntrySummary entry, String expected) {
    if (expected.startsWith("need:")) {
      String need = expected.substring("need:".length());
      return entry.needs().stream().anyMatch(has -> has.equals(need) || has.startsWith(need + "."));
    }
    if (expected.startsWith("name:")) {
      String part = expected.substring("name:".length()).toLowerCase(Locale.ROOT);
      return entry.name().toLowerCase(Locale.ROOT).contains(part);
    }
    return entry.id().equals(expected);
  }

  private void measure(List<EntrySummary> hits, JudgedSearch judged) {
    double[] best =
        entries.stream()
            .mapToDouble(entry -> -gain(entry, judged))
            .sorted()
            .limit(DEPTH)
            .map(gain -> -gain)
            .toArray();
    double ideal = discounted(best);
    if (ideal > 0) {
      measured++;
      ndcg +=
          discounted(hits.stream().limit(DEPTH).mapToDouble(hit -> gain(hit, judged)).toArray())
              / ideal;
    }
  }

  private static double gain(EntrySummary entry, JudgedSearch judged) {
    if (meets(entry, judged.firstAny())) {
      return FIRST_GAIN;
    }
    return meets(entry, judged.top3Any()) ? TOP_GAIN : 0;
  }

  private static double discounted(double[] gains) {
    double sum = 0;
    for (int i = 0; i < gains.length; i++) {
      sum += gains[i] * Math.log(2) / Math.log(i + 2.0);
    }
    return sum;
  }

  private SearchRequest request(JudgedSearch judged) {
    SearchRequest request = SearchRequest.of(judged.query()).counting().perPage(DEPTH);
    String near = judged.near();
    if (near != null) {
      request = request.near(Near.parse(near));
    }
    String at = judged.at();
    if (at != null) {
      request = request.at(LocalDateTime.parse(at).atZone(zone).toInstant());
    }
    for (var param : judged.params().entrySet()) {
      request =
          switch (param.getKey()) {
            case "within" -> request.within(Distance.parse(param.getValue()));
            case "sort" -> request.sort(Sort.of(param.getValue()));
            case "open" ->
                request.open(one("open", param.getValue(), OpenFilter.values(), OpenFilter::name));
            case "updated_after" ->
                request.updatedAfter(OffsetDateTime.parse(param.getValue()).toInstant());
            case "without" -> request.without(param.getValue().split(",", -1));
            case "show" -> {
              check("show", param.getValue(), "ineligible");
              yield request.showingIneligible();
            }
            case "age", "gender", "carer", "gp_registered", "referral" ->
                request.person(person(request.person(), param.getKey(), param.getValue()));
            default -> request.drillDown(new Facet(param.getKey()), param.getValue());
          };
    }
    return request;
  }

  private static Person person(Person person, String fact, String value) {
    return switch (fact) {
      case "age" -> person.age(Integer.parseInt(value), Integer.parseInt(value));
      case "gender" -> person.gender(one(fact, value, Gender.values(), Gender::code));
      case "carer" -> person.carer(yes(fact, value));
      case "gp_registered" -> person.gpRegistered(yes(fact, value));
      default -> person.referred(yes(fact, value));
    };
  }

  private static boolean yes(String parameter, String value) {
    check(parameter, value, "yes", "no");
    return value.equals("yes");
  }

  private static void check(String parameter, String value, String... allowed) {
    one(parameter, value, allowed, each -> each);
  }

  private static <T> T one(String parameter, String value, T[] values, Function<T, String> code) {
    return Arrays.stream(values)
        .filter(each -> code.apply(each).equalsIgnoreCase(value))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidSearchException(
                    parameter,
                    value,
                    Arrays.stream(values)
                        .map(each -> code.apply(each).toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ")),
                    null));
  }
}
