package dev.tesuri.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Every kind of screen as the running server gives it, looked at as different people see it.
class FaceOnServerTest {

  /// Taller than most pages. The view is as tall as the page, so that the bar at the bottom covers
  /// nothing: of what is covered axe cannot tell the contrast, while a person scrolls.
  private static final int TALL = 6_000;

  // The rest of the screens is the same with another width or without scripts.
  private static final Set<String> FEW = Set.of("start", "step", "help", "hazard");

  @Test
  @Tag("matrix")
  void on_a_phone_axe_finds_no_fault_and_no_doubt() {
    assertThat(doubts(Phone.held(), true, Set.of())).isEmpty();
  }

  @Test
  @Tag("matrix")
  void without_scripts_axe_finds_no_fault_and_no_doubt() {
    assertThat(doubts(Phone.held(), false, FEW)).isEmpty();
  }

  @Test
  void on_a_kiosk_axe_finds_no_fault_and_no_doubt() {
    var faults = new ArrayList<String>();
    try (var phone = new Phone()) {
      var device = Hall.registered().forBrowser();
      look(
          phone.visit(Phone.sized(1080, 1920), "/kiosk", device),
          (name, at) -> {
            if (FEW.contains(name)) {
              doubts(faults, name, at);
            }
          });
      assertThat(phone.foreignRequests()).isEmpty();
    }
    assertThat(faults).isEmpty();
  }

  @Test
  @Tag("matrix")
  void with_the_phones_text_at_200_percent_axe_is_content_and_nothing_is_cut() {
    var faults = new ArrayList<String>();
    try (var phone = new Phone("--blink-settings=defaultFontSize=32")) {
      Page page = phone.visit(Phone.held());
      look(
          page,
          (name, at) -> {
            note(faults, name + " is too wide by ", Phone.overflow(at));
            if (FEW.contains(name)) {
              personBelow(faults, name, at);
              doubts(faults, name, at);
            }
          });
      assertThat(phone.foreignRequests()).isEmpty();
    }
    assertThat(faults).isEmpty();
  }

  @Test
  @Tag("matrix")
  void at_no_width_and_zoom_is_anything_cut() {
    var faults = new ArrayList<String>();
    try (var phone = new Phone()) {
      Page page = phone.visit(Phone.held());
      look(
          page,
          (name, at) -> {
            // 320 is also 1280 at 400 %.
            for (int width : List.of(320, 390, 640)) {
              at.setViewportSize(width, 664);
              note(faults, name + " at " + width + " is too wide by ", Phone.overflow(at));
            }
          });
    }
    assertThat(faults).isEmpty();
  }

  private static List<String> doubts(NewContextOptions options, boolean scripts, Set<String> only) {
    var faults = new ArrayList<String>();
    try (var phone = new Phone()) {
      Page page = phone.visit(options);
      if (!scripts) {
        // axe itself is a script: the page's own are kept from it instead.
        page.context().route("**/*.js", Route::abort);
        page.reload();
      }
      look(
          page,
          (name, at) -> {
            if (only.isEmpty() || only.contains(name)) {
              doubts(faults, name, at);
            }
          });
      assertThat(phone.foreignRequests()).isEmpty();
    }
    return faults;
  }

  private static void doubts(List<String> faults, String name, Page page) {
    var usual = page.viewportSize();
    page.setViewportSize(usual.width, TALL);
    // How long a page is, depends on the hour too: an open desk has more to tell.
    var whole = (Integer) page.evaluate("document.documentElement.scrollHeight");
    page.setViewportSize(usual.width, whole);
    assertThat(page.evaluate("document.documentElement.scrollHeight")).isEqualTo(whole);
    Phone.doubts(page).forEach(doubt -> faults.add(name + ": " + doubt));
    page.setViewportSize(usual.width, usual.height);
  }

  private static void note(List<String> faults, String what, int pixels) {
    if (pixels != 0) {
      faults.add(what + pixels);
    }
  }

  private static void personBelow(List<String> faults, String name, Page page) {
    var box = page.locator("footer .person").boundingBox();
    if (box.y + box.height > page.viewportSize().height) {
      faults.add(name + ": the way to a person is out of sight");
    }
  }

  /// Leads a resident past every kind of screen.
  private static void look(Page page, BiConsumer<String, Page> look) {
    look.accept("start", page);
    after(page, "カードの暗証番号をわすれた", ".answered", "answered", look);
    tap(page);
    PlaywrightAssertions.assertThat(page.locator("#now .step")).hasCount(1);
    look.accept("step", page);
    after(page, "できません", ".step .hints", "hints", look);
    after(page, "できません", ".waiting", "help", look);
    after(page, "やめる", ".note", "notice", look);
    after(page, "カード", ".asked", "asked", look);
    after(page, "ほげほげぴよ", ".asked", "unclear", look);
    after(page, "息ができない。救急車を呼んで", ".hazard", "hazard", look);
    after(page, "暗証番号は 4649 です", ".masked", "masked", look);
    after(page, "係の人と話したい", ".waiting", "waiting", look);
    finish(page);
    look.accept("finished", page);
    for (String path : List.of("/topics/pin-reset-office", "/no-such-page", "/admin")) {
      page.navigate(RunningServer.get().at(path).toString());
      look.accept(path, page);
      page.navigate(RunningServer.get().at("/").toString());
    }
  }

  private static void after(
      Page page, String words, String card, String name, BiConsumer<String, Page> look) {
    String before = page.locator("main").getAttribute("data-last");
    Phone.ask(page, words);
    page.waitForCondition(
        () -> !page.locator("main[data-last='" + before + "'], main .awaited").first().isVisible());
    PlaywrightAssertions.assertThat(page.locator("#now " + card).last()).isVisible();
    look.accept(name, page);
  }

  private static void finish(Page page) {
    Phone.ask(page, "カードの暗証番号をわすれた");
    PlaywrightAssertions.assertThat(page.locator("#now .answered").last()).isVisible();
    for (int taps = 0; page.locator("#now .card.finished").count() == 0; taps++) {
      assertThat(taps).isLessThan(80);
      String before = page.locator("#now .card").last().innerText();
      tap(page);
      page.waitForCondition(() -> !page.locator("#now .card").last().innerText().equals(before));
    }
  }

  private static void tap(Page page) {
    Phone.answers(page).first().tap();
  }
}
