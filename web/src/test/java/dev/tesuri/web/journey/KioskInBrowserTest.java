package dev.tesuri.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A kiosk as people touch it, on a screen that stands and on one that lies.
class KioskInBrowserTest {

  private static final String WORDS = "わすれた";

  private static final String SMALL_TARGETS =
      """
      [...document.querySelectorAll('button, summary, input:not([type=hidden]), a[href]:not(.skip)')]
        .filter(e => e.checkVisibility() && e.getBoundingClientRect().width > 0)
        .filter(e => Math.min(e.getBoundingClientRect().height, e.getBoundingClientRect().width) < 96)
        .map(e => e.className + ' ' + e.textContent.trim() + ' ' + e.getBoundingClientRect().height)
      """;
  private static final String SMALL_ANSWERS =
      """
      [...document.querySelectorAll('.answers button')].filter(e => e.checkVisibility())
        .filter(e => e.getBoundingClientRect().height < 128).map(e => e.textContent.trim())
      """;
  private static final String SMALL_TEXT =
      """
      [...document.querySelectorAll('body *')]
        .filter(e => e.tagName !== 'RT' && e.checkVisibility() && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
        .filter(e => parseFloat(getComputedStyle(e).fontSize) < 32)
        .map(e => e.tagName + e.className + ' ' + getComputedStyle(e).fontSize)
      """;

  private static Phone phone;

  @BeforeAll
  static void open() {
    phone = new Phone();
  }

  @AfterAll
  static void close() {
    phone.close();
  }

  private static NewContextOptions standing() {
    return Phone.sized(1080, 1920);
  }

  private static NewContextOptions lying() {
    return Phone.sized(1920, 1080);
  }

  private static Page kiosk(NewContextOptions options) {
    return phone.visit(options, "/kiosk", Hall.registered().forBrowser());
  }

  @Test
  void after_the_end_back_reload_a_new_tab_and_storage_show_nothing_of_the_former_person() {
    Page page = kiosk(standing());
    ask(page);
    page.locator("#now .answers button").first().tap();
    PlaywrightAssertions.assertThat(page.locator("#now .step")).hasCount(1);
    page.locator(".tools [name=size]").tap();
    String former = page.locator("#now h2").innerText();
    assertThat(former).isNotEmpty();

    page.locator(".end button").tap();

    isFresh(page);
    nothingIsLeft(page, former);
    page.context().close();
  }

  @Test
  void after_a_while_it_asks_whether_they_go_on_and_then_goes_back() {
    Page page = kiosk(standing());
    ask(page);
    hurry(page, 1, 60);
    PlaywrightAssertions.assertThat(page.locator("#idle")).isVisible();
    PlaywrightAssertions.assertThat(page.locator("#idle h2")).hasText("つづけますか");
    // Whatever is tapped continues, also beside the buttons, and nothing behind it is pressed.
    page.touchscreen().tap(540, 1800);
    PlaywrightAssertions.assertThat(page.locator("#idle")).isHidden();
    PlaywrightAssertions.assertThat(page.locator("#now .answered").last()).isVisible();

    hurry(page, 1, 1);

    isFresh(page);
    nothingIsLeft(page, WORDS);
    page.context().close();
  }

  @Test
  void without_scripts_the_way_back_is_in_the_page() {
    Page page = kiosk(standing().setJavaScriptEnabled(false));
    page.locator(".answers.topics button").first().tap();
    PlaywrightAssertions.assertThat(page.locator("#now .card").last()).isVisible();
    String refresh = page.locator("noscript meta").first().getAttribute("content");
    assertThat(refresh).isEqualTo("90;url=/kiosk/reset");
    page.navigate(RunningServer.get().at("/kiosk/reset").toString());
    PlaywrightAssertions.assertThat(page.locator("main.start .topics")).isVisible();
    page.goBack();
    page.navigate(RunningServer.get().at("/kiosk/chat").toString());
    PlaywrightAssertions.assertThat(page.locator("main.start .topics")).isVisible();
    page.context().close();
  }

