package org.burydirectory.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.burydirectory.person.Eligibility;
import org.burydirectory.person.Gender;
import org.burydirectory.person.Person;
import org.burydirectory.place.Postcode;
import org.burydirectory.search.Facet;
import org.burydirectory.search.Hidden;
import org.burydirectory.search.Relaxed;
import org.burydirectory.search.SearchRequest;
import org.burydirectory.search.SearchResult;
import org.burydirectory.time.OpenFilter;
import org.junit.jupiter.api.Test;

/** What is not for a person is left out, counted and shown again. */
class EligibilitySearchTest {

  private static final String WEST =
      "[{\"id\":\"00000001-0009-4000-8000-000000000001\",\"name\":\"Bury West\"}]";
  private static final String NORTH =
      "[{\"id\":\"00000001-0009-4000-8000-000000000002\",\"name\":\"Bury North\"}]";

  private static Town town() {
    return Town.of(
        new Draft(1, "Sofa for all").tagged("cost:free"),
        new Draft(2, "Sofa for elders").with("minimum_age", "55").tagged("cost:free"),
        new Draft(3, "Sofa for women").tagged("eligibility:women", "cost:donation"),
        new Draft(4, "Sofa for carers").with("minimum_age", "18").tagged("eligibility:carers"),
        new Draft(5, "Sofa with a referral").tagged("eligibility:referral"),
        new Draft(6, "Sofa of the surgery").tagged("eligibility:gp-registered"));
  }

  private static SearchRequest sofa(Person person) {
    return SearchRequest.of("sofa").person(person);
  }

  private static Map<String, String> states(SearchResult result) {
    var states = new TreeMap<String, String>();
    result
        .hits()
        .forEach(
            hit ->
                states.put(
                    hit.id().substring(7, 8),
                    hit.eligibility().map(EligibilitySearchTest::said).orElse("no limits")));
    return states;
  }

  private static String said(Eligibility eligibility) {
    return eligibility.state()
        + (eligibility.fact() == null ? "" : " " + eligibility.fact().code())
        + (eligibility.limit() == null ? "" : " " + eligibility.limit());
  }

  @Test
  void ofSomeoneNotKnownEverythingStaysAndSaysWhatToAsk() {
    SearchResult result = town().search("sofa");
    assertNull(result.hidden());
    assertEquals(
        Map.of(
            "1", "no limits",
            "2", "UNKNOWN age for people aged 55 and over",
            "3", "UNKNOWN gender for women and girls",
            "4", "UNKNOWN age for people aged 18 and over",
            "5", "UNKNOWN referral someone has to refer you",
            "6", "UNKNOWN gp_registered for people registered with a GP"),
        states(result));
  }

  @Test
  void whatIsNotForSomeoneIsLeftOutOfHitsTotalsAndCounts() {
    SearchResult result = town().search(sofa(Person.aged(16).gender(Gender.MAN)));
    assertEquals(List.of(1, 5, 6), Town.numbers(result).stream().sorted().toList());
    assertEquals(3, result.totalItems());
    assertEquals(new Hidden(3, "not for this age or not for this gender"), result.hidden());
    assertEquals(List.of("free 1"), Town.counts(result, Facet.COST));
  }

  @Test
  void whatIsHiddenCountsOnlyWhatWouldHaveAnswered() {
    SearchRequest free =
        sofa(Person.aged(16).gender(Gender.MAN)).drillDown(Facet.COST, "free", "donation");
    assertEquals(
        new Hidden(2, "not for this age or not for this gender"), town().search(free).hidden());
    assertNull(town().search(sofa(Person.aged(60))).hidden());
  }

  @Test
  void unfoldedItIsThereAndSaysNo() {
    SearchResult result =
        town().search(sofa(Person.aged(16).carer(false).referred(false)).showingIneligible());
    assertNull(result.hidden());
    assertEquals(6, result.totalItems());
    assertEquals("NO age for people aged 55 and over", states(result).get("2"));
    assertEquals("NO age for people aged 18 and over", states(result).get("4"));
    assertEquals("NO referral someone has to refer you", states(result).get("5"));
    assertEquals(
        List.of("donation 1", "free 2"),
        Town.counts(result, Facet.COST).stream().sorted().toList());
  }

