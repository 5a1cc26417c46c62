package org.burydirectory.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The widget on pages of partners, and under what people have set for themselves. */
class WidgetHostTest extends WidgetTest {

  private static final String FORM =
      "<form action='DIRECTORY/' method='get'><label>What do you need? <input name='q'></label><button>Search</button></form>";

  private HostPages host;
  private String directory;

  @BeforeAll
  void startHost() throws IOException {
    host = new HostPages();
    directory = server.uri("").toString();
  }

  @AfterAll
  void stopHost() {
    if (host != null) {
      host.close();
    }
  }

  /** Opens a partner's page under the strictest policy that lets the directory in. */
  private void openHost(String css, String body) {
    String policy =
        "default-src 'none'; script-src "
            + directory
            + "; style-src 'self'; connect-src "
            + directory
            + "; img-src data:; form-action *; require-trusted-types-for 'script'; trusted-types 'none'";
    host.style("/host.css", css);
    browser.get(
        host.page(
            "/page",
            policy,
            "<!doctype html><html lang='en'><head><title>Surgery</title><meta name='viewport' content='width=device-width'>"
                + "<link rel='icon' href='data:,'><link rel='stylesheet' href='/host.css'><script type='module' src='"
                + directory
                + "/widget/bury-directory.js'></script></head><body><main><h1>Surgery</h1>"
                + body.replace("FORM", FORM.replace("DIRECTORY", directory))
                + "</main></body></html>"));
  }

  @Test
  void aHostileStyleAndAStrictPolicyChangeNothing() {
    openHost(
        "* { all: unset !important; } input, button { visibility: hidden !important; } bury-directory { font-size: 3px; color: white; direction: rtl }",
        "<bury-directory>FORM</bury-directory>");
    until("$('#bd-q')");
    search("pharmacy");

    assertTrue(is("$$('.bd-hit').length > 5 && seen($('.bd-hit'))"));
    assertEquals("block", text("getComputedStyle(w).display"));
    assertEquals("18px", text("getComputedStyle($('.bd-hit p')).fontSize"));
    assertEquals("visible", text("getComputedStyle($('#bd-q')).visibility"));
    assertFalse(is("getComputedStyle($('.bd-hit p')).color === 'rgb(255, 255, 255)'"));
    assertTrue(is("$$('*').every((each) => !each.hasAttribute('style')) && !$('style')"));
    assertEquals("", text("document.cookie"));
    assertTrue(
        is(
            "performance.getEntriesByType('resource').every(({ name }) => name.startsWith('"
                + directory
                + "') || name.startsWith(location.origin) || name.startsWith('data:'))"));
    assertEquals(List.of(), complaints());
    assertEquals(directory, text("new URL($('.bd-hit h3 a').href).origin"));
  }

  @Test
  void theFormInsideGoesOnlyOnceTheWidgetIsThere() {
    openHost("", "<bury-directory>FORM</bury-directory>");
    until("$('#bd-q')");

    assertFalse(is("seen(w.querySelector('form'))"));
    assertTrue(is("seen($('#bd-q'))"));
    assertEquals(directory + "/", text("$('form').action"));
  }

  @Test
  void withoutScriptsTheFormSearches() {
    Browser.withoutScripts(browser);
    openHost("", "<bury-directory>FORM</bury-directory>");
    browser.findElement(By.name("q")).sendKeys("food bank");
    browser.findElement(By.tagName("button")).click();
    new WebDriverWait(browser, Duration.ofSeconds(10))
        .until(driver -> !driver.findElements(By.className("bd-hit")).isEmpty());

    assertEquals(directory + "/?q=food+bank", browser.getCurrentUrl());
    assertTrue(browser.findElements(By.cssSelector(".bd-hit h3 a")).size() > 3);
  }

  @Test
  void aPageCanSetColoursAndPartsAndWords() {
    openHost(
        "bury-directory { --bd-accent: rgb(90, 20, 120); } bury-directory::part(button) { border-radius: 0px; }",
        "<bury-directory>FORM</bury-directory>");
    until("$('#bd-q')");
    js("w.strings = { q: 'How can we help?' }");
    until("$('label').textContent === 'How can we help?'");

    assertEquals("rgb(90, 20, 120)", text("getComputedStyle($('.bd-go')).backgroundColor"));
    assertEquals("0px", text("getComputedStyle($('.bd-go')).borderTopLeftRadius"));
  }

