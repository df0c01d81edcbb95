package dev.tesuri.bot.face;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.knowledge.language.BundledLanguages;
import gg.jte.Content;
import gg.jte.output.StringOutput;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranslatedWordingTest {

  private static final Wording JAPANESE = new MarkedWording();
  private static final Wordings WORDINGS = new Wordings(JAPANESE, BundledLanguages::national);
  private static final Wording ENGLISH = WORDINGS.in("en");
  private static final Wording EASY = WORDINGS.in("easy");

  @Test
  void what_is_known_is_said_in_the_language_and_the_rest_stays_japanese_with_its_mark() {
    assertThat(html(ENGLISH.of("｛送｜おく｝る"))).isEqualTo("Send");
    assertThat(html(ENGLISH.of("｛庭｜にわ｝の<b>")))
        .isEqualTo("<span lang=\"ja\"><ruby>庭<rt>にわ</rt></ruby>\u2060の&lt;b&gt;</span>");
    assertThat(html(ENGLISH.bare("もどる"))).isEqualTo("Back");
    assertThat(html(ENGLISH.of("マイナポータルに入る")))
        .isEqualTo("Log in to <span lang=\"ja\">マイナポータル</span> (Mynaportal)");
    assertThat(html(ENGLISH.of("110"))).isEqualTo("110");
    assertThat(ENGLISH.plain("お｛知｜し｝らせ")).isEqualTo("Notice");
    assertThat(ENGLISH.plain("｛庭｜にわ｝")).isEqualTo("庭");
  }

  @Test
  void what_is_put_in_is_worded_too() {
    assertThat(html(ENGLISH.fill("{0}では", List.of("｛庭｜にわ｝"))))
        .isEqualTo("In <span lang=\"ja\"><ruby>庭<rt>にわ</rt></ruby></span>");
    assertThat(html(JAPANESE.fill("{0}では", List.of("庭")))).isEqualTo("庭では");
    assertThat(ENGLISH.plain("{0} そうだん窓口", List.of("みどり市"))).isEqualTo("みどり市 help desk");
    assertThat(html(ENGLISH.fill("{0}　{1}", List.of("庭", "窓口"))))
        .isEqualTo("<span lang=\"ja\">庭</span>　Counter");
  }

  @Test
  void a_line_is_looked_up_whole_before_its_telephone_numbers_become_links() {
    assertThat(
            html(
                ENGLISH.prose(
                    "カードは24時間 止められます。\n* マイナンバー総合フリーダイヤル 0120-95-0178 に電話してください。", "/topics/")))
        .isEqualTo(
            "<p>The card can be stopped 24 hours a day.</p><ul><li>Call the My Number helpline"
                + " <a class=\"tel\" href=\"tel:0120950178\">0120-95-0178</a>.</li></ul>");
  }

  @Test
  void of_several_lines_each_is_looked_up() {
    assertThat(html(ENGLISH.of("はい\n庭"))).isEqualTo("Yes\n<span lang=\"ja\">庭</span>");
    assertThat(ENGLISH.plain("はい\n庭")).isEqualTo("Yes\n庭");
  }

  @Test
  void other_japanese_needs_no_mark() {
    assertThat(html(EASY.of("｛庭｜にわ｝"))).isEqualTo(html(JAPANESE.of("｛庭｜にわ｝")));
    assertThat(html(EASY.of("お待たせして、すみません。"))).isEqualTo("おそくなって、すみません。");
    assertThat(EASY.languageOf("庭")).isNull();
    assertThat(ENGLISH.languageOf("庭")).isEqualTo("ja");
    assertThat(ENGLISH.languageOf("garden")).isNull();
  }

  @Test
  void after_a_colon_there_is_a_space() {
    assertThat(html(ENGLISH.of("最終確認日："))).isEqualTo("Last checked: ");
    assertThat(html(ENGLISH.of(Days.written(java.time.LocalDate.of(2026, 11, 23)))))
        .isEqualTo("2026/11/23");
    assertThat(html(ENGLISH.of(Counting.place(3, 7)))).isEqualTo("Step 3 of 7");
    assertThat(html(ENGLISH.of(Counting.place(3, 12)))).isEqualTo("Step 3 of 12");
    assertThat(html(ENGLISH.of(Counting.place(11, 12)))).isEqualTo("Step 11 of 12");
  }

  @Test
  void a_language_that_is_not_there_is_japanese() {
    assertThat(WORDINGS.in("xx")).isSameAs(JAPANESE);
    assertThat(WORDINGS.in("ja")).isSameAs(JAPANESE);
  }

  private static String html(Content content) {
    var output = new StringOutput();
    content.writeTo(output);
    return output.toString();
  }
}
