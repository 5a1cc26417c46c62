package org.burydirectory.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Roles, names, states and focus that axe cannot judge. */
class WidgetAriaTest extends WidgetTest {

  private static final String FEW = "/?language=ti";

  /** What a screen reader gets of the element that a selector finds: its role and its name. */
  private String spoken(String css) {
    var object =
        (Map<?, ?>)
            browser
                .executeCdpCommand(
                    "Runtime.evaluate",
                    Map.of(
                        "expression",
                        "document.querySelector('bury-directory').shadowRoot.querySelector(`"
                            + css
                            + "`)"))
                .get("result");
    var tree =
        (List<?>)
            browser
                .executeCdpCommand(
                    "Accessibility.getPartialAXTree",
                    Map.of("objectId", object.get("objectId"), "fetchRelatives", false))
                .get("nodes");
    var node = (Map<?, ?>) tree.getFirst();
    return value(node, "role") + ": " + value(node, "name");
  }

  private static String value(Map<?, ?> node, String property) {
    return String.valueOf(((Map<?, ?>) node.get(property)).get("value"));
  }

  private void startTyping(String typed) {
    open("/widget/demo");
    until("$('#bd-q')");
    type(typed);
    until("$$('[role=option]').length > 2");
  }

  @Test
  void theFieldItselfIsTheCombobox() {
    startTyping("radcl");

    assertEquals("INPUT", text("$('[role=combobox]').tagName"));
    assertEquals("combobox: What do you need?", spoken("#bd-q"));
    assertEquals("true", text("$('#bd-q').getAttribute('aria-expanded')"));
    assertEquals("list", text("$('#bd-q').getAttribute('aria-autocomplete')"));
    assertTrue(
        is("s.getElementById($('#bd-q').getAttribute('aria-controls')).matches('[role=listbox]')"));
    assertEquals("listbox: Suggestions", spoken("[role=listbox]"));
    assertTrue(
        is("[...$('[role=listbox]').children].every((each) => each.matches('[role=option]'))"));
    assertEquals(
        "0", text("$$('[role=option] a, [role=option] button, [role=option] [tabindex]').length"));
    assertEquals("search: ", spoken("form"));
  }

  @Test
  void arrowsPointToAnOptionWhileTheFieldKeepsTheFocus() {
    startTyping("radcl");
    assertEquals("", text("$('#bd-q').getAttribute('aria-activedescendant')"));

    keys(Keys.ARROW_DOWN);
    assertEquals("bd-option-0", text("$('#bd-q').getAttribute('aria-activedescendant')"));
    assertEquals("1", text("$$('[aria-selected=true]').length"));
    assertEquals("bd-q", text("focused().id"));

    keys(Keys.ARROW_UP);
    assertEquals("", text("$('#bd-q').getAttribute('aria-activedescendant')"));
    keys(Keys.ARROW_UP);
    assertEquals("true", text("$('[role=option]:last-child').getAttribute('aria-selected')"));

    keys(Keys.ESCAPE);
    assertEquals("false", text("$('#bd-q').getAttribute('aria-expanded')"));
    assertFalse(is("seen($('[role=listbox]'))"));
    assertEquals("radcl", text("$('#bd-q').value"));
    assertEquals("bd-q", text("focused().id"));
  }

  @Test
  void takingAnOptionClosesTheListAndSearches() {
    startTyping("radcl");
    js("told.length = 0");
    keys(Keys.ARROW_DOWN, Keys.ENTER);
    answered();

    assertEquals("false", text("$('#bd-q').getAttribute('aria-expanded')"));
    assertEquals("Radcliffe", text("$('#bd-near').value"));
    assertEquals("", text("$('#bd-q').value"));
  }

  @Test
  void aTouchOnAnOptionTakesItWithoutMovingTheFocus() {
    startTyping("radcl");
    js("told.length = 0");
    browser
        .findElement(org.openqa.selenium.By.cssSelector("bury-directory"))
        .getShadowRoot()
        .findElement(org.openqa.selenium.By.cssSelector("#bd-option-0"))
        .click();
    answered();

    assertEquals("bd-q", text("focused().id"));
    assertEquals("Radcliffe", text("$('#bd-near').value"));
  }

  @Test
  void leavingTheFieldClosesTheList() {
    startTyping("radcl");
    keys(Keys.TAB);

    assertEquals("false", text("$('#bd-q').getAttribute('aria-expanded')"));
    assertNotEquals("bd-q", text("focused().id"));
  }

