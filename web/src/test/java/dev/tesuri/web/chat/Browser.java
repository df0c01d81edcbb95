package dev.tesuri.web.chat;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/// A Chromium that sees only the pages given to it; any other address fails.
final class Browser implements AutoCloseable {

  static final String HOST = "http://tesuri.test";

  private static final Path FILES = Path.of("src/main/resources/web");
  private static final Path CHROMIUM =
      Path.of(Objects.requireNonNullElse(System.getenv("CHROMIUM"), "/usr/bin/chromium"));

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;

  /// Skips the test where there is no Chromium, except on a build server.
  Browser(String... flags) {
    assumeTrue(Files.isExecutable(CHROMIUM) || System.getenv("CI") != null);
    var skip =
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
    playwright = Playwright.create(skip);
    var arguments =
        new java.util.ArrayList<>(
            List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"));
    arguments.addAll(List.of(flags));
    var launch = new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(arguments);
    browser = playwright.chromium().launch(launch);
  }

  static com.microsoft.playwright.Browser.NewContextOptions phone(int width, int height) {
    return new com.microsoft.playwright.Browser.NewContextOptions()
        .setLocale("ja-JP")
        .setViewportSize(width, height)
        .setHasTouch(true);
  }

  /// A page of a fresh visitor.
  ///
  /// @param pages by path; may change while the page is open
  Page open(com.microsoft.playwright.Browser.NewContextOptions options, Map<String, String> pages) {
    BrowserContext context = browser.newContext(options);
    context.setDefaultTimeout(10_000);
    context.route("**/*", route -> serveWhileOpen(route, pages));
    return context.newPage();
  }

  /// Closes what [#open] opened. Nothing is served from here on: what the page still asks for while
  /// it is closing would find its context gone.
  static void leave(Page page) {
    page.context().unrouteAll();
    page.context().close();
  }

  private static void serveWhileOpen(Route route, Map<String, String> pages) {
    try {
      serve(route, pages);
    } catch (PlaywrightException closed) {
      // The page went away before it had all it asked for.
    }
  }

  private static void serve(Route route, Map<String, String> pages) {
    var address = URI.create(route.request().url());
    var path = address.getPath();
    if (!route.request().url().startsWith(HOST)) {
      route.abort();
    } else if (path.startsWith("/assets/")) {
      route.fulfill(new Route.FulfillOptions().setPath(FILES.resolve(path.substring(8))));
    } else if (pages.containsKey(path)) {
      var html = new Route.FulfillOptions().setContentType("text/html; charset=utf-8");
      route.fulfill(html.setHeaders(POLICY).setBody(pages.get(path)));
    } else {
      route.abort();
    }
  }

  private static final Map<String, String> POLICY =
      Map.of(
          "Content-Type",
          "text/html; charset=utf-8",
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
              + " connect-src 'self' ws://tesuri.test; form-action 'self'; base-uri 'none'");

  static Map<String, String> site(Map<String, String> pages) {
    return new ConcurrentHashMap<>(pages);
  }

  @Override
  public void close() {
    playwright.close();
  }
}