  @Test
  void twoOnAPageDoNotDisturbEachOther() {
    openHost(
        "",
        "<bury-directory>FORM</bury-directory><h2>For carers</h2><bury-directory need='carers'>FORM</bury-directory>");
    until("document.querySelectorAll('bury-directory')[1].shadowRoot?.querySelector('#bd-q')");
    search("pharmacy");
    String first = text("$('.bd-results').textContent");
    second("told.length = 0; two('#bd-q').value = 'break'; two('.bd-go').click()");
    answered();
    until("document.querySelectorAll('bury-directory')[1].shadowRoot.querySelector('.bd-hit')");

    assertEquals("?bd-q=pharmacy&bd2-q=break", text("location.search"));
    assertEquals(first, text("$('.bd-results').textContent"));

    js("told.length = 0; history.back()");
    until("location.search === '?bd-q=pharmacy'");
    assertEquals("", second("return two('#bd-q').value"));
    assertEquals(first, text("$('.bd-results').textContent"));

    js("told.length = 0; history.forward()");
    until("told.length && location.search === '?bd-q=pharmacy&bd2-q=break'");
    assertEquals("break", second("return two('#bd-q').value"));

    second("two('#bd-q').value = 'my husband hits me'; two('.bd-go').click()");
    until("document.querySelectorAll('bury-directory')[1].shadowRoot.querySelector('.bd-crisis')");
    assertFalse(is("$('.bd-crisis')"));
    until("location.search === '?bd-q=pharmacy'");
    assertAccessible("two on a page");
  }

  private Object second(String script) {
    return js(
        "const two = (css) => document.querySelectorAll('bury-directory')[1].shadowRoot.querySelector(css);"
            + script);
  }

  @Test
  void takenOffAndPutBackItStillWorks() {
    openHost("", "<bury-directory>FORM</bury-directory>");
    until("$('#bd-q')");
    search("pharmacy");
    js("const parent = w.parentNode; w.remove(); parent.append(w)");
    until("$('#bd-q').value === 'pharmacy' && $$('.bd-hit').length");
    search("dentist");

    assertTrue(text("location.search").startsWith("?bd-q=dentist"));
  }

  @Test
  void markupInAnAnswerIsText() {
    openHost("", "<bury-directory>FORM</bury-directory>");
    until("$('#bd-q')");
    instead(
        """
        return new Response(JSON.stringify({ total_items: 1, page_number: 1, total_pages: 1, understood: [
          { id: 'need:x', kind: 'need', label: '<img src=x onerror=window.harmed=1>' }], facets: [], hits: [
          { id: '"><script>', kind: 'service', name: '<b>bold</b>', summary: '<script>window.harmed=1</script>',
            phone: 'javascript:window.harmed=1', highlight: { name: '&lt;i&gt;it&lt;/i&gt; <mark>a</mark> <img src=x>' } }] }));
        """);
    js("told.length = 0; $('#bd-q').value = 'x'; $('.bd-go').click()");
    answered();

    assertEquals("<i>it</i> a <img src=x>", text("$('.bd-hit h3').textContent"));
    assertEquals("<script>window.harmed=1</script>", text("$('.bd-sum').textContent"));
    assertTrue(is("!$('img, script, b, i') && !window.harmed"));
    assertEquals("tel:1", text("$('.bd-tel').getAttribute('href')"));
    assertTrue(text("$('.bd-hit h3 a').href").endsWith("/services/%22%3E%3Cscript%3E"));
  }

  @Test
  void forcedColoursKeepEveryStateVisible() {
    Browser.media(browser, "forced-colors", "active");
    open("/widget/demo");
    until("$('#bd-q')");
    type("radcl");
    until("$$('[role=option]').length > 2");
    keys(org.openqa.selenium.Keys.ARROW_DOWN);

    assertTrue(
        is(
            "getComputedStyle($('[aria-selected=true]')).backgroundColor !== getComputedStyle($('[aria-selected=false]')).backgroundColor"));
    assertTrue(is("parseFloat(getComputedStyle($('#bd-q')).borderTopWidth) >= 1"));
    assertTrue(is("parseFloat(getComputedStyle($('#bd-q')).outlineWidth) >= 2"));
    assertAccessible("forced colours");
    Browser.media(browser, "forced-colors", "none");
  }

