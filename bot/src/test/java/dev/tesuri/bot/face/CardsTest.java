package dev.tesuri.bot.face;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.bot.conversation.ChatEvent;
import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.conversation.ChatEvent.By;
import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CardsTest {

  private static final Replies REPLIES = new Replies("/chat/choose", "/topics/", "c1");

  private final Cards cards =
      new Cards(
          TemplateEngine.createPrecompiled(ContentType.Html), new MarkedWording(), new Pictures());

  @Test
  void every_kind_of_event_has_a_card() {
    assertThat(Events.ofEachKind().stream().map(Object::getClass))
        .containsExactlyInAnyOrder(Body.class.getPermittedSubclasses());
    for (Body body : Events.ofEachKind()) {
      assertThat(card(body)).as(body.kind()).contains("id=\"e7\"", "tabindex=\"-1\"");
    }
  }

  @Test
  void what_people_write_is_never_html() {
    var evil = "<script>alert(1)</script>\"'&";
    var options = List.of(Events.option(evil));
    assertThat(card(new Body.Said(evil, null)))
        .doesNotContain("<script")
        .contains("&lt;script&gt;");
    assertThat(card(new Body.Asked(evil, options)))
        .doesNotContain("<script")
        .contains("&lt;script&gt;");
    assertThat(
            card(new Body.Answered("a\" onclick=\"x", evil, evil, List.of(), options, List.of())))
        .doesNotContain("<script")
        .doesNotContain("\" onclick");
  }

  @Test
  void an_answer_is_named_by_event_and_place() {
    var card = card(Events.step(3));
    assertThat(card)
        .contains("action=\"/chat/choose\"", "name=\"c\" value=\"c1\"")
        .containsSubsequence("value=\"7-0\"", "できました", "value=\"7-1\"", "できません");
  }

  @Test
  void a_card_that_is_only_looked_at_cannot_be_pressed() {
    for (Body body : Events.ofEachKind()) {
      var card = html(cards.card(event(By.BOT, body), Replies.none("/topics/")));
      assertThat(card).as(body.kind()).doesNotContain("<button", "<form");
    }
    assertThat(html(cards.card(event(By.BOT, Events.step(3)), Replies.none("/topics/"))))
        .contains("<li>できました</li>");
  }

  @Test
  void a_step_says_its_place_in_words_and_as_a_bar() {
    var card = card(Events.step(3));
    assertThat(card).contains("7つのうち 3つ").contains("カードの読み取り");
    assertThat(count(card, "class=\"on\"")).isEqualTo(3);
    assertThat(count(card, "class=\"off\"")).isEqualTo(4);
  }

  @Test
  void a_picture_says_what_it_shows() {
    assertThat(card(Events.step(3))).contains("role=\"img\" aria-label=\"機械の上に&#34;カード&#34;を置く絵\"");
  }

  @Test
  void hints_stand_in_a_box_of_their_own_with_numbers_to_press() {
    assertThat(card(Events.step(3)))
        .containsSubsequence("こまったとき", "<a class=\"tel\" href=\"tel:0120950178\">0120-95-0178</a>");
  }

  @Test
  void what_answers_the_very_question_stands_with_the_article_before_the_ways_on() {
    var line = new Body.Worded.Line("窓口で作れます。", "窓口");
    var screen =
        Screen.of(
            new Events()
                .bot(Events.ofEachKind().get(1))
                .bot(new Body.Worded("pin", List.of(line), "model · answer 1", List.of()))
                .all());
    assertThat(html(cards.now(screen, REPLIES)))
        .containsSubsequence("card answered", "card worded", "class=\"answers", "sources");
  }

  @Test
  void an_answer_asks_quietly_below_its_ways_on_whether_it_helped() {
    var screen = Screen.of(new Events().bot(Events.ofEachKind().get(1)).all());
    assertThat(html(cards.now(screen, REPLIES)))
        .containsSubsequence(
            "class=\"answers",
            "class=\"opinion\"",
            "role=\"group\"",
            "1-helped",
            "1-more",
            "sources");
    assertThat(html(cards.now(screen, Replies.none("/topics/")))).doesNotContain("opinion");
    assertThat(html(cards.card(screen.now().getFirst(), REPLIES))).doesNotContain("opinion");
  }

  @Test
  void a_number_to_call_keeps_its_hash() {
    assertThat(card(Events.ofEachKind().get(5))).contains("href=\"tel:%239110\"");
  }

  @Test
  void a_source_is_named_with_the_day_it_was_checked() {
    assertThat(card(Events.step(3))).contains("href=\"https://www.example.jp/\"", "2026年11月23日");
  }

  @Test
  void only_the_last_offer_on_a_screen_is_the_main_one() {
    var events =
        new Events()
            .writes("あの")
            .bot(new Body.Notice("先に", List.of(Events.option("はい"))))
            .bot(new Body.Asked("どちらですか。", List.of(Events.option("これ"))))
            .all();
    var now = html(cards.now(Screen.of(events), REPLIES));
    var forms = Pattern.compile("class=\"answers ([^\"]*)\"").matcher(now).results();
    assertThat(forms.map(found -> found.group(1).contains("main"))).containsExactly(false, true);
  }

  @Test
  void a_person_is_told_from_the_bot() {
    var said = new Body.Said("こんにちは", null);
    assertThat(html(cards.card(event(By.SUPPORTER, said), REPLIES)))
        .contains("by-supporter", "かかり");
    assertThat(html(cards.card(event(By.RESIDENT, said), REPLIES))).contains("あなた");
  }

  private String card(Body body) {
    return html(cards.card(event(By.BOT, body), REPLIES));
  }

  private static ChatEvent event(By by, Body body) {
    return new ChatEvent(7, Instant.EPOCH, by, body, null);
  }

  private static String html(Content content) {
    var output = new StringOutput();
    content.writeTo(output);
    return output.toString();
  }

  private static long count(String text, String part) {
    return Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
  }
}