  @Test
  void whoFitsEveryLimitIsTold() {
    Person all = Person.aged(60).gender(Gender.WOMAN).carer(true).referred(true).gpRegistered(true);
    assertEquals(
        Map.of("1", "no limits", "2", "YES", "3", "YES", "4", "YES", "5", "YES", "6", "YES"),
        states(town().search(sofa(all))));
  }

  @Test
  void anAgeInTheTextHidesToo() {
    SearchResult result = town().search("sofa aged 16");
    assertEquals(new Hidden(1, "not for this age"), result.hidden());
    assertEquals(6, town().search(SearchRequest.of("sofa aged 16").without("age:16")).totalItems());
  }

  /** The one who is ninety is looked after by the one who asks. */
  @Test
  void whatIsForThoseWhoHelpIsNotHiddenByAnAgeThatMayBeAnothers() {
    SearchResult result = town().search("sofa aged 16");
    assertEquals("UNKNOWN age for people aged 18 and over", states(result).get("4"));
    assertEquals(
        null, states(town().search(sofa(Person.aged(16)))).get("4"), "said of the person itself");
  }

  @Test
  void whatIsSaidOfThePersonCountsBeforeTheText() {
    SearchResult result = town().search(SearchRequest.of("sofa aged 16").person(Person.aged(70)));
    assertEquals("YES", states(result).get("2"));
    assertNull(result.hidden());
  }

  @Test
  void ofSeveralAgesInTheTextAnyWillDo() {
    SearchResult result = town().search("sofa aged 16 aged 70");
    assertEquals("YES", states(result).get("2"));
    assertEquals("YES", states(town().search("sofa aged 16 or aged 70")).get("2"));
  }

  @Test
  void whoChoosesAnAudienceIsAmongIt() {
    Town town =
        Town.of(
            new Draft(1, "Carers").tagged("audience:carers", "eligibility:carers"),
            new Draft(2, "Veterans").tagged("audience:veterans", "eligibility:audience-only"));
    assertEquals(
        Map.of("1", "YES"),
        states(town.search(SearchRequest.everything().drillDown(Facet.AUDIENCE, "carers"))));
    assertEquals(
        Map.of("2", "YES"),
        states(town.search(SearchRequest.everything().drillDown(Facet.AUDIENCE, "veterans"))));
    assertEquals(
        Map.of(
            "1",
            "UNKNOWN carer for people who look after someone",
            "2",
            "UNKNOWN audience only for the people whom it names"),
        states(town.search("")));
  }

  @Test
  void whereOneLivesCountsForResidentsOnly() {
    Town town =
        Town.of(
            new Draft(1, "West").with("service_areas", WEST).tagged("eligibility:residents"),
            new Draft(2, "North").with("service_areas", NORTH).tagged("eligibility:residents"),
            new Draft(3, "North for all").with("service_areas", NORTH));
    SearchResult result = town.search(SearchRequest.everything().near(Postcode.of("M26 2")));
    assertEquals(Map.of("1", "YES", "3", "no limits"), states(result));
    assertEquals(new Hidden(1, "for people of another area"), result.hidden());
    assertEquals(
        "UNKNOWN near for people who live in the area that it serves",
        states(town.search("")).get("2"));
  }

  @Test
  void whereAllIsForOthersItIsShownAndSaid() {
    Town town = Town.of(new Draft(1, "Sofa").with("minimum_age", "55"));
    SearchResult result = town.search(sofa(Person.aged(16)));
    assertEquals(
        List.of(new Relaxed("person", "all that matches is for other people, as each says")),
        result.relaxed());
    assertEquals(Map.of("1", "NO age for people aged 55 and over"), states(result));
  }

