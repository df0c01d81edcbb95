package dev.tesuri.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A resident on a phone: words in, then by tap alone to the end.
class WalkByTapTest {

  private static final Phone PHONE = new Phone();

  @AfterAll
  static void close() {
    PHONE.close();
  }

  @ParameterizedTest
  @CsvSource({"カードの暗証番号をわすれた, 暗証, true", "罹災証明書がほしい, 災害, false"})
  void words_find_the_topic_and_taps_walk_it_to_the_end(
      String words, String subject, boolean scripts) {
    walk(words, subject, scripts);
  }

  @ParameterizedTest
  @Tag("matrix")
  @CsvSource({
    "カードの暗証番号をわすれた, 暗証, false",
    "児童手当をもらいたい, 児童手当, true",
    "児童手当をもらいたい, 児童手当, false",
    "罹災証明書がほしい, 災害, true"
  })
  void further_words_find_their_topics_and_taps_walk_them(
      String words, String subject, boolean scripts) {
    walk(words, subject, scripts);
  }

  private static void walk(String words, String subject, boolean scripts) {
    Page page = PHONE.visit(Phone.held().setJavaScriptEnabled(scripts));
    Phone.ask(page, words);
    Locator answer = page.locator("#now .card").last();
    PlaywrightAssertions.assertThat(answer).containsText(firstOf(subject));
    Phone.answers(page).first().tap();
    int steps = 0;
    while (page.locator("#now .card.finished").count() == 0 && steps < 80) {
      PlaywrightAssertions.assertThat(page.locator("#now .step")).hasCount(1);
      if (scripts || steps < 3) {
        assertPersonInSight(page);
        assertThat(sideways(page, scripts)).isZero();
      }
      String before = place(page);
      Phone.answers(page).first().tap();
      waitForOther(page, before);
      steps++;
    }
    assertThat(steps).isBetween(5, 79);
    PlaywrightAssertions.assertThat(page.locator("#now")).containsText("おつかれさまでした");
    assertThat(PHONE.foreignRequests()).isEmpty();
    page.context().close();
  }

  @Test
  void the_place_survives_reload_and_both_ways_back() {
    Page page = PHONE.visit(Phone.held());
    Phone.ask(page, "カードの暗証番号をわすれた");
    Phone.answers(page).first().tap();
    PlaywrightAssertions.assertThat(page.locator("#now .step")).hasCount(1);
    String first = place(page);
    Phone.answers(page).first().tap();
    waitForOther(page, first);
    String second = place(page);
    page.reload();
    assertThat(place(page)).isEqualTo(second);
    page.locator("header .back:visible").first().tap();
    waitForOther(page, second);
    assertThat(place(page)).isEqualTo(first);
    page.context().close();
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void what_does_not_work_twice_leads_to_a_person(boolean scripts) {
    Page page = PHONE.visit(Phone.held().setJavaScriptEnabled(scripts));
    Phone.ask(page, "カードの暗証番号をわすれた");
    Phone.answers(page).first().tap();
    PlaywrightAssertions.assertThat(page.locator("#now .step")).hasCount(1);
    Phone.answers(page).first().tap();
    Locator stuck = page.locator("#now .answers button", withText("意味がわからない"));
    stuck.tap();
    PlaywrightAssertions.assertThat(page.locator("#now .hints")).isVisible();
    page.locator("#now .answers button", withText("意味がわからない")).tap();
    PlaywrightAssertions.assertThat(page.locator("#now .waiting")).isVisible();
    PlaywrightAssertions.assertThat(page.locator("#desk .desk")).isVisible();
    PlaywrightAssertions.assertThat(page.locator("#now")).containsText("000-000-0000");
    page.context().close();
  }

  private static Page.LocatorOptions withText(String text) {
    return new Page.LocatorOptions().setHasText(firstOf(text));
  }

  // Readings stand between the characters of a word, so its first one has to do.
  private static String firstOf(String word) {
    return word.substring(0, 1);
  }

  private static String place(Page page) {
    return page.locator("#now .card").last().innerText();
  }

  private static void waitForOther(Page page, String before) {
    page.waitForCondition(() -> !place(page).equals(before));
  }

  private static void assertPersonInSight(Page page) {
    var box = page.locator("footer button").boundingBox();
    assertThat(box.y + box.height).isLessThanOrEqualTo(664);
    assertThat(box.y).isGreaterThan(0);
  }

  private static int sideways(Page page, boolean scripts) {
    return scripts ? Phone.overflow(page) : 0;
  }
}
