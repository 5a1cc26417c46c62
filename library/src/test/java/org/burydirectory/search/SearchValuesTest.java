package org.burydirectory.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The small values of requests and answers. */
class SearchValuesTest {

  @Test
  void sortsAreNamedInLowerCase() {
    assertEquals(Sort.RELEVANCE, Sort.of("relevance"));
    assertEquals(Sort.DISTANCE, Sort.of("distance"));
    assertEquals("updated", Sort.UPDATED.code());
  }

  @Test
  void anUnknownSortListsTheKnownOnes() {
    var refused = assertThrows(InvalidSearchException.class, () -> Sort.of("Name"));
    assertEquals(
        "sort cannot be 'Name'; allowed: relevance, distance, name, updated", refused.getMessage());
    assertEquals("sort", refused.parameter());
    assertEquals("Name", refused.value());
    assertEquals("relevance, distance, name, updated", refused.allowed());
  }

  @Test
  void facetNamesAreLowerCaseLettersAndUnderscores() {
    assertEquals("age_group", new Facet("age_group").name());
    assertEquals("az", new Facet("az").toString());
    for (String name : List.of("", "Need", "need1", "a-b", "a`", "a{", "é")) {
      var refused = assertThrows(IllegalArgumentException.class, () -> new Facet(name), name);
      assertEquals(
          "no facet name: '" + name + "'; lower-case letters and underscores only",
          refused.getMessage());
    }
  }

  @Test
  void facetsAreOrderedByName() {
    assertTrue(Facet.COST.compareTo(Facet.NEED) < 0);
    assertTrue(Facet.NEED.compareTo(Facet.COST) > 0);
    assertEquals(0, Facet.COST.compareTo(new Facet("cost")));
  }

  @Test
  void aRefusalNamesTheLikeliestMeantValue() {
    var refused = new InvalidSearchException("near", "Radclif", "a town", "radcliffe");
    assertEquals(
        "near cannot be 'Radclif'; did you mean 'radcliffe'?; allowed: a town",
        refused.getMessage());
    assertEquals("radcliffe", refused.didYouMean());
    assertNull(new InvalidSearchException("a", "b", "c", null).didYouMean());
  }

  @Test
  void aRefusedValueIsCutAfterSixtyCharacters() {
    String sixty = "😀".repeat(60);
    assertEquals(sixty, new InvalidSearchException("q", sixty, "less", null).value());
    var cut = new InvalidSearchException("q", sixty + "x", "less", null);
    assertEquals(sixty + "…", cut.value());
    assertEquals("q cannot be '" + sixty + "…'; allowed: less", cut.getMessage());
  }

  @Test
  void aReportCountsWhatPassed() {
    var failure = new EvaluationReport.Failure(3, "soup", "none came", List.of("A"));
    var report = new EvaluationReport(4, List.of(failure), 0.5, 1, 2);
    assertEquals(3, report.passed());
    assertEquals(0.75, report.passRate());
    assertEquals(1, new EvaluationReport(0, List.of(), 1, 0, 0).passRate());
  }

  @Test
  void whatIsJudgedIsCopied() {
    var first = new ArrayList<>(List.of("a"));
    var top = new ArrayList<>(List.of("b"));
    var not = new ArrayList<>(List.of("c"));
    var params = new TreeMap<>(Map.of("cost", "free"));
    var judged = new JudgedSearch(1, "soup", null, null, params, first, top, not, null);
    first.clear();
    top.clear();
    not.clear();
    params.clear();
    assertEquals(
        new JudgedSearch(
            1,
            "soup",
            null,
            null,
            Map.of("cost", "free"),
            List.of("a"),
            List.of("b"),
            List.of("c"),
            null),
        judged);
  }
}
