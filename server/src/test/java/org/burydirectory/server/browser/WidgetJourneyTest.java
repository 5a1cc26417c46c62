package org.burydirectory.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** The whole way from the top of a page to a service, with the keyboard alone. */
class WidgetJourneyTest extends WidgetTest {

  private static final int MOST_TABS = 120;

  /**
   * Presses Tab until what has the focus is what is wanted; the focus must always be to be seen.
   */
  private void tabTo(String condition) {
    tabTo(condition, () -> keys(Keys.TAB));
  }

  private void backTo(String condition) {
    tabTo(
        condition,
        () ->
            new Actions(browser)
                .keyDown(Keys.SHIFT)
                .sendKeys(Keys.TAB)
                .keyUp(Keys.SHIFT)
                .perform());
  }

  private void tabTo(String condition, Runnable tab) {
    for (int i = 0; i < MOST_TABS; i++) {
      tab.run();
      assertTrue(
          is(
              "(() => { const at = focused() ?? document.activeElement; if (at === document.body) return true;"
                  + " const { outlineStyle, outlineWidth, boxShadow, stroke } = getComputedStyle(at); const box = at.getBoundingClientRect();"
                  + " return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 || boxShadow !== 'none' || stroke !== 'none')"
                  + " && box.bottom > 0 && box.top < innerHeight; })()"),
          "the focus is not to be seen on "
              + text("(focused() ?? document.activeElement).outerHTML.slice(0, 200)"));
      if (is(condition)) {
        return;
      }
    }
    fail("not reached with " + MOST_TABS + " tabs: " + condition);
  }

  @Test
  void fromTheFieldToAServiceWithTheKeyboardAlone() {
    open("/widget/demo");
    until("$('#bd-q')");
    tabTo("focused()?.id === 'bd-q'");

    js("told.length = 0");
    keys("radcl");
    until("$$('[role=option]').length > 2");
    keys(Keys.ARROW_DOWN, Keys.ENTER);
    answered();
    assertEquals("Radcliffe", text("$('#bd-near').value"));

    js("told.length = 0");
    keys("pharmacy", Keys.ENTER);
    answered();
    until("$('#bd-status').textContent.includes('result')");

    tabTo("focused()?.id === 'bd-near'");
    tabTo("focused()?.textContent === 'Near me'");
    tabTo("focused()?.matches('.bd-go')");
    tabTo("focused()?.matches('.bd-skip')");
    keys(Keys.ENTER);
    assertEquals("bd-status", text("focused().id"));

    tabTo("focused()?.textContent === 'Nearest'");
    js("told.length = 0");
    keys(Keys.ENTER);
    answered();
    assertEquals("Nearest", text("focused().textContent"));

    backTo("focused()?.matches('[data-facet=day] summary')");
    keys(Keys.SPACE);
    until("$$('[data-facet=day] input').length");
    tabTo("focused()?.matches('[data-facet=day] input')");
    js("told.length = 0");
    keys(Keys.SPACE);
    answered();
    assertTrue(is("focused().checked"));

    tabTo("focused()?.matches('.bd-chip') && focused().textContent.includes('Which day')");
    js("told.length = 0");
    keys(Keys.ENTER);
    answered();
    assertTrue(is("focused().matches('.bd-chip, #bd-status')"));

    tabTo("focused()?.matches('.bd-keep')");
    keys(Keys.SPACE);
    until("$('.bd-short')");
    assertEquals("true", text("focused().getAttribute('aria-pressed')"));

    tabTo("focused()?.matches('.bd-hit h3 a')");
    String name = text("focused().textContent");
    keys(Keys.ENTER);
    until("location.pathname.startsWith('/services/') && document.querySelector('h1')");
    assertEquals(name, text("document.querySelector('h1').textContent.trim()"));

    browser.navigate().back();
    answered();
    assertEquals("pharmacy", text("$('#bd-q').value"));
  }

  @Test
  void noKeyTrapsTheFocus() {
    openAnswered("/?language=ti");
    js("button('Map').click()");
    until("$$('.bd-area').length");
    tabTo("document.activeElement !== w && document.activeElement.closest('footer')");
  }
}