  @Test
  void hoursAreDroppedBeforeWhatIsForOthersIsShown() {
    Town town =
        Town.of(
            new Draft(1, "Sofa open")
                .at(Town.LAT, Town.LON, "radcliffe", "MO")
                .with("minimum_age", "55"),
            new Draft(2, "Sofa shut").at(Town.LAT, Town.LON, "radcliffe", "TU"));
    SearchResult result = town.search(sofa(Person.aged(16)).open(OpenFilter.NOW));
    assertEquals(List.of(2), Town.numbers(result));
    assertEquals(List.of("open"), result.relaxed().stream().map(Relaxed::dropped).toList());
    assertEquals(new Hidden(1, "not for this age"), result.hidden());
  }

  @Test
  void whatWasEditedKeepsItsLimits() {
    Town town = town().and(new Draft(7, "Sofa for men").tagged("eligibility:men"));
    SearchResult result = town.search(sofa(Person.UNKNOWN.gender(Gender.WOMAN)));
    assertEquals("YES", states(result).get("3"));
    assertEquals(new Hidden(1, "not for this gender"), result.hidden());
  }

  @Test
  void whoAsksForWhatHasEndedByItsNameIsToldFirst() {
    Town town =
        Town.of(
            new Draft(1, "Garden library centre"),
            new Draft(2, "Paddle library").with("status", "\"defunct\""),
            new Draft(3, "Paddle boats"));
    assertEquals(2, Town.numbers(town.search("paddle library")).getFirst());
    assertEquals(List.of(1, 2), Town.numbers(town.search("library")));
  }

  @Test
  void whatDoesNotRunIsNeverOpenAndSaysWhy() {
    Town town =
        Town.of(
            new Draft(1, "Runs").at(Town.LAT, Town.LON, "radcliffe", "MO"),
            new Draft(2, "Shut")
                .with("status", "\"temporarily closed\"")
                .at(Town.LAT, Town.LON, "radcliffe", "MO"),
            new Draft(3, "Idle")
                .with("status", "\"inactive\"")
                .at(Town.LAT, Town.LON, "radcliffe", "MO"),
            new Draft(4, "Gone")
                .with("status", "\"defunct\"")
                .at(Town.LAT, Town.LON, "radcliffe", "MO"));
    var why = new TreeMap<Integer, String>();
    town.search("")
        .hits()
        .forEach(
            hit ->
                why.put(
                    Integer.valueOf(hit.id().substring(0, 8)),
                    hit.open().orElseThrow().state() + " " + hit.open().get().why()));
    assertEquals(
        Map.of(
            1, "OPEN null",
            2, "CLOSED temporarily closed",
            3, "CLOSED not running, as far as is known",
            4, "CLOSED it has ended"),
        why);
    for (OpenFilter when : List.of(OpenFilter.NOW, OpenFilter.TODAY)) {
      assertEquals(List.of(1), town.found(SearchRequest.everything().open(when)), when.name());
    }
    assertEquals(
        List.of("monday 1"), Town.counts(town.search(""), Facet.DAY), "on no day of the week");
  }

  @Test
  void whatIsForHelpersOfAnotherAgeStaysAndComesLater() {
    Draft[] drafts = {
      new Draft(1, "Sofa for carers").with("minimum_age", "18").tagged("audience:carers"),
      new Draft(2, "Sofa for carers").tagged("audience:carers")
    };
    Town town = Town.of(drafts);
    assertEquals(List.of(1, 2), town.found("sofa aged 40"));
    SearchResult young = town.search("sofa aged 16");
    assertEquals(List.of(2, 1), Town.numbers(young));
    assertNull(young.hidden());
    assertEquals(
        young.hits().get(0).score() * 0.125, young.hits().get(1).score(), 1e-5, "age.outside");
    SearchResult stated = town.search(sofa(Person.aged(16)));
    assertEquals(List.of(2), Town.numbers(stated));
    assertEquals(new Hidden(1, "not for this age"), stated.hidden());
  }
}
