package dev.tesuri.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What residents say of an answer, and what a town's staff see of it and of their topics.
class InsightTest {

  private static final Pattern OPINION = Pattern.compile("value=\"(\\d+)-helped\"");

  private final RunningServer server = RunningServer.get();

  @Test
  void an_opinion_is_given_by_a_form_and_seen_by_staff() {
    long before = helped();
    var resident = new Resident(server.address()).says("暗証番号を忘れた");
    Matcher asked = OPINION.matcher(resident.get("/chat").body());
    assertThat(asked.find()).isTrue();

    resident.chooses(asked.group(1) + "-helped");

    String page = resident.get("/chat").body();
    assertThat(page).contains("ありがとうございます", "class=\"answers").doesNotContain("-helped");
    resident.chooses(asked.group(1) + "-helped").chooses(asked.group(1) + "-more");
    assertThat(helped()).isEqualTo(before + 1);
  }

  private long helped() {
    Matcher count =
        Pattern.compile("答えが役に立った</th><td>(\\d+)<").matcher(editor().get("/admin").body());
    return count.find() ? Long.parseLong(count.group(1)) : 0;
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void who_would_like_to_know_more_goes_on_from_there(boolean scripts) {
    try (var phone = new Phone()) {
      Page page = phone.visit(Phone.held().setJavaScriptEnabled(scripts));
      Phone.ask(page, "カードの暗証番号をわすれた");
      var opinion = page.locator("#now .opinion");
      PlaywrightAssertions.assertThat(opinion).hasCount(1);
      double below = page.locator("#now .answers").last().boundingBox().y;
      assertThat(opinion.boundingBox().y).isGreaterThan(below);
      if (scripts) {
        assertThat(Phone.doubts(page)).isEmpty();
      }

      opinion.locator("button").last().tap();

      PlaywrightAssertions.assertThat(page.locator("#now .asked")).isVisible();
      PlaywrightAssertions.assertThat(page.locator("#now .opinion")).hasCount(0);
      assertThat(Phone.answers(page).count()).isBetween(2, 4);
      Phone.answers(page).first().tap();
      PlaywrightAssertions.assertThat(page.locator("#now .answered")).isVisible();
      PlaywrightAssertions.assertThat(page.locator("#now .opinion")).hasCount(0);
    }
  }

  @Test
  void the_figures_can_be_taken_away_as_a_file() {
    var file = editor().get("/admin/happened/figures.csv?period=thirty");

    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
    assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
        .matches("attachment; filename=\"tesuri-\\d{4}-\\d\\d-\\d\\d-\\d{4}-\\d\\d-\\d\\d.csv\"");
    assertThat(file.body()).startsWith("\uFEFF\"区分\",");
    var outside = new Colleague(server.address()).get("/admin/happened/figures.csv");
    assertThat(outside.statusCode()).isEqualTo(303);
    var supporter = new Colleague(server.address());
    supporter.comes("supporter", server.staffPassword());
    assertThat(supporter.get("/admin/happened/figures.csv").statusCode()).isEqualTo(403);
  }

  @Test
  void an_editor_takes_a_topic_into_care() {
    var me = editor();
    String calendar = me.get("/admin/review").body();
    Matcher myself = Pattern.compile("<option value=\"([^\"]+)\"[^>]*>").matcher(calendar);
    assertThat(myself.find()).isTrue();

    var given = me.post("/admin/review", "topic", "pin-reset-office", "account", myself.group(1));

    assertThat(given.statusCode()).isEqualTo(303);
    assertThat(me.get("/admin/review?done=given").body()).contains("担当を決めました。");
    assertThat(me.get("/admin/review").body())
        .contains("<option value=\"" + myself.group(1) + "\" selected");
    me.post("/admin/review", "topic", "pin-reset-office", "account", "");
    assertThat(me.get("/admin/review").body()).doesNotContain("selected");
  }

  @Test
  void an_editor_reads_the_calendar_on_a_phone() {
    try (var phone = new Phone()) {
      Page page = phone.visit(Phone.held());
      page.navigate(server.at("/admin/sign-in").toString());
      page.locator("#login").fill("editor");
      page.locator("#password").fill(server.staffPassword());
      page.locator("button").first().click();
      page.waitForURL("**/admin");
      page.navigate(server.at("/admin/review").toString());
      page.locator("summary").first().click();
      assertThat(Phone.doubts(page)).isEmpty();
      assertThat(Phone.overflow(page)).isZero();
    }
  }

  private Colleague editor() {
    var editor = new Colleague(server.address());
    editor.comes("editor", server.staffPassword());
    return editor;
  }
}
