package org.burydirectory.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.ScriptTimeoutException;
import org.openqa.selenium.interactions.Actions;

/**
 * A test of the widget. Its scripts know {@code w}, the page's first widget, {@code $} and {@code
 * $$}, which look into its shadow root, {@code focused()} and {@code button(text)}.
 */
abstract class WidgetTest extends BrowserTest {

  private static final int MOST_PAGES = 4;

  private static final String PRELUDE =
      """
      const w = document.querySelector('bury-directory');
      const s = w && w.shadowRoot;
      const $ = (css) => s && s.querySelector(css);
      const $$ = (css) => s ? [...s.querySelectorAll(css)] : [];
      const focused = () => s && s.activeElement;
      const button = (text) => $$('button').find((each) => each.textContent.trim() === text);
      const seen = (element) => !!element && element.checkVisibility();
      """;

  private static final String WAIT =
      """
      const done = arguments[arguments.length - 1];
      const end = performance.now() + 10000;
      (function look() {
        let is = false;
        try { is = (() => { PRELUDE return CONDITION; })(); } catch {}
        if (is) done(''); else if (performance.now() > end) done('waited in vain'); else setTimeout(look, 10);
      })();
      """;

  /** What the widget tells the page, kept for tests. */
  private static final String LISTENER =
      """
      window.told = [];
      for (const name of ['results', 'urgent', 'trouble', 'open']) {
        addEventListener('bd-' + name, (event) => told.push({ name, ...event.detail }));
      }
      """;

  @BeforeEach
  void listen() {
    browser.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", LISTENER));
  }

  /** Runs a script with the names above. */
  protected Object js(String script, Object... arguments) {
    return browser.executeScript(PRELUDE + script, arguments);
  }

  /** A script with the names above before it. */
  protected static String prelude(String script) {
    return PRELUDE + script;
  }

  /** What an expression is, as a text. */
  protected String text(String expression) {
    return Objects.toString(js("return " + expression), "");
  }

  protected boolean is(String condition) {
    return Boolean.TRUE.equals(js("return !!(" + condition + ")"));
  }

  /** Waits until a condition holds, also over pages that go while it is asked of them. */
  protected void until(String condition) {
    Object outcome = null;
    for (int page = 0; outcome == null && page < MOST_PAGES; page++) {
      try {
        outcome =
            browser.executeAsyncScript(
                WAIT.replace("PRELUDE", PRELUDE).replace("CONDITION", condition));
      } catch (ScriptTimeoutException | JavascriptException e) {
        outcome = null; // the page that was asked is gone: ask the one that has come
      }
    }
    assertEquals("", outcome, condition);
  }

  /** Opens a page that searches at once, and waits for its answer. */
  protected void openAnswered(String path) {
    open(path);
    answered();
  }

  /** Waits until what was asked last is answered. */
  protected void answered() {
    until("told.some(({ name }) => name !== 'urgent') && !$('[aria-busy=true]') && seen($('.bd'))");
  }

  /** Types into the search field with real keys. */
  protected void type(String typed) {
    js("$('#bd-q').focus()");
    keys(typed);
  }

  protected void keys(CharSequence... keys) {
    new Actions(browser).sendKeys(keys).perform();
  }

  /** Searches as a person does, and waits for the answer. */
  protected void search(String words) {
    js("told.length = 0; $('#bd-q').value = ''");
    type(words);
    keys(Keys.ENTER);
    answered();
  }

  /** Answers searches with a script in place of the directory. */
  protected void instead(String script) {
    js(
        "window.realFetch ??= window.fetch; window.fetch = async (url, options) => {"
            + " if (!String(url).includes('/v1/search')) return realFetch(url, options);"
            + script
            + "}");
  }

  /** The texts of the elements that a selector finds. */
  @SuppressWarnings("unchecked")
  protected List<String> texts(String css) {
    return (List<String>) js("return $$(arguments[0]).map((each) => each.textContent.trim())", css);
  }
}
