package org.burydirectory.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.burydirectory.search.CrisisPanel;
import org.burydirectory.search.SearchRequest;
import org.burydirectory.server.TestServer;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/**
 * Someone in a crisis is shown whom to call, whatever else works, and what they wrote goes nowhere.
 */
class WidgetCrisisTest extends WidgetTest {

  private static final String WORDS = "i want to kill myself";
  private static final String EXIT = "https://www.bbc.co.uk/weather";

  private void begin() {
    open("/widget/demo");
    until("$('#bd-q')");
    js("$('#bd-q').focus()");
    until(
        "performance.getEntriesByType('resource').some(({ name, responseEnd }) => name.includes('/urgent.') && responseEnd)");
    until("$('.bd-cols')");
  }

  private void connection(boolean is) {
    browser.executeCdpCommand(
        "Network.emulateNetworkConditions",
        Map.of("offline", !is, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
  }

  @Test
  void isSeenWithoutAConnectionAndAnnouncedFirst() {
    begin();
    connection(false);
    type(WORDS);
    until("$('.bd-crisis')");

    assertEquals("alert", text("$('.bd-crisis').getAttribute('role')"));
    assertTrue(is("$('.bd').firstElementChild.contains($('.bd-crisis'))"));
    assertTrue(
        is(
            "s.getElementById($('.bd-crisis').getAttribute('aria-labelledby')).textContent.includes('999')"));
    assertTrue(is("$('.bd-crisis a[href=\"tel:116123\"]')"));
    assertEquals("bd-q", text("focused().id"));
    until("$('[data-kind=offline]')");
    assertTrue(is("$('.bd-crisis')"), "the panel goes when there is no answer");
    connection(true);
  }

  @Test
  void whatIsTypedIsNeverKeptOrShared() {
    begin();
    String entries = text("history.length");
    js(
        "Object.defineProperty(navigator, 'share', { value: async ({ url }) => { window.sharedUrl = url; }, configurable: true }); told.length = 0");
    type(WORDS);
    keys(Keys.ENTER);
    until("$('.bd-crisis') && told.some(({ name }) => name === 'results')");
    js("$('[data-facet=access]').open = true");
    until("$$('[data-facet=access] input').length");
    js("told.length = 0; $('[data-facet=access] input').click()");
    answered();
    js("button('Share').click(); $('.bd-keep').click()");
    until("window.sharedUrl && $('.bd-short')");

    assertEquals(entries, text("history.length"));
    for (String place :
        List.of(
            "location.href",
            "sharedUrl",
            "JSON.stringify(history.state)",
            "JSON.stringify({ ...localStorage, ...sessionStorage })",
            "document.cookie",
            "JSON.stringify(told)",
            "$$('a').map((a) => a.href).join()")) {
      assertFalse(text(place).matches("(?is).*(kill|myself).*"), place + " is " + text(place));
    }
    assertTrue(text("location.href").contains("access="), "the filter is not in the address");
    assertFalse(is("$('.bd-short [type=checkbox]')"), "keeping on the device is offered");
  }

  @Test
  void whatIsToldOfThePersonIsInNoAddressEither() {
    openAnswered("/?q=my+husband+hits+me&age=70&carer=yes");

    assertEquals("", text("location.search"));
    assertEquals("70", text("$('#bd-age').value"));
  }

  @Test
  void everyNumberSaysWhereItIsFromAndWhenItWasChecked() {
    openAnswered("/?q=my+husband+hits+me");

    assertTrue(
        is("$$('.bd-crisis details li').length === $$('.bd-crisis > ul > li').length"),
        text("$('.bd-crisis').textContent"));
    assertTrue(
        is(
            "$$('.bd-crisis details li').every((li) => /: .+\\. Checked \\d+ \\w+ 20\\d\\d\\.$/.test(li.textContent))"),
        text("$('.bd-crisis details').textContent"));
  }

  @Test
  void anAddressLosesTheWordsThatItCameWith() {
    openAnswered("/?q=my+husband+hits+me&cost=free");

    assertEquals("?cost=free", text("location.search"));
    assertEquals("my husband hits me", text("$('#bd-q').value"));
    assertEquals("Search results - Bury Directory", browser.getTitle());
    assertTrue(is("$('.bd-crisis') && $$('.bd-hit').length"));
  }

  @Test
  void thePanelGoesWithTheWords() {
    begin();
    type(WORDS);
    until("$('.bd-crisis')");
    js("told.length = 0; $('#bd-q').value = 'swimming'; $('.bd-go').click()");
    answered();

    assertFalse(is("$('.bd-crisis')"));
    assertTrue(text("location.search").contains("swimming"));
  }

  @Test
  void theWayOutReplacesThePage() {
    openAnswered("/?q=my+husband+hits+me");
    leavesBy(() -> js("$('.bd-exit').click()"));
  }

  @Test
  void escapeThreeTimesIsTheWayOutToo() {
    openAnswered("/?q=my+husband+hits+me");
    js("$('#bd-q').focus()");
    keys(Keys.ESCAPE, Keys.ESCAPE);
    assertTrue(is("$('.bd-crisis')"), "twice is enough");
    leavesBy(() -> keys(Keys.ESCAPE));
  }

  private void leavesBy(Runnable doing) {
    browser.executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of("*bbc.co.uk*")));
    int before = entries().size();
    doing.run();
    new org.openqa.selenium.support.ui.WebDriverWait(browser, java.time.Duration.ofSeconds(10))
        .until(driver -> EXIT.equals(driver.getCurrentUrl()));
    List<?> entries = entries();

    assertEquals(before, entries.size());
    assertFalse(entries.toString().contains("husband"), entries.toString());
    browser.executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of()));
  }

  private List<?> entries() {
    return (List<?>)
        browser.executeCdpCommand("Page.getNavigationHistory", Map.of()).get("entries");
  }

  /**
   * The widget's own reading of words is held against the directory's, over all judged searches.
   */
  @Test
  void theWidgetReadsWordsAsTheDirectoryDoes() throws IOException {
    begin();
    List<String> queries = judged();
    List<String> expected = queries.stream().map(WidgetCrisisTest::panel).toList();
    @SuppressWarnings("unchecked")
    var actual =
        (List<String>)
            browser.executeAsyncScript(
                """
                const [queries, done] = arguments;
                const at = performance.getEntriesByType('resource').map(({ name }) => name).find((name) => name.includes('/crisis-words.'));
                import(at).then(({ panelFor }) => done(queries.map((query) => panelFor(query)?.id ?? 'none')));
                """,
                queries);

    List<String> missed = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < queries.size(); i++) {
      if (!actual.get(i).equals(expected.get(i))) {
        (actual.get(i).equals("none") ? missed : wrong).add(queries.get(i) + ": " + actual.get(i));
      }
    }
    long crises = expected.stream().filter(panel -> !panel.equals("none")).count();
    assertEquals(List.of(), wrong);
    assertTrue(crises > 20 && missed.size() * 10L <= crises, missed + " of " + crises);
  }

  private static String panel(String query) {
    CrisisPanel panel = TestServer.directory().search(SearchRequest.of(query)).urgent();
    return panel == null ? "none" : panel.id();
  }

  private static List<String> judged() throws IOException {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                TestServer.class.getResourceAsStream("/bury/judged.tsv"),
                StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(line -> line.split("\t", -1)[0]).toList();
    }
  }
}