  @Test
  void words_are_written_with_the_kana_on_the_screen() {
    Page page = kiosk(lying());
    page.locator("main .fold > summary").tap();
    page.locator("#text").tap();
    Locator keys = page.locator("#kana");
    PlaywrightAssertions.assertThat(keys).isVisible();
    assertThat(page.locator("#text").getAttribute("inputmode")).isEqualTo("none");
    for (String key : List.of("か", "voiced", "つ", "small", "こ", "う", "は", "half", "delete", "ん")) {
      keys.locator("[data-key='" + key + "']").tap();
    }
    PlaywrightAssertions.assertThat(page.locator("#text")).hasValue("がっこうん");
    assertThat(page.evaluate(SMALL_TARGETS)).isEqualTo(List.of());
    PlaywrightAssertions.assertThat(page.locator("#text")).isInViewport();
    assertThat(Phone.overflow(page)).isZero();
    keys.locator("[data-key=done]").tap();
    PlaywrightAssertions.assertThat(keys).hasCount(0);
    PlaywrightAssertions.assertThat(page.locator("#text")).hasValue("がっこうん");
    page.context().close();
  }

  @Test
  void a_lost_network_is_said_and_it_comes_back_by_itself() {
    Page page = kiosk(standing());
    ask(page);
    page.context().setOffline(true);
    PlaywrightAssertions.assertThat(page.locator("#offline")).isVisible();
    PlaywrightAssertions.assertThat(page.locator("#offline")).containsText("つながりません");
    page.context().setOffline(false);
    PlaywrightAssertions.assertThat(page.locator("#offline")).isHidden();
    PlaywrightAssertions.assertThat(page.locator("#now .answered").last()).isVisible();
    page.context().close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void everything_is_large_and_what_is_pressed_stands_low(boolean stands) {
    var faults = new ArrayList<String>();
    Page page = kiosk(stands ? standing() : lying());
    look(
        page,
        (name, at) -> {
          for (String script : List.of(SMALL_TARGETS, SMALL_ANSWERS, SMALL_TEXT)) {
            ((List<?>) at.evaluate(script)).forEach(one -> faults.add(name + ": " + one));
          }
          if (Phone.overflow(at) != 0) {
            faults.add(name + " is too wide by " + Phone.overflow(at));
          }
          double bar = at.locator("footer .keys").boundingBox().y;
          if (bar < at.viewportSize().height / 2.0) {
            faults.add(name + ": the bar begins at " + bar);
          }
          double answers = at.locator("main .answers:visible").last().boundingBox().y;
          if (stands && answers < at.viewportSize().height / 3.0) {
            faults.add(name + ": the answers begin at " + answers);
          }
        });
    assertThat(faults).isEmpty();
    assertThat(phone.foreignRequests()).isEmpty();
    page.context().close();
  }

  private static void look(Page page, BiConsumer<String, Page> look) {
    look.accept("start", page);
    ask(page);
    look.accept("answered", page);
    page.locator("#now .answers.main button").first().tap();
    PlaywrightAssertions.assertThat(page.locator("#now .step")).hasCount(1);
    look.accept("step", page);
  }

  private static void ask(Page page) {
    page.locator("main .fold > summary").first().tap();
    page.locator("#text").fill("カードの暗証番号を" + WORDS);
    page.locator("main .say .send").tap();
    page.waitForURL("**/kiosk/chat");
    PlaywrightAssertions.assertThat(page.locator("#now .answered").last()).isVisible();
  }

  private static void hurry(Page page, int idle, int count) {
    page.evaluate(
        "([idle, count]) => Object.assign(document.body.dataset, {idle, patient: idle, count})",
        List.of(idle, count));
  }

  private static void isFresh(Page page) {
    page.waitForURL("**/kiosk");
    PlaywrightAssertions.assertThat(page.locator("main.start .topics")).isVisible();
    PlaywrightAssertions.assertThat(page.locator("html")).hasAttribute("data-size", "m");
  }

  private static void nothingIsLeft(Page page, String former) {
    for (int back = 0; back < 6; back++) {
      page.goBack();
      nothingOf(page, former);
    }
    page.navigate(RunningServer.get().at("/kiosk").toString());
    page.reload();
    nothingOf(page, former);
    Page tab = page.context().newPage();
    tab.navigate(RunningServer.get().at("/kiosk/chat").toString());
    isFresh(tab);
    nothingOf(tab, former);
    assertThat(tab.evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
    assertThat(tab.evaluate("indexedDB.databases().then(all => all.length)")).isEqualTo(0);
    assertThat(page.context().cookies())
        .extracting(cookie -> cookie.name)
        .containsExactly("tesuri-device");
  }

  private static void nothingOf(Page page, String former) {
    String shown = page.content();
    assertThat(shown).doesNotContain(former).doesNotContain(WORDS);
    assertThat(page.locator("#text, #code").all())
        .allSatisfy(field -> assertThat(field.inputValue()).isEmpty());
  }
}
