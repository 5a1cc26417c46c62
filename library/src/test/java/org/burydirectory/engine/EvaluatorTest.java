package org.burydirectory.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.burydirectory.index.Snapshot;
import org.burydirectory.person.Gender;
import org.burydirectory.person.Person;
import org.burydirectory.place.GeoPoint;
import org.burydirectory.place.Near;
import org.burydirectory.search.EvaluationReport;
import org.burydirectory.search.Facet;
import org.burydirectory.search.InvalidSearchException;
import org.burydirectory.search.JudgedSearch;
import org.burydirectory.search.SearchRequest;
import org.burydirectory.search.SearchResult;
import org.burydirectory.search.Sort;
import org.burydirectory.time.OpenFilter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Judged over a directory that is searched by name, so that hits come in the order of letters. */
class EvaluatorTest {

  private static final Town TOWN =
      Town.of(
          new Draft(1, "Alpha").tagged("need:food.bank"),
          new Draft(2, "Bravo").tagged("need:food"),
          new Draft(3, "Charlie (example)")
              .tagged("need:mind.talking")
              .with("illustrative", "true"),
          new Draft(4, "Delta"),
          new Draft(5, "Echo"),
          new Draft(6, "Foxtrot"));

  private final Snapshot snapshot = TOWN.snapshot();
  private final List<SearchRequest> asked = new ArrayList<>();

  private SearchResult byName(SearchRequest request) {
    asked.add(request);
    SearchRequest all = SearchRequest.everything().sort(Sort.NAME).perPage(request.perPage());
    return Town.searcher().search(snapshot, request.text().equals("all") ? all : request);
  }

  private EvaluationReport evaluate(JudgedSearch... searches) {
    return new Evaluator(snapshot, this::byName).evaluate(List.of(searches));
  }

  private static JudgedSearch judged(
      List<String> first, List<String> top, List<String> not, @Nullable String urgent) {
    return new JudgedSearch(7, "all", null, null, Map.of(), first, top, not, urgent);
  }

  private static JudgedSearch first(String... any) {
    return judged(List.of(any), List.of(), List.of(), null);
  }

  private static JudgedSearch top(String... any) {
    return judged(List.of(), List.of(any), List.of(), null);
  }

  private static JudgedSearch not(String... none) {
    return judged(List.of(), List.of(), List.of(none), null);
  }

  private static JudgedSearch with(
      String query, @Nullable String at, @Nullable String near, Map<String, String> params) {
    return new JudgedSearch(1, query, at, near, params, List.of(), List.of(), List.of(), null);
  }

  private void assertPasses(JudgedSearch search) {
    assertEquals(List.of(), evaluate(search).failures());
  }

  private void assertFails(String why, JudgedSearch search) {
    assertEquals(
        List.of(
            new EvaluationReport.Failure(
                7, "all", why, List.of("Alpha", "Bravo", "Charlie (example)", "Delta", "Echo"))),
        evaluate(search).failures());
  }

  @Test
  void oneOfSomeMustBeFirst() {
    assertPasses(first(Draft.id(1)));
    assertPasses(first("name:zulu", "name:ALPH"));
    assertPasses(first("need:food.bank"));
    assertPasses(first("need:food"));
    assertFails("none of [name:bravo] is first", first("name:bravo"));
    assertFails("none of [need:foo] is first", first("need:foo"));
    assertFails("none of [need:food.bank.x] is first", first("need:food.bank.x"));
  }

  @Test
  void oneOfSomeMustBeAmongTheFirstThree() {
    assertPasses(top("name:charlie"));
    assertFails("none of [name:delta] is among the first three", top("name:delta"));
  }

  @Test
  void someMayNotBeAmongTheFirstFive() {
    assertPasses(not("name:foxtrot"));
    assertFails(
        "name:echo is among the first five: Echo; need:mind is among the first five: Charlie (example)",
        not("name:echo", "need:mind"));
  }

  @Test
  void thePanelMustBeTheRightOne() {
    List<String> any = List.of();
    assertPasses(judged(any, any, any, "none"));
    assertFails("the panel shown is none instead of fire", judged(any, any, any, "fire"));
    var panel = new JudgedSearch(1, "house on fire", null, null, Map.of(), any, any, any, "fire");
    assertEquals(List.of(), evaluate(panel).failures());
    var other = new JudgedSearch(1, "house on fire", null, null, Map.of(), any, any, any, "other");
    assertEquals(
        "the panel shown is fire instead of other", evaluate(other).failures().getFirst().why());
  }

  @Test
  void everythingThatIsWrongIsSaid() {
    assertFails(
        "none of [name:echo] is first; none of [name:echo] is among the first three; name:alpha is among"
            + " the first five: Alpha",
        judged(List.of("name:echo"), List.of("name:echo"), List.of("name:alpha"), null));
  }

  private static double log2(double of) {
    return Math.log(of) / Math.log(2);
  }

