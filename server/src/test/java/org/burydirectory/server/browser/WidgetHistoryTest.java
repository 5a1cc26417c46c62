package org.burydirectory.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Back, Forward and reload bring back words, filters, page and place on the page. */
class WidgetHistoryTest extends WidgetTest {

  private static final int STEPS = 5;
  private static final List<String> DOINGS =
      List.of(
          "$('#bd-q').value = 'carer'; $('.bd-go').click()",
          "$('#bd-q').value = 'food \"bank\" & more'; $('.bd-go').click()",
          "$('#bd-near').value = $('#bd-near').value === 'M26' ? 'BL9' : 'M26'; $('.bd-go').click()",
          "$('[data-facet=cost] input').click()",
          "$('[data-facet=access] input').click()",
          "$('.bd-pages [rel=next]').click()",
          "$$('.bd-sort a').find((a) => a.textContent === 'A to Z').click()",
          "$('.bd-chip').click()");

  private static final String LOOK =
      """
      return JSON.stringify({
        search: location.search, q: $('#bd-q').value, near: $('#bd-near').value, status: $('#bd-status').textContent,
        sort: $('.bd-sort [aria-current]').textContent, page: $('.bd-pages [aria-current]')?.textContent ?? '',
        boxes: $$('.bd-facet input:checked').map((box) => box.name + '=' + box.value), hits: $$('.bd-hit').map((hit) => hit.dataset.id),
      });
      """;

  private String look() {
    return String.valueOf(js(LOOK));
  }

  private void then(String doing) {
    js("told.length = 0;" + doing);
    answered();
  }

  /** Ten walks of five steps, each gone back over, forward again, and reloaded: thirty in all. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void aWalkCanBeGoneBackAndForthAndReloaded(long seed) {
    var random = new Random(seed);
    openAnswered("/?cost=free");
    js("$$('.bd-facet').forEach((facet) => { facet.open = true; })");
    until("$$('[data-facet=access] input').length > 1");
    List<String> seen = new ArrayList<>(List.of(look()));
    while (seen.size() <= STEPS) {
      String doing = DOINGS.get(random.nextInt(DOINGS.size()));
      // A page that is not there, and the last thing searched for, stay.
      boolean takes = doing.contains("bd-chip") || doing.contains("data-facet");
      if ((doing.contains("rel=next") && !is("$('.bd-pages [rel=next]')"))
          || (takes && !is("$$('.bd-chip').length > 1"))) {
        continue;
      }
      String before = text("location.href");
      then(doing);
      if (!text("location.href").equals(before)) {
        seen.add(look());
      }
    }
    for (int i = STEPS - 1; i >= 0; i--) {
      go("history.back()", seen.get(i));
    }
    for (int i = 1; i <= STEPS; i++) {
      go("history.forward()", seen.get(i));
    }
    int back = 1 + random.nextInt(STEPS);
    go("history.go(-" + back + ")", seen.get(STEPS - back));
    browser.navigate().refresh();
    answered();
    js("$$('.bd-facet').forEach((facet) => { facet.open = true; })");
    until("$$('[data-facet=access] input').length > 1");
    assertEquals(seen.get(STEPS - back), look(), "reloaded");
  }

  private void go(String where, String expected) {
    String address = expected.replaceAll("^\\{\"search\":\"((?:[^\"\\\\]|\\\\.)*)\".*", "$1");
    js("told.length = 0;" + where);
    until("location.search === '" + address + "' && told.length && !$('[aria-busy=true]')");
    assertEquals(expected, look(), where);
  }

  @Test
  void backAndReloadReturnToThePlaceOnThePage() {
    openAnswered("/?cost=free");
    js("scrollTo(0, 900)");
    until("history.state && history.state.bdScroll === 900");
    then("$('.bd-pages [rel=next]').click()");
    assertTrue(Integer.parseInt(text("Math.round(scrollY)")) < 900);

    js("told.length = 0; history.back()");
    until("told.length && scrollY === 900");

    browser.navigate().refresh();
    until("told.length && Math.abs(scrollY - 900) < 2");
  }

  @Test
  void typingReplacesAndCommittingPushes() {
    openAnswered("/?cost=free&q=carer");
    long before = length();
    js("told.length = 0; $('#bd-q').select()");
    type("pharmacy");
    until("location.search.includes('q=pharmacy')");
    assertEquals(before, length());

    js("told.length = 0");
    keys(org.openqa.selenium.Keys.ENTER);
    answered();
    assertEquals(before + 1, length());

    js("told.length = 0; history.back()");
    until("$('#bd-q').value === 'carer' && location.search.includes('q=carer')");
  }

  private long length() {
    return Long.parseLong(text("history.length"));
  }

  @Test
  void whatOthersKeepInTheAddressStays() {
    openAnswered("/?utm=letter&cost=free#top");
    then("$('#bd-q').value = 'carer'; $('.bd-go').click()");

    assertTrue(
        text("location.href").endsWith("/?utm=letter&cost=free&q=carer#top")
            || text("location.href").endsWith("/?utm=letter&q=carer&cost=free#top"),
        text("location.href"));
  }
}
