package dev.tesuri.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Somebody who reads English, on a phone and at a kiosk.
class EnglishInBrowserTest {

  /// The view is as tall as the page, so that the bar at the bottom covers nothing.
  private static final int TALL = 6_000;

  private static final String UNMARKED =
      """
      (() => {
        const japanese = /[\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Han}]/u;
        const found = [];
        const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walk.nextNode()) {
          const node = walk.currentNode;
          if (japanese.test(node.data) && node.parentElement.closest('[lang]').lang !== 'ja') found.push(node.data);
        }
        return found;
      })()
      """;

  private final List<String> faults = new ArrayList<>();

  @Test
  void on_a_phone_a_question_is_asked_and_three_steps_are_walked_in_english() {
    try (var phone = new Phone()) {
      Page page = phone.visit(Phone.held());
      page.locator("[name=lang][value=en]").tap();
      PlaywrightAssertions.assertThat(page.locator("h1")).hasText("What do you need help with?");
      assertThat(page.evaluate("document.documentElement.lang")).isEqualTo("en");
      look("start", page);

      page.locator("#text").fill("I forgot my PIN");
      page.locator(".say .send").tap();
      page.waitForURL("**/chat");
      PlaywrightAssertions.assertThat(page.locator(".words")).containsText("I forgot my PIN");
      PlaywrightAssertions.assertThat(page.locator("#now .answered")).hasCount(1);
      look("answer", page);

      page.locator("#now .answers.main button").first().tap();
      for (int step = 1; step <= 3; step++) {
        PlaywrightAssertions.assertThat(page.locator("#now .place b"))
            .hasText(java.util.regex.Pattern.compile("^Step " + step + " of \\d+$"));
        look("step " + step, page);
        page.locator("#now .answers.main button").first().tap();
      }
      PlaywrightAssertions.assertThat(page.locator("#now .place b")).containsText("Step 4 of");

      page.navigate(RunningServer.get().at("/topics/pin-reset-office").toString());
      look("topic", page);
      assertThat(phone.foreignRequests()).isEmpty();
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void at_the_largest_text_nothing_is_cut() {
    try (var phone = new Phone()) {
      Page page = phone.visit(Phone.held());
      page.locator("[name=lang][value=en]").tap();
      PlaywrightAssertions.assertThat(page.locator("h1")).hasText("What do you need help with?");
      page.locator(".tools [name=size]").tap();
      page.locator(".tools [name=size]").tap();
      PlaywrightAssertions.assertThat(page.locator("html")).hasAttribute("data-size", "xl");
      for (int width : List.of(320, 390)) {
        page.setViewportSize(width, 664);
        assertThat(Phone.overflow(page)).as("start at " + width).isZero();
      }
      page.locator(".answers.topics button").first().tap();
      page.waitForURL("**/chat");
      assertThat(Phone.overflow(page)).as("answer").isZero();
    }
  }

  @Test
  void at_a_kiosk_letters_can_be_pressed_and_the_end_brings_japanese_back() {
    try (var phone = new Phone()) {
      Page page = phone.visit(Phone.sized(1080, 1920), "/kiosk", Hall.registered().forBrowser());
      page.locator("[name=lang][value=en]").tap();
      PlaywrightAssertions.assertThat(page.locator("h1")).hasText("What do you need help with?");
      look("kiosk", page);
      page.locator("details.fold summary").tap();
      page.locator("#text").tap();
      PlaywrightAssertions.assertThat(page.locator("#kana"))
          .hasAttribute("aria-label", "Letter keys");
      for (String key : List.of("p", "i", "n")) {
        page.locator("#kana [data-key='" + key + "']").tap();
      }
      page.locator("#kana [data-key=space]").tap();
      PlaywrightAssertions.assertThat(page.locator("#text")).hasValue("pin ");
      page.locator("#kana [data-key=done]").tap();

      page.locator(".end button").tap();

      PlaywrightAssertions.assertThat(page.locator("html")).hasAttribute("lang", "ja");
      PlaywrightAssertions.assertThat(page.locator("[name=lang][value=en]")).hasCount(1);
    }
    assertThat(faults).isEmpty();
  }

  private void look(String name, Page page) {
    var usual = page.viewportSize();
    page.setViewportSize(usual.width, TALL);
    var whole = (Integer) page.evaluate("document.documentElement.scrollHeight");
    page.setViewportSize(usual.width, whole);
    Phone.doubts(page).forEach(doubt -> faults.add(name + ": " + doubt));
    page.setViewportSize(usual.width, usual.height);
    assertThat((List<?>) page.evaluate(UNMARKED)).as(name).isEmpty();
    assertThat(Phone.overflow(page)).as(name).isZero();
  }
}
