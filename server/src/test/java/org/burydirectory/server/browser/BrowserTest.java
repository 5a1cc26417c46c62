package org.burydirectory.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.burydirectory.server.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** A test in the browser, over one server a class. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserTest {

  /** WCAG 2.2 AA and below, and what axe calls best practice. */
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  protected TestServer server;
  protected ChromeDriver browser;

  @BeforeAll
  void startServer() throws IOException {
    Browser.need();
    server = TestServer.start();
  }

  @AfterAll
  void stopServer() {
    if (server != null) {
      server.close();
    }
  }

  @BeforeEach
  void freshBrowser() {
    browser = Browser.fresh();
  }

  /** Opens a path of the server. */
  protected void open(String path) {
    browser.get(server.uri(path).toString());
  }

  protected WebElement find(String css) {
    return browser.findElement(By.cssSelector(css));
  }

  protected List<WebElement> all(String css) {
    return browser.findElements(By.cssSelector(css));
  }

  /** Holds the page as it is against axe. */
  protected void assertAccessible(String what) {
    Results results = new AxeBuilder().withTags(RULES).analyze(browser);

    assertEquals(
        "",
        results.getViolations().stream().map(BrowserTest::line).collect(Collectors.joining("\n")),
        what);
  }

  private static String line(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getHelp()
        + rule.getNodes().stream()
            .map(
                node ->
                    "\n  "
                        + node.getTarget()
                        + " "
                        + node.getHtml()
                        + " "
                        + node.getFailureSummary())
            .collect(Collectors.joining());
  }

  /** What the page complained of since this was last asked, such as a policy that it broke. */
  protected List<String> complaints() {
    return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }
}