  @Test
  void gainsAreDiscountedByRank() {
    assertEquals(1, evaluate(first(Draft.id(1))).ndcg10(), 1e-9);
    assertEquals(1 / log2(3), evaluate(first("name:bravo")).ndcg10(), 1e-9);
    assertEquals(1 / log2(5), evaluate(top("name:delta")).ndcg10(), 1e-9);
    assertEquals(0, evaluate(with("echo", first("name:alpha"))).ndcg10(), 1e-9);
  }

  private static JudgedSearch with(String query, JudgedSearch other) {
    return new JudgedSearch(
        1, query, null, null, Map.of(), other.firstAny(), other.top3Any(), List.of(), null);
  }

  @Test
  void whatMayBeFirstGainsTwiceAsMuch() {
    var both = judged(List.of("name:delta"), List.of("name:delta", "name:alpha"), List.of(), null);
    double ideal = 2 + 1 / log2(3);
    assertEquals((1 + 2 / log2(5)) / ideal, evaluate(both).ndcg10(), 1e-9);
  }

  @Test
  void theMeanIsOverSearchesThatExpectSomethingThatThereIs() {
    EvaluationReport report =
        evaluate(first("name:alpha"), first("name:bravo"), first("name:zulu"), not());
    assertEquals((1 + 1 / log2(3)) / 2, report.ndcg10(), 1e-9);
    assertEquals(1, evaluate(not()).ndcg10());
    assertEquals(4, report.judged());
    assertEquals(2, report.passed());
  }

  @Test
  void firstHitsAreRealOrExamples() {
    EvaluationReport report =
        evaluate(
            not(), not(), with("charlie", not()), with("qqqq", null, null, Map.of("cost", "free")));
    assertEquals(2, report.firstReal());
    assertEquals(1, report.firstIllustrative());
  }

  @Test
  void searchesAreAskedForAsTheyAreWritten() {
    evaluate(
        with(
            "all",
            "2026-07-01T10:00",
            "53.56,-2.33",
            Map.of("within", "2km", "sort", "distance", "cost", "free")));
    assertEquals(
        List.of(
            SearchRequest.of("all")
                .counting()
                .perPage(10)
                .near(Near.parse("53.56,-2.33"))
                .at(Instant.parse("2026-07-01T09:00:00Z"))
                .within(org.burydirectory.place.Distance.parse("2km"))
                .sort(Sort.DISTANCE)
                .drillDown(Facet.COST, "free")),
        asked);
    assertEquals(new GeoPoint(53.56, -2.33), asked.getFirst().near());
  }

  @Test
  void everyParameterCanBeJudged() {
    evaluate(
        with(
            "all",
            null,
            null,
            Map.of(
                "open",
                "today",
                "updated_after",
                "2026-01-01T00:00:00Z",
                "without",
                "need:food,word:all",
                "age",
                "16",
                "gender",
                "non-binary",
                "carer",
                "yes",
                "gp_registered",
                "no",
                "referral",
                "no",
                "show",
                "ineligible")));
    assertEquals(
        List.of(
            SearchRequest.of("all")
                .counting()
                .perPage(10)
                .open(OpenFilter.TODAY)
                .updatedAfter(Instant.parse("2026-01-01T00:00:00Z"))
                .without("need:food", "word:all")
                .person(
                    Person.aged(16)
                        .gender(Gender.NON_BINARY)
                        .carer(true)
                        .gpRegistered(false)
                        .referred(false))
                .showingIneligible()),
        asked);
  }

  @Test
  void aParameterThatCannotBeReadFailsItsSearchAlone() {
    for (var wrong :
        Map.of(
                "open",
                "later",
                "age",
                "old",
                "gender",
                "female",
                "carer",
                "1",
                "show",
                "all",
                "updated_after",
                "today")
            .entrySet()) {
      EvaluationReport report =
          evaluate(with("all", null, null, Map.of(wrong.getKey(), wrong.getValue())), not());
      assertEquals(1, report.failures().size(), wrong.toString());
      assertTrue(report.failures().getFirst().why().startsWith("refused: "), wrong.toString());
    }
  }

  @Test
  void aRefusedSearchFails() {
    EvaluationReport report = evaluate(with("all", null, null, Map.of("sort", "best")), not());
    assertEquals(1, report.failures().size());
    EvaluationReport.Failure failure = report.failures().getFirst();
    assertTrue(failure.why().startsWith("refused: sort cannot be 'best'"), failure.why());
    assertEquals(List.of(), failure.top5());
    var thrown = new InvalidSearchException("a", "b", "c", null);
    var evaluator =
        new Evaluator(
            snapshot,
            request -> {
              throw thrown;
            });
    assertEquals(
        "refused: " + thrown.getMessage(),
        evaluator.evaluate(List.of(not())).failures().getFirst().why());
  }
}