  @Test
  void facetsAreGroupsOfCheckboxesThatSayTheirCount() {
    openAnswered(FEW);
    js("$('[data-facet=day]').open = true");
    until("$$('[data-facet=day] input').length");

    assertEquals("group: Which day", spoken("[data-facet=day] fieldset"));
    assertTrue(
        spoken("[data-facet=day] input").matches("checkbox: \\w+day \\d+ results?"),
        spoken("[data-facet=day] input"));
    assertEquals("0", text("$$('.bd-facet a').length"));
    assertEquals("combobox: When", spoken("#bd-open"));
  }

  @Test
  void tickingKeepsTheFocusAndTheOtherValues() {
    openAnswered("/?language=ti");
    js("$('[data-facet=day]').open = true");
    until("$$('[data-facet=day] input').length > 1");
    List<String> before = texts("[data-facet=day] label > span:first-of-type");
    js("told.length = 0; $('[data-facet=day] input').focus()");
    keys(Keys.SPACE);
    answered();

    assertTrue(is("focused().name === 'day' && focused().checked"));
    assertEquals(before, texts("[data-facet=day] label > span:first-of-type"));
    assertEquals("1 chosen", text("$('[data-facet=day] summary .bd-soft').textContent"));
  }

  @Test
  void aChosenValueStaysThoughNothingHasIt() {
    openAnswered("/?language=ti&day=sunday&cost=paid");
    js("$('[data-facet=cost]').open = true; $('[data-facet=day]').open = true");

    assertTrue(is("$('[data-facet=cost] input[value=paid]').checked"));
    assertTrue(is("$('[data-facet=day] input[value=sunday]').checked"));
    assertTrue(spoken("[data-facet=cost] input[value=paid]").endsWith(" 0 results"));
  }

  @Test
  void aChipSaysWhatItTakesAwayAndHandsTheFocusOn() {
    openAnswered("/?q=dementia+break&near=M26&language=ur");
    assertEquals("button: Remove: Near: M26", spoken(".bd-chip").replace(" ×", ""));
    int chips = Integer.parseInt(text("$$('.bd-chip').length"));
    assertTrue(chips > 1);

    js("told.length = 0; $('.bd-chip').focus()");
    String next = text("$$('.bd-chip')[1].textContent");
    keys(Keys.ENTER);
    answered();
    assertEquals(next, text("focused().textContent"));

    for (int left = chips - 1; left > 0; left--) {
      js("told.length = 0; $('.bd-chip').focus()");
      keys(Keys.ENTER);
      answered();
    }
    assertEquals("bd-status", text("focused()?.id ?? 'bd-status'"));
    assertFalse(
        is("document.activeElement !== w && $$('.bd-chip').length === 0 && seen($('#bd-status'))"));
  }

  @Test
  void oneStatusTellsTheCountAndNothingElse() {
    openAnswered(FEW);
    assertEquals("status", text("$('.bd > [role=status]').getAttribute('role')"));
    until("$('.bd > [role=status]').textContent === '3 results'");
    assertEquals("heading: 3 results", spoken("#bd-status"));
    assertEquals("-1", text("$('#bd-status').tabIndex"));
  }

  @Test
  void resultsAreAListWithHeadingsAndNamedLinks() {
    openAnswered("/?q=pharmacy&near=M26&cost=free");

    assertEquals("OL", text("$('.bd-results').tagName"));
    assertTrue(is("$$('.bd-hit').every((hit) => hit.querySelector('h3 > a[href]'))"));
    assertTrue(
        is(
            "$$('.bd-hit h3 a').every((a) => new URL(a.href).pathname.match(/^.(services|guides)./))"));
    assertTrue(is("$$('a[href^=\"tel:\"]').every((a) => /^tel:[+]?[0-9]+$/.test(a.href))"));
    assertTrue(is("$$('.bd-hit mark').length > 0"));
    assertTrue(
        is(
            "$$('.bd-keep').every((each) => each.getAttribute('aria-pressed') === 'false' && each.textContent.length > 5)"));
  }

