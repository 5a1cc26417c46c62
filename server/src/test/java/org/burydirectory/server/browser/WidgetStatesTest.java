package org.burydirectory.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every state of the widget, light and dark, at 320 and 1280 pixels, is held against axe. */
class WidgetStatesTest extends WidgetTest {

  /** Few results: axe takes its time over many. */
  private static final String FEW = "/?language=ti";

  enum State {
    FORM,
    TYPING,
    RESULTS,
    FACET_OPEN,
    CHIP_REMOVED,
    CRISIS,
    EMPTY,
    MENDED,
    RELAXED,
    LEFT_OUT,
    ERROR,
    BUSY,
    OFFLINE,
    SKELETON,
    MAP,
    SHORT_LIST,
    URDU
  }

  @ParameterizedTest
  @EnumSource
  void isAccessible(State state) {
    reach(state);
    for (int width : List.of(1280, 320)) {
      Browser.size(browser, width, 900);
      Browser.media(browser, "prefers-color-scheme", "light");
      assertAccessible(state + " light " + width);
      Browser.media(browser, "prefers-color-scheme", "dark");
      assertAccessible(state + " dark " + width);
      assertEquals(
          "true",
          text("document.documentElement.scrollWidth <= innerWidth"),
          state + " scrolls sideways at " + width);
    }
    Browser.media(browser, "prefers-color-scheme", "light");
  }

  @Test
  void axeLooksIntoTheShadowRoot() {
    open("/widget/demo");
    until("$('#bd-q')");
    js("const unnamed = document.createElement('button'); s.append(unnamed)");

    AssertionError found = null;
    try {
      assertAccessible("a button without a name");
    } catch (AssertionError e) {
      found = e;
    }
    assertNotEquals(null, found, "axe has nothing against a button without a name");
  }

  private void reach(State state) {
    switch (state) {
      case FORM -> {
        open("/widget/demo");
        until("$('#bd-q')");
      }
      case TYPING -> {
        open("/widget/demo");
        until("$('#bd-q')");
        instead(
            "return new Response('{\"hits\":[],\"total_items\":0,\"page_number\":1,\"total_pages\":0}')");
        type("radcl");
        until("$$('[role=option]').length > 3 && $('.bd-note')");
      }
      case RESULTS -> openAnswered("/?q=help&near=M26&language=ti");
      case FACET_OPEN -> {
        openAnswered(FEW);
        js(
            "$('.bd-narrow').open = true; $('[data-facet=cost]').open = true; $('[data-facet=need]').open = true");
        until("$$('[data-facet=need] input').length");
      }
      case CHIP_REMOVED -> {
        openAnswered("/?q=help&near=M26&language=ti");
        js("told.length = 0; $('.bd-chip').click()");
        answered();
      }
      case CRISIS -> {
        openAnswered(FEW + "&q=my+husband+hits+me");
        until("$('.bd-crisis')");
      }
      case EMPTY -> openAnswered("/?day=sunday&language=ti&cost=paid");
      case MENDED -> openAnswered("/?q=radclif&language=ti");
      case RELAXED -> openAnswered(FEW + "&open=now&at=2026-11-22T03:00");
      case LEFT_OUT -> openAnswered(FEW + "&need=no-such-need");
      case ERROR -> troubled("return new Response('{}', { status: 500 })");
      case BUSY ->
          troubled("return new Response('{}', { status: 429, headers: { 'Retry-After': '60' } })");
      case OFFLINE -> {
        openAnswered(FEW);
        offline(true);
        js("told.length = 0; $('#bd-q').value = 'food'; $('.bd-go').click()");
        until("told.some(({ name }) => name === 'trouble')");
        until("$('[data-kind=offline]')");
        offline(false);
      }
      case SKELETON -> {
        open("/widget/demo");
        until("$('#bd-q')");
        instead("return new Promise(() => {})");
        type("food");
        until("$('.bd-skel')");
        js("$('#bd-q').blur()");
      }
      case MAP -> {
        openAnswered(FEW);
        js("button('Map').click()");
        until("$$('.bd-area').length === 5");
      }
      case SHORT_LIST -> {
        openAnswered(FEW);
        js("$('.bd-keep').click()");
        until("$('.bd-short')");
      }
      case URDU -> {
        openAnswered(FEW);
        js("told.length = 0; w.lang = 'ur'");
        answered();
        until("$('[dir=rtl]')");
      }
    }
  }

  private void troubled(String script) {
    openAnswered(FEW);
    instead(script);
    js("told.length = 0; $('#bd-q').value = 'food'; $('.bd-go').click()");
    until("told.some(({ name }) => name === 'trouble') && $('[data-kind=error]')");
  }

  /** The connection as the page sees it; the listener for its return would search again. */
  private void offline(boolean is) {
    if (is) {
      instead("throw new TypeError('Failed to fetch')");
      js("Object.defineProperty(navigator, 'onLine', { value: false, configurable: true })");
    } else {
      js("delete navigator.onLine");
    }
  }
}
