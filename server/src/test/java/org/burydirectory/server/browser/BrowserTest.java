package org.burydirectory.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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

  private static final String AXE = axe();

  /** WCAG 2.2 AA and below, and what axe calls best practice. */
  private static final String VIOLATIONS =
      """
      const done = arguments[arguments.length - 1];
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
      axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'], preload: false }).then(
        ({ violations, passes }) => done(JSON.stringify(violations.map(({ id, help, nodes }) =>
          id + ': ' + help + nodes.map((node) => ' | ' + node.target + ' ' + node.html.slice(0, 200) + node.failureSummary).join('')))),
        (error) => done('axe failed: ' + error));
      """;

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

  /** Holds the page as it is against axe, which is loaded once a page. */
  protected void assertAccessible(String what) {
    if (!Boolean.TRUE.equals(browser.executeScript("return !!window.axe"))) {
      browser.executeCdpCommand(
          "Runtime.evaluate", Map.of("expression", AXE, "returnByValue", false));
    }
    assertEquals("[]", browser.executeAsyncScript(VIOLATIONS), what);
  }

  private static String axe() {
    try (InputStream script = BrowserTest.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8) + ";0";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the page complained of since this was last asked, such as a policy that it broke. */
  protected List<String> complaints() {
    return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }
}
