package dev.tesuri.web.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.tesuri.bot.face.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Points of `docs/accessibility.md` that can be measured on the pages and are measured nowhere
/// else.
class ChecklistInBrowserTest {

  private static final Path WEB = Path.of("src/main/resources/web");

  /// What to press, but for links within a sentence.
  private static final String TARGETS =
      """
      const targets = [...document.querySelectorAll('a, button, summary, input:not([type=hidden])')]
        .filter(e => e.checkVisibility() && e.getBoundingClientRect().width > 1)
        .filter(e => getComputedStyle(e).display !== 'inline' && !e.classList.contains('skip'));
      """;

  /// But for captions of one line: which procedure it is, who speaks.
  private static final String TIGHT_LINES =
      """
      [...document.querySelectorAll('main p:not(.topic, .who), main li')]
        .filter(e => e.checkVisibility() && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
        .filter(e => parseFloat(getComputedStyle(e).lineHeight) / parseFloat(getComputedStyle(e).fontSize) < LEAST - 0.001)
        .map(e => e.outerHTML.slice(0, 80) + getComputedStyle(e).lineHeight)
      """;

  private static final String CLOSE_TARGETS =
      """
      (() => { TARGETS
        const near = [];
        const boxes = targets.filter(e => getComputedStyle(e.closest('footer') ?? e).position !== 'fixed'
          && !e.closest('footer')).map(e => [e, e.getBoundingClientRect()]);
        for (const [one, a] of boxes) for (const [other, b] of boxes) {
          if (one === other || one.contains(other) || other.contains(one)) continue;
          const across = Math.max(a.left, b.left) - Math.min(a.right, b.right);
          const down = Math.max(a.top, b.top) - Math.min(a.bottom, b.bottom);
          const least = one.closest('.answers') && other.closest('.answers') ? ANSWERS : 8;
          if (Math.max(across, down) < least - 0.5) near.push(one.textContent.trim() + ' | ' + other.textContent.trim() + ' ' + across + ' ' + down);
        }
        return near;
      })()
      """;

  private static final String FAINT_EDGES =
      """
      (() => { TARGETS
        const rgb = text => text.match(/[\\d.]+/g).map(Number);
        const light = ([r, g, b]) => [r, g, b].map(c => c / 255).map(c => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
          .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
        const ratio = (one, other) => { const [a, b] = [light(one), light(other)].sort((x, y) => y - x); return (a + 0.05) / (b + 0.05); };
        const ground = e => { for (let at = e; at; at = at.parentElement) { const c = rgb(getComputedStyle(at).backgroundColor); if (c[3] !== 0) return c; } return [255, 255, 255]; };
        return targets.filter(e => e.matches('button, input, summary, .go, .call, .back'))
          .filter(e => {
            const style = getComputedStyle(e);
            const around = ground(e.parentElement);
            const edge = style.borderTopStyle !== 'none' && parseFloat(style.borderTopWidth) > 0 ? ratio(rgb(style.borderTopColor), around) : 1;
            return Math.max(edge, ratio(ground(e), around)) < 3;
          }).map(e => e.tagName + '.' + e.className + ' ' + e.textContent.trim());
      })()
      """;

  private static final String SPACED =
      """
      document.querySelectorAll('body *').forEach(e => {
        e.style.setProperty('line-height', '1.5', 'important');
        e.style.setProperty('letter-spacing', '.12em', 'important');
        e.style.setProperty('word-spacing', '.16em', 'important');
        if (e.tagName === 'P') e.style.setProperty('margin-bottom', '2em', 'important');
      })
      """;

  private static final String LOST =
      """
      [...document.querySelectorAll('body *')].filter(e => e.checkVisibility() && !e.closest('.sr'))
        .filter(e => getComputedStyle(e).overflow === 'hidden' || getComputedStyle(e).overflowX === 'hidden')
        .filter(e => e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)
        .map(e => e.outerHTML.slice(0, 80))
      """;

  private static final String OVERFLOW =
      "document.documentElement.scrollWidth - document.documentElement.clientWidth";

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

  private interface Look {
    void at(String name, Page page);
  }

  private static void onEachPage(Reading reading, Look look) {
    var pages = Browser.site(Map.of());
    var page = browser.open(Browser.phone(390, 664), pages);
    new Samples(reading)
        .all()
        .forEach(
            (name, html) -> {
              pages.put("/" + name, html);
              page.navigate(Browser.HOST + "/" + name);
              look.at(name, page);
            });
    Browser.leave(page);
  }

  private static List<?> found(Page page, String script) {
    return (List<?>) page.evaluate(script.replace("TARGETS", TARGETS));
  }

