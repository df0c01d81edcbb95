package dev.tesuri.web.chat;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import dev.tesuri.bot.face.Reading;
import dev.tesuri.bot.face.TextSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The look of the pages: what fits, what can be touched, what a screen reader meets.
class FaceInBrowserTest {

  private static final String OVERFLOW =
      "document.documentElement.scrollWidth - document.documentElement.clientWidth";
  private static final String SMALL_TARGETS =
      """
      [...document.querySelectorAll('button, summary, input:not([type=hidden]), .back, .go, .call, .more, .tel, .sources a')]
        .filter(e => e.checkVisibility() && e.getBoundingClientRect().width > 0)
        .filter(e => e.getBoundingClientRect().height < LEAST)
        .map(e => e.className + ' ' + e.textContent.trim() + ' ' + e.getBoundingClientRect().height)
      """;
  private static final String SMALL_TEXT =
      """
      [...document.querySelectorAll('body *')]
        .filter(e => e.tagName !== 'RT' && e.checkVisibility() && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
        .filter(e => parseFloat(getComputedStyle(e).fontSize) < LEAST)
        .map(e => e.tagName + e.className + ' ' + getComputedStyle(e).fontSize)
      """;

  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = new Browser();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void axe_finds_no_fault_and_no_doubt_on_any_page() {
    var rules =
        List.of(
            "wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    var faults = new ArrayList<String>();
    // So high that the bar at the bottom covers nothing: what is covered axe cannot judge.
    onEachPage(
        new Samples(Reading.USUAL),
        390,
        3000,
        (name, page) -> {
          var found = new AxeBuilder(page).withTags(rules).analyze();
          found.getViolations().forEach(rule -> faults.add(name + ": " + told(rule)));
          found.getIncomplete().forEach(rule -> faults.add(name + ": " + told(rule)));
        });
    assertThat(faults).isEmpty();
  }

  @Test
  void nothing_is_cut_off_with_the_largest_text() {
    notCutOff(List.of(TextSize.LARGEST));
  }

  @Test
  @Tag("matrix")
  void nothing_is_cut_off_at_any_width_or_size() {
    notCutOff(List.of(TextSize.values()));
  }

  private static void notCutOff(List<TextSize> sizes) {
    for (TextSize size : sizes) {
      onEachPage(
          new Samples(new Reading(size, true)),
          390,
          664,
          (name, page) -> {
            for (int width : List.of(320, 390, 640, 1280)) {
              page.setViewportSize(width, 664);
              assertThat(page.evaluate(OVERFLOW)).as(name + width + size).isEqualTo(0);
            }
          });
    }
  }

  @Test
  void a_finger_finds_every_target_and_an_old_eye_every_word() {
    onEachPage(
        new Samples(Reading.USUAL),
        390,
        664,
        (name, page) -> {
          assertThat(words(page, SMALL_TARGETS, 47)).as(name).isEmpty();
          assertThat(words(page, SMALL_TEXT, 18)).as(name).isEmpty();
        });
  }

  @Test
  void on_a_kiosk_everything_is_larger() {
    onEachPage(
        Samples.onKiosk(),
        1080,
        1920,
        (name, page) -> {
          assertThat(words(page, SMALL_TEXT, 32)).as(name).isEmpty();
          assertThat(words(page, SMALL_TARGETS, 95)).as(name).isEmpty();
          assertThat(page.evaluate(OVERFLOW)).as(name).isEqualTo(0);
        });
  }

  @Test
  void on_a_phone_both_answers_of_a_step_show_without_scrolling() {
    var step = requireNonNull(new Samples(Reading.USUAL).all().get("step"));
    var page = browser.open(Browser.phone(390, 664), Map.of("/", step));
    page.navigate(Browser.HOST + "/");
    assertThat(bottom(page, ".answers.main")).isLessThanOrEqualTo(top(page, "footer"));
    Browser.leave(page);
  }

  @Test
  void the_way_to_a_person_stays_in_sight_even_with_large_text_of_the_phone() {
    personInSight(Set.of("start", "step", "hazard")::contains);
  }

  @Test
  @Tag("matrix")
  void the_way_to_a_person_stays_in_sight_on_every_page() {
    personInSight(_ -> true);
  }

  private static void personInSight(Predicate<String> wanted) {
    try (var large = new Browser("--blink-settings=defaultFontSize=32")) {
      new Samples(Reading.USUAL)
          .all()
          .forEach(
              (name, html) -> {
                if (!wanted.test(name)) {
                  return;
                }
                var page = large.open(Browser.phone(390, 664), Map.of("/", html));
                page.navigate(Browser.HOST + "/");
                assertThat(page.evaluate(OVERFLOW)).as(name).isEqualTo(0);
                assertThat(bottom(page, ".person")).as(name).isLessThanOrEqualTo(664);
                assertThat(664 - top(page, "footer")).as(name).isLessThan(664 / 4.0);
                Browser.leave(page);
              });
    }
  }

  @Test
  void with_forced_colours_every_button_has_an_edge() {
    var options = Browser.phone(390, 664).setForcedColors(ForcedColors.ACTIVE);
    var page = browser.open(options, Map.of("/", new Samples(Reading.USUAL).chat(Samples.walk(3))));
    page.navigate(Browser.HOST + "/");
    var edgeless =
        "[...document.querySelectorAll('button, summary')].filter(e => e.checkVisibility() &&"
            + " getComputedStyle(e).borderTopStyle === 'none').length";
    assertThat(page.evaluate(edgeless)).isEqualTo(0);
    Browser.leave(page);
  }

  @Test
  void readings_can_be_hidden_without_moving_the_answers() {
    var page =
        browser.open(Browser.phone(390, 664), Map.of("/", new Samples(Reading.USUAL).start()));
    page.navigate(Browser.HOST + "/");
    assertThat(page.locator("main rt").first().isVisible()).isTrue();
    page.locator("[name=ruby]").click();
    assertThat(page.locator("main rt").first().isVisible()).isFalse();
    page.locator("[name=size]").click();
    assertThat(page.locator("html").getAttribute("data-size")).isEqualTo("l");
    Browser.leave(page);
  }

  private static void onEachPage(
      Samples samples, int width, int height, BiConsumer<String, Page> check) {
    var all = samples.all();
    // The pulse of a kiosk has to find somebody.
    var pages = Browser.site(Map.of("/kiosk/alive", "", "/kiosk/here", ""));
    var page = browser.open(Browser.phone(width, height), pages);
    all.forEach(
        (name, html) -> {
          pages.put("/" + name, html);
          page.navigate(Browser.HOST + "/" + name);
          check.accept(name, page);
        });
    Browser.leave(page);
  }

  private static String told(Rule rule) {
    return rule.getId() + rule.getNodes().stream().map(node -> node.getTarget()).toList();
  }

  private static List<?> words(Page page, String script, int least) {
    return (List<?>) page.evaluate(script.replace("LEAST", Integer.toString(least)));
  }

  private static double bottom(Page page, String selector) {
    var box = page.locator(selector).first().boundingBox();
    return box.y + box.height;
  }

  private static double top(Page page, String selector) {
    return page.locator(selector).first().boundingBox().y;
  }
}
