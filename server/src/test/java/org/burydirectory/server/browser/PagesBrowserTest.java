package org.burydirectory.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.burydirectory.search.EntrySummary;
import org.burydirectory.server.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The pages as the server renders them: what people have whose browser runs no scripts. */
class PagesBrowserTest extends BrowserTest {

  private static final int PHONE = 320;
  private static final int SCREEN = 1280;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  static Stream<String> states() {
    return Stream.of(
        "/",
        "/?q=me+mum+has+dementia+need+a+break&near=M26+2SP&cost=free&within=5mi",
        "/?q=zzzzqqqq+aaabbbb&day=sunday&cost=paid&language=yi",
        "/?q=he+hits+me&near=Nowherebury",
        "/services/" + service(),
        "/guides/carers-break",
        "/needs",
        "/needs/carers",
        "/places/west",
        "/about",
        "/widget/demo",
        "/developers",
        "/nothing-here");
  }

  /** A service with hours. */
  private static String service() {
    return TestServer.directory().summaries().stream()
        .map(EntrySummary::id)
        .filter(
            id ->
                TestServer.directory().service(id).stream()
                    .flatMap(service -> service.serviceAtLocations().stream())
                    .anyMatch(site -> site.schedules().size() > 1))
        .findFirst()
        .orElseThrow();
  }

  /** Keeps the widget out, so that the page stays as it was sent. */
  private void asSent() {
    browser.executeCdpCommand(
        "Network.setBlockedURLs", Map.of("urls", List.of("*/widget/bury-directory*")));
  }

  @ParameterizedTest
  @MethodSource("states")
  void everyStateIsAccessibleInLightAndDarkOnPhoneAndScreen(String state) {
    asSent();
    open(state);
    for (String scheme : List.of("light", "dark")) {
      Browser.media(browser, "prefers-color-scheme", scheme);
      for (int width : List.of(SCREEN, PHONE)) {
        Browser.size(browser, width, 900);
        browser.executeScript(
            "document.querySelectorAll('details').forEach(d => d.open = arguments[0])",
            width == PHONE);

        assertAccessible(state + " " + scheme + " " + width);
        assertFits(state);
      }
    }
  }

  /** Nothing but code and tables of figures may make the page wider than the screen. */
  private void assertFits(String state) {
    long wider =
        (Long)
            browser.executeScript(
                "return document.scrollingElement.scrollWidth - document.documentElement.clientWidth");

    assertTrue(wider <= 0, state + " is " + wider + " px too wide");
  }

  @Test
  void theWholeJourneyGoesWithoutScripts() {
    Browser.size(browser, PHONE, 900);
    Browser.withoutScripts(browser);
    open("/");
    find("#bd-q").sendKeys("need a break", Keys.ENTER);
    awaitUrl("q=need+a+break");
    assertTrue(find("#bd-status").getText().contains("results"));

    find("#bd-near").sendKeys("M26");
    find(".bd-narrow > summary").click();
    find("[data-facet=cost] summary").click();
    find("[data-facet=cost] input[value=free]").click();
    find(".bd-facets .bd-go").click();
    awaitUrl("near=M26");
    assertTrue(find("[data-facet=cost] input[value=free]").isSelected());
    assertTrue(find(".bd-chips").getText().contains("What it costs: Free"));

    browser.findElement(By.partialLinkText("What it costs: Free")).click();
    awaitUrl("/?near=M26&q=need+a+break");
    browser.findElement(By.linkText("Nearest")).click();
    awaitUrl("sort=distance");
    assertEquals("Nearest", find(".bd-sort [aria-current]").getText());
    String first = find(".bd-hit h3").getText();
    find("[rel=next]").click();
    awaitUrl("page=2");
    assertTrue(find("#bd-status").getText().contains("page 2"));
    browser.navigate().back();
    assertEquals(first, find(".bd-hit h3").getText());
    browser.navigate().refresh();
    assertEquals(first, find(".bd-hit h3").getText());
    assertEquals("need a break", find("#bd-q").getDomProperty("value"));

    find(".bd-hit h3 a").click();
    awaitUrl("/services/");
    assertEquals(first, find("h1").getText());
    browser.navigate().back();
    assertEquals("M26", find("#bd-near").getDomProperty("value"));
  }

  /** A click returns before the page that it leads to has come. */
  private void awaitUrl(String part) {
    new WebDriverWait(browser, PATIENCE).until(driver -> driver.getCurrentUrl().contains(part));
  }

  @Test
  void aCrisisOffersAWayOutWithoutScripts() {
    Browser.withoutScripts(browser);
    open("/?q=he+hits+me");

    WebElement exit = find(".bd-crisis .bd-exit");

    assertTrue(exit.isDisplayed());
    assertTrue(exit.getDomAttribute("href").startsWith("https://www.bbc.co.uk/"));
    assertTrue(
        exit.getLocation().getY() < find("#bd-q").getLocation().getY(), "above the search form");
  }

  @Test
  void theFirstTabLeadsPastTheNavigation() {
    open("/about");
    browser.switchTo().activeElement().sendKeys(Keys.TAB);
    WebElement skip = browser.switchTo().activeElement();
    assertEquals("Skip to the content", skip.getText());
    assertTrue(skip.getLocation().getY() >= 0, "visible once it has focus");

    skip.sendKeys(Keys.ENTER);

    assertEquals("main", browser.switchTo().activeElement().getDomAttribute("id"));
  }

  @Test
  void focusIsSeenInForcedColours() {
    Browser.media(browser, "forced-colors", "active");
    open("/needs");
    browser.switchTo().activeElement().sendKeys(Keys.TAB, Keys.TAB);

    WebElement focused = browser.switchTo().activeElement();

    assertEquals("solid", focused.getCssValue("outline-style"));
    assertEquals("3px", focused.getCssValue("outline-width"));
    assertAccessible("forced colours");
  }

  @Test
  void nothingMoves() {
    open("/?q=carers");

    assertEquals(0L, browser.executeScript("return document.getAnimations().length"));
  }

  @Test
  void fourTimesTheTextSizeStillFits() {
    asSent();
    Browser.size(browser, SCREEN / 4, 256);
    open("/?q=carers&near=M26");

    assertFits("400 %");
    assertTrue(find("#bd-q").getSize().getWidth() > 200);
  }

  @Test
  void pagesComplainOfNothing() {
    for (String path : List.of("/", "/needs", "/services/" + service(), "/widget/demo")) {
      open(path);
      assertEquals(List.of(), complaints(), path);
    }
  }
}
