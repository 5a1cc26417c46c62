package org.burydirectory.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Back, Forward and reload bring back words, filters, page and place on the page. */
class WidgetHistoryTest extends WidgetTest {

  private static final int STEPS = 3;
  private static final int FURTHEST = 2000;

  /** What a person does, by kind; each tells whether it could be done. */
  private static final List<List<String>> DOINGS =
      List.of(
          Stream.of("carer", "food \"bank\" & more", "help at home", "me mum has dementia")
              .map(words -> "type('#bd-q', '" + words + "')")
              .toList(),
          Stream.of("M26", "BL9", "Ramsbottom", "M25 1AY")
              .map(place -> "type('#bd-near', '" + place + "')")
              .toList(),
          Stream.of("cost", "access", "kind", "neighbourhood", "day")
              .flatMap(
                  facet ->
                      Stream.of(0, 1)
                          .map(n -> "take($$('[data-facet=" + facet + "] input')[" + n + "])"))
              .toList(),
          List.of("click($('.bd-pages [rel=next]'))"),
          List.of(
              "click($$('.bd-sort a').find((a) => a.textContent === 'A to Z'))",
              "click($$('.bd-sort a').find((a) => a.textContent === 'Newest'))"),
          List.of("tell('#bd-carer', 'yes')", "tell('#bd-age', '70')"),
          List.of("take($('.bd-chip'))"));

  /**
   * Does something and, once that has come to rest, tells what is seen; nothing where it had no
   * effect.
   */
  private static final String STEP =
      """
      const [address, far] = arguments;
      const done = arguments[arguments.length - 1];
      const click = (element) => seen(element) && (element.click(), true);
      const type = (field, text) => ($(field).value = text, click($('.bd-go')));
      const tell = (field, answer) => ($(field).value = answer, $(field).dispatchEvent(new Event('change')));
      // The last thing searched for stays.
      const take = (element) => $$('.bd-chip').length > 1 && click(element);
      const look = () => JSON.stringify({
        search: location.search, q: $('#bd-q').value, near: $('#bd-near').value, status: $('#bd-status').textContent,
        sort: $('.bd-sort [aria-current]').textContent, page: $('.bd-pages [aria-current]')?.textContent ?? '',
        boxes: $$('.bd-facet input:checked').map((box) => box.name + '=' + box.value),
        person: [$('#bd-age').value, $('#bd-carer').value], hits: $$('.bd-hit').map((hit) => hit.dataset.id), scroll: scrollY,
      });
      const isOpen = () => {
        $$('.bd-facet').forEach((facet) => { facet.open = true; });
        return $$('.bd-facet[data-facet]').every((facet) => facet.hidden || facet.querySelector('input'));
      };
      const [before, from] = [location.href, scrollY];
      const end = performance.now() + 10000;
      told.length = 0;
      if (!(DOING)) done('');
      else (function wait() {
        const is = told.length && !$('[aria-busy=true]') && isOpen() && (address === null || (location.search === address && scrollY === far));
        if (!is && performance.now() < end) setTimeout(wait, 5);
        else if (address !== null) done(look());
        else if (location.href === before) {
          scrollTo(0, from);
          done('');
        }
        else {
          scrollTo(0, far);
          done(look());
        }
      })();
      """;

  /** The addresses of every walk: no two are the same. */
  private static final Set<List<String>> WALKS = new HashSet<>();

  /**
   * Thirty walks that differ: each is gone back over, forward again, and reloaded somewhere on the
   * way. Words, place, filters, page, order, results and how far the page is scrolled come back.
   */
  @ParameterizedTest
  @MethodSource("seeds")
  void aWalkCanBeGoneBackAndForthAndReloaded(long seed) {
    var random = new Random(seed);
    openAnswered("/?cost=free");
    List<String> seen = new ArrayList<>();
    while (seen.size() <= STEPS) {
      String now = step(pick(random), null, random.nextInt(FURTHEST));
      if (!now.isEmpty()) {
        seen.add(now);
      }
    }
    assertTrue(WALKS.add(seen.stream().map(WidgetHistoryTest::address).toList()), "walked before");
    until("(history.state?.bdScroll ?? 0) === scrollY");
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
    go("told.push('reloaded')", seen.get(STEPS - back));
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 30);
  }

  private static String pick(Random random) {
    List<String> kind = DOINGS.get(random.nextInt(DOINGS.size()));
    return kind.get(random.nextInt(kind.size()));
  }

  private String step(String doing, @Nullable String address, int far) {
    return String.valueOf(
        browser.executeAsyncScript(prelude(STEP.replace("DOING", doing)), address, far));
  }

  private void go(String where, String expected) {
    String seen = step("(" + where + ", true)", address(expected), scroll(expected));
    assertEquals(expected, seen, where);
  }

  private static String address(String seen) {
    return seen.replaceAll("^\\{\"search\":\"((?:[^\"\\\\]|\\\\.)*)\".*", "$1");
  }

  private static int scroll(String seen) {
    return Integer.parseInt(seen.replaceAll("^.*\"scroll\":(\\d+)\\}$", "$1"));
  }

  private void then(String doing) {
    js("told.length = 0;" + doing);
    answered();
  }

  @Test
  void aSlowAnswerDoesNotLoseThePlaceOnThePage() {
    open("/widget/demo?bd-cost=free");
    answered();
    js("scrollTo(0, 3000)");
    until("history.state && history.state.bdScroll === 3000");
    slow(700);
    browser.navigate().refresh();
    answered();
    until("Math.abs(scrollY - 3000) < 2");
    slow(0);
  }

  private void slow(int millis) {
    browser.executeCdpCommand(
        "Network.emulateNetworkConditions",
        Map.of(
            "offline", false, "latency", millis, "downloadThroughput", -1, "uploadThroughput", -1));
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