  @Test
  void nothingMovesForThoseWhoWantNoMotion() {
    Browser.media(browser, "prefers-reduced-motion", "reduce");
    openAnswered("/?language=ti");

    assertEquals("0", text("document.getAnimations().length"));
    assertTrue(
        is(
            "$$('*').every((each) => getComputedStyle(each).animationName === 'none' && parseFloat(getComputedStyle(each).transitionDuration) === 0)"));
    Browser.media(browser, "prefers-reduced-motion", "no-preference");
  }

  @Test
  void urduRunsFromTheRightAndMarksWhatIsEnglish() {
    openHost("", "<bury-directory lang='ur'>FORM</bury-directory>");
    until("$('#bd-q')");
    search("pharmacy");

    assertEquals("rtl", text("getComputedStyle($('.bd')).direction"));
    assertEquals("ur", text("$('.bd').lang"));
    assertTrue(is("$('.bd-hit h3').lang === 'en-GB' && $('.bd-hit h3').dir === 'auto'"));
    assertTrue(
        is(
            "$('.bd-narrow').getBoundingClientRect().left > $('.bd-main').getBoundingClientRect().left"));
    assertTrue(text("$('#bd-status').textContent").contains("نتائج"));
    assertTrue(
        is(
            "Object.values(w.strings).length === 0 && $$('.bd-go, .bd-button, .bd-sort span').every((each) => /[\\u0600-\\u06ff]/.test(each.textContent))"));
  }

  @Test
  void aDeviceThatWillNotSayWhereItIsIsAskedOnlyOnAClick() {
    browser.executeCdpCommand(
        "Browser.setPermission",
        Map.of("permission", Map.of("name", "geolocation"), "setting", "denied"));
    open("/widget/demo");
    until("$('#bd-q')");
    js(
        "window.asked = 0; const real = navigator.geolocation.getCurrentPosition; navigator.geolocation.getCurrentPosition = function (...all) { asked++; real.apply(this, all); }");
    type("food");
    until("$$('.bd-hit').length");
    assertEquals("0", text("asked"));

    js("button('Near me').click()");
    until("$('.bd-note') && $('.bd-note').textContent.includes('Type a postcode')");
    assertEquals("1", text("asked"));
  }

  @Test
  void nearMeSearchesFromWhereTheDeviceIs() {
    browser.executeCdpCommand(
        "Browser.setPermission",
        Map.of("permission", Map.of("name", "geolocation"), "setting", "granted"));
    browser.executeCdpCommand(
        "Emulation.setGeolocationOverride",
        Map.of("latitude", 53.56123, "longitude", -2.32612, "accuracy", 10));
    openAnswered("/?q=pharmacy");
    js("told.length = 0; button('Near me').click()");
    answered();

    assertEquals("Where I am", text("$('#bd-near').value"));
    assertTrue(text("location.search").contains("near=53.561%2C-2.326"), text("location.search"));
    assertTrue(texts(".bd-chip").getFirst().contains("Near: Where I am"));
    assertTrue(texts(".bd-facts").getFirst().contains("away"));
  }

  @Test
  void nothingShiftsWhenTheWidgetTakesOver() {
    browser.executeCdpCommand(
        "Page.addScriptToEvaluateOnNewDocument",
        Map.of(
            "source",
            "window.shifted = 0; new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => { shifted += value; })).observe({ type: 'layout-shift', buffered: true });"));
    for (String path : List.of("/widget/demo", "/", "/?q=pharmacy&near=M26")) {
      for (int width : List.of(320, 1280)) {
        Browser.size(browser, width, 900);
        open(path);
        until("$('.bd') && seen($('.bd'))");
        until(
            "new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))");
        assertEquals("0", text("shifted"), path + " at " + width);
      }
    }
  }
}
