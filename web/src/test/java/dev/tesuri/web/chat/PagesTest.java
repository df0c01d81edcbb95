package dev.tesuri.web.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.bot.face.Reading;
import dev.tesuri.bot.face.TextSize;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PagesTest {

  private static final Pattern FORM =
      Pattern.compile("<form[^>]*action=\"([^\"]*)\"[^>]*>(.*?)</form>", Pattern.DOTALL);

  private final Samples samples = new Samples(Reading.USUAL);

  @Test
  void no_page_needs_what_the_content_security_policy_forbids() {
    samples
        .all()
        .forEach(
            (name, page) ->
                assertThat(page)
                    .as(name)
                    .doesNotContainPattern("\\sstyle=")
                    .doesNotContainPattern("\\son[a-z]+=")
                    .doesNotContain("<style")
                    .doesNotContainPattern("<script(?![^>]*src=)"));
  }

  @Test
  void nothing_is_loaded_from_outside() {
    var outside = Pattern.compile("(?:src|action)=\"https?:|<link[^>]*href=\"https?:");
    samples.all().forEach((name, page) -> assertThat(page).as(name).doesNotContainPattern(outside));
  }

  @Test
  void each_form_can_be_sent_twice_and_counts_once() {
    samples
        .all()
        .forEach(
            (name, page) -> {
              var forms = FORM.matcher(page).results().filter(PagesTest::acts).toList();
              assertThat(forms).as(name).isNotEmpty();
              assertThat(forms)
                  .as(name)
                  .allMatch(form -> form.group(2).contains("name=\"c\" value=\"c0ffee\""));
            });
  }

  @Test
  void a_person_and_the_way_back_stand_on_every_page() {
    samples
        .all()
        .forEach(
            (name, page) -> {
              assertThat(page).as(name).contains("action=\"/chat/person\"");
              assertThat(page).as(name).contains("これは").contains("id=\"main\"");
              if (!name.equals("start")) {
                assertThat(page).as(name).contains("href=\"/\"").contains("value=\"back\"");
              }
            });
  }

  @Test
  void every_id_stands_once_on_a_page() {
    samples
        .all()
        .forEach(
            (name, page) ->
                assertThat(Pattern.compile(" id=\"([^\"]+)\"").matcher(page).results())
                    .as(name)
                    .extracting(found -> found.group(1))
                    .doesNotHaveDuplicates());
  }

  @Test
  void back_leads_one_step_back_in_a_walk_and_home_otherwise() {
    assertThat(samples.all().get("step"))
        .containsPattern("<form id=\"back-step\"[^>]*action=\"/chat/choose\">")
        .containsPattern("<a id=\"back-home\"[^>]* hidden>");
    assertThat(samples.all().get("asked"))
        .containsPattern("<form id=\"back-step\"[^>]* hidden>")
        .containsPattern("<a id=\"back-home\" class=\"back\" href=\"/\">");
  }

  @Test
  void what_was_chosen_for_reading_is_in_the_first_paint() {
    var large = new Samples(new Reading(TextSize.LARGE, false)).start();
    assertThat(large)
        .contains("<html lang=\"ja\" data-size=\"l\" data-ruby=\"0\">")
        .contains("name=\"size\" value=\"xl\"")
        .contains("name=\"ruby\" value=\"1\" aria-pressed=\"false\"")
        .contains("<rt>");
  }

  @Test
  void the_fragment_is_the_main_part_with_what_the_scripts_need() {
    var main = samples.chatMain(Samples.walk(3)).strip();
    assertThat(main).startsWith("<main id=\"main\" data-live").endsWith("</main>");
    assertThat(main)
        .contains("data-title=\"7つのうち 3つ目 カードを 機械の上に 置きます｜あおぞら市 そうだん窓口\"")
        .contains(
            "data-last=\"3\" data-draft=\"ご質問について\" data-draft-by=\"AIが、書いています。\" data-writing=\"係の人が、書いています。\" data-place=\"3\" data-socket=\"/ws/chat\"");
    assertThat(samples.chat(Samples.walk(3))).contains(main);
  }

  @Test
  void in_a_walk_the_field_is_folded_away() {
    assertThat(samples.all().get("step"))
        .containsSubsequence("<details class=\"fold\">", "class=\"say\"");
    assertThat(samples.all().get("asked"))
        .doesNotContainPattern("<details class=\"fold\">[^<]*<summary>[^<]*<span>ことば");
  }

  @Test
  void words_of_a_resident_are_never_html() {
    var page = samples.chat(Samples.after("<img src=x onerror=alert(1)>", Samples.asked()));
    assertThat(page).doesNotContain("<img").contains("&lt;img");
  }

  @Test
  void an_error_says_what_to_press_next() {
    for (int status : List.of(400, 403, 404, 409, 410, 413, 429, 500, 503)) {
      var page = ErrorPage.of(samples.frame("/"), status);
      assertThat(page.title()).isNotBlank();
      assertThat(page.text()).endsWith("。");
    }
    assertThat(samples.all().get("error")).contains("href=\"/chat\"", "href=\"tel:0000000000\"");
  }

  private static boolean acts(MatchResult form) {
    return !form.group(1).equals("/prefs");
  }
}
