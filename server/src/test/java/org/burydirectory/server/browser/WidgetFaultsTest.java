package org.burydirectory.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever goes wrong, the person is told in plain words, nothing typed is lost, and there is a way
 * on.
 */
class WidgetFaultsTest extends WidgetTest {

  private static final String FEW = "/?language=ti";

  private void ask(String words) {
    js("told.length = 0; $('#bd-q').value = arguments[0]; $('.bd-go').click()", words);
    until("told.some(({ name }) => name === 'trouble') && !$('[aria-busy=true]')");
  }

  private String note() {
    return text("$('.bd-note p').textContent");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return new Response('{\"title\":\"broken\"}', { status: 500 })",
        "return new Response('<html>Proxy says no</html>', { status: 502 })",
        "return new Response('<html>Sign in to the wifi</html>', { status: 200 })",
        "return new Response('[1,2,3]')",
        "return new Response('{\"hits\": \"none\"}')",
        "return new Response('null')",
        "return new Response('{\"hits\": [null], \"total_items\": 1}')",
        "return new Response('{\"errors\": []}', { status: 400 })",
        "return new Response('{\"hits\": [')",
        "return new Response('{}', { status: 404 })",
        "throw new TypeError('Failed to fetch')"
      })
  void anAnswerThatIsNoneIsToldAndCanBeAskedForAgain(String answer) {
    openAnswered(FEW);
    instead(answer);
    ask("english");

    assertEquals("The directory did not answer. What you typed is kept.", note());
    assertEquals("english", text("$('#bd-q').value"));
    assertTrue(is("$('.bd-note a[href=\"tel:999\"]') && $('.bd-note a[href=\"tel:111\"]')"));
    assertTrue(
        text("[...$$('.bd-note a')].find((a) => a.textContent === 'Use the plain page').href")
            .endsWith("/?language=ti&q=english"));
    assertEquals("0", text("$$('.bd-hit').length"));

    js("told.length = 0; window.fetch = realFetch; button('Try again').click()");
    answered();
    assertTrue(is("$$('.bd-hit').length > 0 && !$('[data-kind=error]')"));
  }

  @Test
  void offlineIsToldAndTheSearchGoesOnWithTheConnection() {
    openAnswered(FEW);
    connection(false);
    ask("english");
    assertTrue(note().startsWith("There is no internet connection."), note());

    js("told.length = 0");
    connection(true);
    answered();
    assertTrue(is("$$('.bd-hit').length > 0 && !$('[data-kind=offline]')"));
    assertEquals("english", text("$('#bd-q').value"));
  }

  private void connection(boolean is) {
    browser.executeCdpCommand(
        "Network.emulateNetworkConditions",
        Map.of("offline", !is, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
  }

  @Test
  void tooManySearchesWaitAsLongAsTheDirectorySays() {
    openAnswered(FEW);
    instead("return new Response('{}', { status: 429, headers: { 'Retry-After': '1' } })");
    ask("english");
    assertEquals(
        "Too many searches came from here just now. We will try again in 1 second.", note());

    js("told.length = 0; window.fetch = realFetch");
    answered();
    assertTrue(is("$$('.bd-hit').length > 0"));
  }

  @Test
  void anUnknownPlaceIsNamedAndTheRestIsSearchedFor() {
    openAnswered(FEW);
    js(
        "told.length = 0; $('#bd-q').value = 'help'; $('#bd-near').value = 'atlantis'; $('.bd-go').click()");
    answered();

    assertTrue(note().startsWith("We do not know where “atlantis” is. Type a postcode"), note());
    assertEquals("atlantis", text("$('#bd-near').value"));
    assertTrue(is("$$('.bd-hit').length > 0"));
  }

  @Test
  void unknownValuesOfAttributesAreNamedAndLeftOut() {
    openAnswered(FEW);
    js(
        "told.length = 0; w.setAttribute('need', 'no-such-need'); w.setAttribute('audience', 'carers')");
    answered();

    assertEquals("The directory does not know “no-such-need”, so it was left out.", note());
    assertTrue(is("!$('[data-facet=audience]')"), "a locked facet is offered");
    assertTrue(Integer.parseInt(text("told.at(-1).total")) >= 0);
  }

  @Test
  void attributesLockWhatIsSearchedWithin() {
    openAnswered("/?cost=free");
    int all = Integer.parseInt(text("told.at(-1).total"));
    js(
        "told.length = 0; w.setAttribute('need', 'carers'); w.setAttribute('neighbourhood', 'west,east')");
    answered();
    int some = Integer.parseInt(text("told.at(-1).total"));

    assertTrue(some > 0 && some < all, some + " of " + all);
    assertEquals(
        server
            .json("/v1/search?cost=free&need=carers&neighbourhood=west&neighbourhood=east")
            .get("total_items")
            .intValue(),
        some);
    assertFalse(text("location.search").contains("carers"));
  }

  @Test
  void aSlowAnswerShowsThatItIsLookedFor() {
    open("/widget/demo");
    until("$('#bd-q')");
    instead(
        "await new Promise((resolve) => { window.answerNow = resolve; }); return realFetch(url, options);");
    type("english");
    until("$$('.bd-skel').length === 3");
    until("$('.bd > [role=status]').textContent === 'Searching'");

    js("answerNow()");
    until("$$('.bd-skel').length === 0 && $$('.bd-hit').length > 3");
  }

  @Test
  void aRefusedStoreIsSaidAndTheListStays() {
    openAnswered(FEW);
    js(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });"
            + "$('.bd-keep').click()");
    until("$('.bd-short')");
    js("$('.bd-short input').click()");

    assertFalse(is("$('.bd-short input').checked"));
    assertTrue(
        text("$('.bd-short [role=status]').textContent").startsWith("This device does not allow"));
    assertEquals("1", text("$$('.bd-short li').length"));
  }

  @Test
  void aListThatIsKeptOnTheDeviceIsThereNextTime() {
    openAnswered(FEW);
    js("$('.bd-keep').click()");
    until("$('.bd-short')");
    js("$('.bd-short input').click()");
    openAnswered("/?language=bn");
    until("$('.bd-short')");
    assertEquals("1", text("$$('.bd-short li').length"));

    js("localStorage.setItem('bury-directory', '{\"not\": [a list')");
    openAnswered("/?language=bn");
    js("$('.bd-keep').click()");
    until("$$('.bd-short li').length === 1");
    js("localStorage.clear()");
  }

  @Test
  void withoutTheDirectorysScriptsTheFormStillGoesToIt() {
    browser.executeCdpCommand(
        "Network.setBlockedURLs", Map.of("urls", List.of("*/widget/search*")));
    open("/widget/demo");
    until("$('#bd-q')");
    type("food bank");
    keys(org.openqa.selenium.Keys.ENTER);
    until("location.pathname === '/' && location.search.includes('q=food+bank')");
    browser.executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of()));
  }

  @Test
  void withoutTheStyleTheFormInsideTheTagStays() {
    browser.executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of("*/widget/bury.*")));
    open("/widget/demo");
    until("document.readyState === 'complete'");

    assertTrue(is("!s && seen(w.querySelector('form [name=q]'))"));
    browser.executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of()));
  }
}
