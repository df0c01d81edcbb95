package dev.tesuri.web.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A browser that visits the running server, and notes every request that leaves it.
final class Phone implements AutoCloseable {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-dev-shm-usage",
          "--disable-background-networking");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;
  private final List<String> foreign = new ArrayList<>();

  /// A browser started with these flags besides the usual ones.
  Phone(String... flags) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(Stream.concat(FLAGS.stream(), Arrays.stream(flags)).toList()));
  }

  /// A resident's phone, 390 wide and 664 high.
  static NewContextOptions held() {
    return sized(390, 664).setIsMobile(true).setDeviceScaleFactor(2);
  }

  static NewContextOptions sized(int width, int height) {
    return new NewContextOptions()
        .setLocale("ja-JP")
        .setTimezoneId("Asia/Tokyo")
        .setViewportSize(width, height)
        .setHasTouch(true);
  }

  Page visit(NewContextOptions options) {
    return visit(options, "/", List.of());
  }

  /// A page with these cookies from the beginning.
  Page visit(NewContextOptions options, String path, List<Cookie> cookies) {
    BrowserContext context = browser.newContext(options);
    context.addCookies(cookies);
    context.setDefaultTimeout(15_000);
    context.onRequest(
        request -> {
          if (!request.url().startsWith(RunningServer.get().address().toString())) {
            foreign.add(request.url());
          }
        });
    Page page = context.newPage();
    page.navigate(RunningServer.get().at(path).toString());
    return page;
  }

  /// Requests to any other host, of all visits.
  List<String> foreignRequests() {
    return List.copyOf(foreign);
  }

  static Locator answers(Page page) {
    return page.locator("main .answers.main button:visible");
  }

  /// Writes into the field and sends it.
  static void ask(Page page, String words) {
    Locator field = page.locator("main [name=text]").first();
    if (!field.isVisible()) {
      page.locator("main details:has([name=text]) > summary").first().tap();
    }
    field.fill(words);
    page.locator("main form:has([name=text]) button:visible").first().tap();
    page.waitForURL("**/chat");
  }

  /// How much the page is wider than the screen.
  static int overflow(Page page) {
    return (int)
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }

  /// What axe objects to, and what it cannot decide.
  static List<String> doubts(Page page) {
    var found = new AxeBuilder(page).withTags(RULES).analyze();
    var doubts = new ArrayList<String>();
    found
        .getViolations()
        .forEach(rule -> doubts.add("violation " + rule.getId() + rule.getNodes()));
    found
        .getIncomplete()
        .forEach(rule -> doubts.add("incomplete " + rule.getId() + rule.getNodes()));
    return doubts;
  }

  @Override
  public void close() {
    playwright.close();
  }
}