  @Test
  void pagesAndOrdersAreLinksWithRealAddresses() {
    openAnswered("/?near=M26&cost=free");

    assertEquals("navigation: Pages of results", spoken(".bd-pages"));
    assertEquals("page", text("$('.bd-pages [aria-current]').getAttribute('aria-current')"));
    assertEquals("link: Page 2", spoken(".bd-pages [aria-label=\"Page 2\"]"));
    assertTrue(text("$('.bd-pages [rel=next]').href").contains("page=2"));
    assertEquals("navigation: Sort", spoken(".bd-sort"));
    assertEquals("Best match", text("$('.bd-sort [aria-current]').textContent"));

    js("told.length = 0; $('.bd-pages [rel=next]').click()");
    answered();
    assertEquals("bd-status", text("focused().id"));
    assertTrue(text("location.search").contains("page=2"));

    js("told.length = 0; $$('.bd-sort a').find((a) => a.textContent === 'A to Z').click()");
    answered();
    assertEquals("A to Z", text("focused().textContent"));
    assertFalse(text("location.search").contains("page=2"));
  }

  @Test
  void theMapHasNamedButtonsAndMarkersAfterTheList() {
    openAnswered("/?q=pharmacy&near=M26");
    js("button('Map').focus()");
    keys(Keys.ENTER);
    until("$$('.bd-area').length");

    assertEquals("true", text("button('Hide map').getAttribute('aria-expanded')"));
    assertTrue(
        spoken(".bd-area").matches("button: North: Ramsbottom.*, \\d+ results"),
        spoken(".bd-area"));
    assertTrue(
        is(
            "$$('.bd-marker').length > 0 && $$('.bd-marker').every((a) => /^\\d+\\. \\w/.test(a.getAttribute('aria-label')))"));
    assertTrue(
        is(
            "$('.bd-results').compareDocumentPosition($('.bd-sketch')) & Node.DOCUMENT_POSITION_FOLLOWING"));

    js("told.length = 0; $('.bd-area').focus()");
    keys(Keys.SPACE);
    answered();
    assertEquals("true", text("$('.bd-area').getAttribute('aria-pressed')"));
    assertTrue(text("location.search").contains("neighbourhood=north"));
  }

  @Test
  void markersOfOneSpotCanEachBePressed() {
    openAnswered("/?q=food+bank&near=BL9");
    js("button('Map').click()");
    until("$$('.bd-marker').length > 5");

    assertEquals("Map", text("focused().textContent"));
    assertTrue(
        is(
            """
            $$('.bd-marker circle').map((c) => [c.cx, c.cy].map((n) => n.baseVal.value)).every(([x, y], i, all) =>
              all.slice(i + 1).every(([a, b]) => Math.hypot(a - x, b - y) > 20))"""),
        "markers lie over each other");
    js("button('Back to the list').click()");
    assertEquals("bd-status", text("focused().id"));
  }

  @Test
  void aFilterThatWasTakenFromTheWordsGoesWithThem() {
    openAnswered("/?q=xylophone+repair&day=sunday&language=ti");
    js("$('[data-facet=need]').open = true");
    until("$('[data-facet=need] input:checked')");
    js("told.length = 0; $('[data-facet=need] input:checked').click()");
    answered();

    assertEquals("?day=sunday&language=ti", text("location.search"));
    assertFalse(is("$('[data-facet=need] input:checked')"));
  }

  @Test
  void whatIsToldOfThePersonIsAskedForWithTheKeyboard() {
    openAnswered("/?q=lunch+club");
    js("$('.bd-person summary').focus(); told.length = 0");
    keys(Keys.SPACE, Keys.TAB, "1", "x", "6", Keys.TAB);
    answered();

    assertEquals("?q=lunch+club&age=16", text("location.search"));
    assertEquals("bd-gender", text("focused().id"));
    assertTrue(texts(".bd-chip").stream().anyMatch(chip -> chip.contains("Age: 16")));
    assertTrue(text("$('.bd-note').textContent").contains("hidden"));
  }

  @Test
  void keepingAResultIsAToggleThatKeepsTheFocus() {
    openAnswered(FEW);
    js("$('.bd-keep').focus()");
    keys(Keys.SPACE);
    until("$('.bd-short')");

    assertEquals("true", text("focused().getAttribute('aria-pressed')"));
    assertTrue(is("focused().matches('.bd-keep')"));
    assertEquals("region: Short list", spoken(".bd-short"));
    assertEquals("null", text("String(localStorage.getItem('bury-directory'))"));
  }
}
