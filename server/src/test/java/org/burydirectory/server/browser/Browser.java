package org.burydirectory.server.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * The one browser of all tests: Chromium without a window, started when first asked for and ended
 * with the process. A test may change what it emulates; {@link #fresh} undoes that.
 */
final class Browser {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final String REQUIRED = "browser.required";

  private Browser() {}

  private static final class Started {
    static final ChromeDriver DRIVER = start();
  }

  /** Skips the test, saying so, where there is no Chromium; fails it where one is required. */
  static void need() {
    boolean there = Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
    if (Boolean.getBoolean(REQUIRED)) {
      Assertions.assertTrue(there, "Chromium and its driver are missing, and -D" + REQUIRED);
    }
    Assumptions.assumeTrue(
        there, "skipped: needs " + CHROMIUM + " and " + DRIVER + " (chromium, chromium-driver)");
  }

  private static ChromeDriver start() {
    var service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(DRIVER.toFile())
            .usingAnyFreePort()
            .build();
    var driver = new ChromeDriver(service, options());
    driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(30));
    driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(30));
    Runtime.getRuntime().addShutdownHook(new Thread(driver::quit));
    return driver;
  }

  private static ChromeOptions options() {
    var options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--no-default-browser-check",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--user-data-dir=" + profile());
    var logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, java.util.logging.Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    return options;
  }

  private static Path profile() {
    try {
      return Files.createTempDirectory("bury-browser");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The browser as at first: light, wide, online, with scripts, without cookies or storage. */
  static ChromeDriver fresh() {
    ChromeDriver driver = Started.DRIVER;
    driver.switchTo().newWindow(org.openqa.selenium.WindowType.TAB);
    String kept = driver.getWindowHandle();
    for (String handle : List.copyOf(driver.getWindowHandles())) {
      if (!handle.equals(kept)) {
        driver.switchTo().window(handle).close();
      }
    }
    driver.switchTo().window(kept);
    driver.executeCdpCommand("Network.enable", Map.of());
    driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
    size(driver, 1280, 900);
    driver.manage().logs().get(LogType.BROWSER);
    return driver;
  }

  /** Sets the size of the page, as a phone or a screen has it. */
  static void size(ChromeDriver driver, int width, int height) {
    driver.manage().window().setSize(new Dimension(Math.max(width, 500), height));
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Emulates what a person has set, such as prefers-color-scheme: dark. */
  static void media(ChromeDriver driver, String feature, String value) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", feature, "value", value))));
  }

  /** Turns scripts off for what is opened from now on. */
  static void withoutScripts(ChromeDriver driver) {
    driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
  }
}
