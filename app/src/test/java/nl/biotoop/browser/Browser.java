package nl.biotoop.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One visitor: headless Chromium with an empty profile, on one site. */
final class Browser implements AutoCloseable {
  private static final Duration MOVING = Duration.ofSeconds(2);

  static final int PHONE = 390;
  static final int DESK = 1280;

  /** Whether pages may run JavaScript. */
  enum Scripts {
    ON,
    OFF
  }

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ChromeDriver driver;
  private final String site;

  Browser(int port) {
    this(port, Scripts.ON);
  }

  Browser(int port, Scripts scripts) {
    this.site = "http://localhost:" + port;
    this.driver =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(
                    new File(System.getProperty("biotoop.chromedriver", "/usr/bin/chromedriver")))
                .usingAnyFreePort()
                .build(),
            options());
    driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(60));
    driver.executeCdpCommand(
        "Emulation.setScriptExecutionDisabled", Map.of("value", scripts == Scripts.OFF));
    width(DESK).media("screen");
  }

  private static ChromeOptions options() {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(System.getProperty("biotoop.browser", "/usr/bin/chromium"));
    // A profile of its own, made and thrown away by the driver.
    options.addArguments(
        "--headless=new",
        // Scroll bars would take 15 pixels of the width that a test asks for.
        "--hide-scrollbars",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync");
    LoggingPreferences logging = new LoggingPreferences();
    logging.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability("goog:loggingPrefs", logging);
    return options;
  }

  ChromeDriver driver() {
    return driver;
  }

  String site() {
    return site;
  }

  /** Opens an address of the site: a path, or all of an address. */
  Browser open(String address) {
    driver.get(address.startsWith("/") ? site + address : address);
    return this;
  }

  /** The address as a visitor would share it. */
  String address() {
    return String.valueOf(driver.getCurrentUrl());
  }

  /** Sets the width of the page in CSS pixels, to the pixel. */
  Browser width(int pixels) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    return this;
  }

  /** Shows pages as on a screen or on paper; without motion, which would only take time. */
  Browser media(String media) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            media,
            "features",
            List.of(Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    return this;
  }

  WebElement one(String css) {
    return driver.findElement(By.cssSelector(css));
  }

  List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  boolean has(String css) {
    return !all(css).isEmpty();
  }

  /** What a reader sees of one element. */
  String text(String css) {
    return one(css).getText();
  }

  List<String> texts(String css) {
    return all(css).stream().map(WebElement::getText).toList();
  }

  /** A click that stays on the page. */
  Browser click(String css) {
    one(css).click();
    return this;
  }

  /** A click that loads a page. */
  Browser follow(String css) {
    return load(one(css)::click);
  }

  Browser followLink(String text) {
    return load(driver.findElement(By.linkText(text))::click);
  }

  /** Does what loads a page, and waits until that page is there. */
  Browser load(Runnable step) {
    Object before = document();
    step.run();
    new WebDriverWait(driver, Duration.ofSeconds(30))
        .withMessage("no page after a step on " + address())
        .ignoring(JavascriptException.class)
        .until(_ -> isAnother(before));
    return this;
  }

  /** The moment the document began, which tells it from every other. */
  private Object document() {
    return ask("return performance.timeOrigin");
  }

  private boolean isAnother(Object before) {
    return ask("return document.readyState").equals("complete") && !document().equals(before);
  }

  Browser type(String css, String text) {
    WebElement field = one(css);
    field.clear();
    field.sendKeys(text);
    return this;
  }

  Browser press(CharSequence... keys) {
    return press(
        Stream.of(keys).anyMatch(key -> key instanceof Keys named && named == Keys.TAB),
        new Actions(driver).sendKeys(keys));
  }

  Browser pressShiftTab() {
    return press(
        true, new Actions(driver).keyDown(Keys.SHIFT).sendKeys(Keys.TAB).keyUp(Keys.SHIFT));
  }

  /** A busy machine answers before the keyboard has moved on. */
  private Browser press(boolean moves, Actions keys) {
    WebElement before = focused();
    keys.perform();
    if (moves) {
      try {
        new WebDriverWait(driver, MOVING).until(_ -> !focused().equals(before));
      } catch (TimeoutException e) {
        // It stays where it is, at the end of the page for one; the test tells whether it may.
      }
    }
    return this;
  }

  /** The element that has the keyboard. */
  WebElement focused() {
    return driver.switchTo().activeElement();
  }

  /** Asks the page something; the test's own script, so it also works with scripts off. */
  Object ask(String script, Object... arguments) {
    Object answer = ((JavascriptExecutor) driver).executeScript(script, arguments);
    return answer == null ? "" : answer;
  }

  /** What the browser did on the network since this was last asked. */
  List<JsonNode> network() {
    List<JsonNode> events = new ArrayList<>();
    driver
        .manage()
        .logs()
        .get(LogType.PERFORMANCE)
        .forEach(entry -> {
          JsonNode event = JSON.readTree(entry.getMessage()).path("message");
          if (event.path("method").asString().startsWith("Network.")) {
            events.add(event);
          }
        });
    return events;
  }

  /** The addresses fetched since the network was last asked about. */
  List<String> requested() {
    return network().stream()
        .filter(event -> event.path("method").asString().equals("Network.requestWillBeSent"))
        .map(event -> event.path("params").path("request").path("url").asString())
        .toList();
  }

  /** Keeps a picture of the whole page in {@code target/screenshots}. */
  void picture(String name) {
    long height = ((Number) ask("return document.documentElement.scrollHeight")).longValue();
    long width = ((Number) ask("return document.documentElement.clientWidth")).longValue();
    Map<String, Object> size =
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false);
    driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", size);
    try {
      Path folder = Files.createDirectories(Path.of("target", "screenshots"));
      Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    width((int) width);
  }

  @Override
  public void close() {
    driver.quit();
  }
}
