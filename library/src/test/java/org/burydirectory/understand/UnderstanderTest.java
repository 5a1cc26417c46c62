package org.burydirectory.understand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.burydirectory.search.Understood;
import org.burydirectory.understand.Meaning.OfAccess;
import org.burydirectory.understand.Meaning.OfAge;
import org.burydirectory.understand.Meaning.OfPostcode;
import org.burydirectory.understand.Meaning.OfTime;
import org.burydirectory.understand.Meaning.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnderstanderTest {

  @ParameterizedTest
  @CsvSource({
    "me mum has dementia need a break, need:carers.break need:care.dementia",
    "food bank near bl9, need:food.foodbank place:bl9",
    "chemist open late radclif, need:health.pharmacy place:radcliffe time:late",
    "walking group prestwich, need:active.walk place:prestwich",
    "help with gas bill, need:money.energy",
    "SEND youth club M26, need:send.accessible need:family.youth place:m26",
    "counciling, need:mind.talking spelling:counciling",
    "talk to someone now cant cope, need:mind.crisis",
    "he hits me, need:safe.domestic",
    "carers assesment, need:carers.assess audience:carers spelling:assesment",
    "bury carers hub, need:carers.info place:bury",
    "careers advice, need:work.youth",
    "lonely since my husband died, need:mind.bereavement need:social.groups",
    "baby bank nappies, need:food.baby",
    "play group ramsbottom tuesdays, need:family.play place:ramsbottom time:tuesday",
    "help filling in PIP form, need:money.benefits",
    "nowhere to sleep tonight, need:home.homeless time:tonight",
    "deaf club, need:send.sensory",
    "chair based exercise over 65, need:active.gentle age:over-65",
    "handyman for pensioner bl8, need:home.handyman audience:older-people place:bl8",
    "volunteer, need:social.volunteer",
    "english classes asylum seeker, need:work.esol need:advice.immigration",
    "walk in centre, need:health.urgent",
    "befriending for 90 year old in tottington wont leave house, "
        + "need:older.befriend age:90 place:tottington access:home-visit",
  })
  void examplesAreUnderstood(String text, String ids) {
    List<String> found = Bury.ids(text);
    for (String id : ids.split(" ", -1)) {
      assertTrue(found.contains(id), id + " is not among " + found);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "nowhere to sleep tonight, no-bed-tonight",
    "he hits me, domestic-abuse",
    "talk to someone now cant cope, suicide",
    "help with gas bill,",
    "lonely since my husband died,",
  })
  void panelsStandAboveTheResults(String text, String panel) {
    assertEquals(panel, Bury.understand(text).urgent());
  }

  @Test
  void careersAreNoCarers() {
    assertTrue(Bury.ids("careers advice").stream().noneMatch(id -> id.contains("carers")));
    assertTrue(Bury.ids("deaf club").stream().noneMatch(id -> id.contains("bereavement")));
  }

  @Test
  void aMendedWordSaysWhatToSearchForInstead() {
    Understood spelling =
        Bury.understand("counciling in radclif").understood().stream()
            .filter(piece -> piece.id().equals("spelling:counciling"))
            .findFirst()
            .orElseThrow();
    assertEquals("counselling", spelling.label());
    assertEquals("counciling in radcliffe", spelling.instead());
    assertTrue(spelling.corrected());
  }

  @Test
  void leavingOutAMendingRestoresWhatWasTyped() {
    Understanding typed = Bury.UNDERSTANDER.understand("counciling", Set.of("spelling:counciling"));
    assertEquals("counciling", typed.words().getFirst().text());
    assertTrue(typed.needs().isEmpty());
  }

  @Test
  void initialsAreOneWordUnlessTheyWouldBeAnother() {
    assertEquals(Bury.ids("help with my cv"), Bury.ids("help with my c.v."));
    assertFalse(Bury.ids("give me a ring").contains("need:health.longterm"));
  }

  @Test
  void theWordsOfAPlaceThatIsLeftOutAreWordsAgain() {
    Understanding all = Bury.understand("yoga in prestwich");
    assertEquals(List.of("yoga"), all.words().stream().map(Understanding.Word::text).toList());
    Understanding without =
        Bury.UNDERSTANDER.understand("yoga in prestwich", Set.of("place:prestwich"));
    assertEquals(
        List.of("yoga", "prestwich"),
        without.words().stream().map(Understanding.Word::text).toList());
  }

  @Test
  void whatIsSaidOutrightFilters() {
    Understanding said = Bury.understand("free choir in tottington on tuesdays housebound");
    for (String id :
        List.of("cost:free", "place:tottington", "time:tuesday", "access:home-visit")) {
      assertTrue(
          said.pieces().stream().anyMatch(piece -> piece.id().equals(id) && piece.filters()), id);
    }
    assertFalse(
        said.pieces().stream()
            .anyMatch(piece -> piece.id().startsWith("need:") && piece.filters()));
  }

  @Test
  void oneCannotLeaveTheHouseSoAVisitOrACallWouldDo() {
    assertEquals(
        List.of(new OfAccess(List.of("home-visit", "phone"))),
        Bury.understand("befriending can't leave the house").meanings(OfAccess.class));
  }

  @ParameterizedTest
  @CsvSource({
    "club for a 90 year old, 90, 90",
    "yoga over 65, 65, 150",
    "groups for under 5s, 0, 4",
    "football 5-11 year olds, 5, 11",
    "im 67 and lonely, 67, 67",
    "lunch club she is in her eighties, 80, 89",
  })
  void agesAreUnderstood(String text, int least, int most) {
    assertEquals(List.of(new OfAge(least, most)), Bury.understand(text).meanings(OfAge.class));
  }

  @ParameterizedTest
  @CsvSource({"owe over 40 quid", "im 30 weeks pregnant", "waited 2 hours", "24/7 helpline"})
  void otherNumbersAreNoAges(String text) {
    assertEquals(List.of(), Bury.understand(text).meanings(OfAge.class));
  }

  @Test
  void timesAreUnderstood() {
    assertEquals(
        List.of(new OfTime(When.DATE, "12-24")),
        Bury.understand("walk in centre xmas eve").meanings(OfTime.class));
    assertEquals(
        List.of(new OfTime(When.DATE, "12-24")),
        Bury.understand("chemist 24th december").meanings(OfTime.class));
    assertEquals(
        List.of(new OfTime(When.AFTER, "18:00")),
        Bury.understand("chemist open after 6pm").meanings(OfTime.class));
  }

  @ParameterizedTest
  @CsvSource({"chemist M26 2SP, M26 2SP", "chemist m262sp, M26 2SP", "chemist m26 2, M26 2"})
  void postcodesAreUnderstood(String text, String postcode) {
    assertEquals(
        List.of(postcode),
        Bury.understand(text).meanings(OfPostcode.class).stream()
            .map(code -> code.postcode().text())
            .toList());
  }

  @Test
  void aPlaceAmongWordsThatOnlySuggestANeedStillFilters() {
    Understanding said =
        Bury.understand("anywhere heated to sit in the day ramsbottom with a brew");
    assertTrue(
        said.pieces().stream()
            .anyMatch(piece -> piece.id().equals("place:ramsbottom") && piece.filters()));
    assertTrue(said.words().stream().noneMatch(word -> word.text().equals("ramsbottom")));
  }

  @Test
  void toBuryIsNoPlace() {
    assertFalse(Bury.ids("cant afford to bury my dad").contains("place:bury"));
    assertTrue(Bury.ids("choir in bury").contains("place:bury"));
  }

  @Test
  void onlyTheFirst500CodePointsAreRead() {
    assertTrue(Bury.understand("x ".repeat(5000)).truncated());
    assertFalse(Bury.understand("x".repeat(500)).truncated());
    assertTrue(Bury.understand("😀".repeat(501)).truncated());
    assertFalse(Bury.understand("😀".repeat(500)).truncated());
  }

  @Test
  void nothingIsUnderstoodOfNothing() {
    Understanding nothing = Bury.understand("");
    assertEquals(List.of(), nothing.pieces());
    assertEquals(List.of(), nothing.words());
    assertNull(nothing.urgent());
  }
}