  @Test
  void point_2_lines_stand_wide_apart_with_readings_and_without() {
    onEachPage(
        Reading.USUAL,
        (name, page) ->
            assertThat(found(page, TIGHT_LINES.replace("LEAST", "1.8"))).as(name).isEmpty());
    onEachPage(
        new Reading(Reading.USUAL.size(), false),
        (name, page) ->
            assertThat(found(page, TIGHT_LINES.replace("LEAST", "1.7"))).as(name).isEmpty());
  }

  @Test
  void point_3_the_edge_of_whatever_can_be_pressed_is_seen() {
    onEachPage(
        Reading.USUAL, (name, page) -> assertThat(found(page, FAINT_EDGES)).as(name).isEmpty());
  }

  @Test
  void point_7_nothing_is_lost_when_a_reader_sets_the_letters_wider() {
    onEachPage(
        Reading.USUAL,
        (name, page) -> {
          page.evaluate(SPACED);
          assertThat(page.evaluate(OVERFLOW)).as(name).isEqualTo(0);
          assertThat(found(page, LOST)).as(name).isEmpty();
        });
  }

  @Test
  void point_12_a_finger_beside_a_button_touches_no_other() {
    onEachPage(
        Reading.USUAL,
        (name, page) ->
            assertThat(found(page, CLOSE_TARGETS.replace("ANSWERS", "10"))).as(name).isEmpty());
  }

  @Test
  void points_13_and_14_a_tap_is_all_and_counts_when_the_finger_leaves() throws IOException {
    var heard = Pattern.compile("addEventListener\\('([a-z]+)'");
    var events = new TreeSet<String>();
    for (Path script : files(".js")) {
      String text = Files.readString(script);
      heard.matcher(text).results().forEach(found -> events.add(found.group(1)));
      // The kana keyboard keeps the place of the cursor so, the kiosk knows that somebody is there;
      // what counts is the click.
      if (!script.endsWith("kana.js") && !script.endsWith("kiosk.js")) {
        assertThat(text).as("%s", script).doesNotContain("pointerdown", "mousedown");
      }
    }
    assertThat(events)
        .contains("click")
        .doesNotContain(
            "touchstart", "touchmove", "touchend", "dblclick", "wheel", "mouseover", "mouseenter");
    for (Path style : files(".css")) {
      assertThat(Files.readString(style)).as("%s", style).doesNotContain(":hover");
    }
  }

  @Test
  void point_17_the_place_in_a_walk_is_said_in_words_and_the_title_begins_with_it() {
    var page =
        browser.open(
            Browser.phone(390, 664), Map.of("/", new Samples(Reading.USUAL).chat(Samples.walk(3))));
    page.navigate(Browser.HOST + "/");
    String step = text(page, ".card.step h2");
    String place = "7つのうち 3つ目";
    assertThat(text(page, ".card.step")).contains(place);
    assertThat(page.title()).startsWith(place + " " + step);
    Browser.leave(page);
  }

  private static String text(Page page, String selector) {
    var script =
        "(s => { const e = document.querySelector(s).cloneNode(true);"
            + " e.querySelectorAll('rt, rp').forEach(r => r.remove());"
            + " return e.textContent.replaceAll('\\u2060', '').replaceAll('\\u200b', '').trim(); })";
    return (String) page.evaluate(script + "('" + selector + "')");
  }

  @Test
  void point_25_help_and_the_way_back_have_one_place_and_one_name() {
    var places = new TreeSet<String>();
    var ways = new TreeSet<String>();
    onEachPage(
        Reading.USUAL,
        (name, page) -> {
          places.add(place(page, "footer .person"));
          if (page.locator("header .back:visible").count() > 0) {
            ways.add(place(page, "header .back:not([hidden] *):not([hidden])"));
          }
        });
    assertThat(places).hasSize(1);
    assertThat(ways).hasSize(1);
  }

  private static String place(Page page, String selector) {
    var found = page.locator(selector + ":visible").first();
    var box = found.boundingBox();
    return found.textContent().strip() + " " + Math.round(box.x) + " " + Math.round(box.y);
  }

  @Test
  void point_36_nothing_moves_by_itself() throws IOException {
    var moving = new ArrayList<String>();
    for (Path style : files(".css")) {
      Files.readString(style)
          .lines()
          .filter(line -> line.matches(".*(animation|transition)\\s*:.*"))
          .filter(line -> !line.contains("prefers-reduced-motion: reduce"))
          .forEach(moving::add);
    }
    assertThat(moving).isEmpty();
  }

  private static List<Path> files(String ending) throws IOException {
    try (Stream<Path> files = Files.list(WEB)) {
      var found =
          files.filter(file -> file.toString().endsWith(ending)).collect(Collectors.toList());
      assertThat(found).isNotEmpty();
      return found;
    }
  }
}
