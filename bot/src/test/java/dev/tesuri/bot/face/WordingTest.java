package dev.tesuri.bot.face;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import gg.jte.output.StringOutput;
import org.junit.jupiter.api.Test;

class WordingTest {

  private static final String JOINED = "\u2060";

  private final Wording wording = new MarkedWording();

  @Test
  void a_way_to_another_topic_is_a_link_where_topics_have_pages_and_words_elsewhere() {
    String text = "* [｛作｜つく｝りなおす](card-reissue)か、0120-95-0178 へ。[1](x\"><b>)";
    assertThat(html(wording.prose(text, "/kiosk/topics/")))
        .contains("<a href=\"/kiosk/topics/card-reissue\"><ruby>作", "りなおす</a>", "class=\"tel\"")
        .contains("[1](x\"&gt;&lt;b&gt;)");
    assertThat(html(wording.prose("[カード](card-reissue)", ""))).isEqualTo("<p>カード</p>");
    assertThat(wording.plain("[｛作｜つく｝りなおす](card-reissue)")).isEqualTo("作りなおす");
  }

  @Test
  void mark_up_becomes_a_reading_above_the_word() {
    assertThat(html(wording.of("｛後｜あと｝で"))).isEqualTo("<ruby>後<rt>あと</rt></ruby>" + JOINED + "で");
  }

  @Test
  void a_line_never_breaks_inside_a_word_that_has_a_reading() {
    assertThat(html(wording.of("に お｛困｜こま｝り")))
        .isEqualTo("に お" + JOINED + "<ruby>困<rt>こま</rt></ruby>" + JOINED + "り");
    assertThat(html(wording.of("に ｛入｜はい｝"))).isEqualTo("に <ruby>入<rt>はい</rt></ruby>");
  }

  @Test
  void html_in_a_text_is_text_even_inside_a_mark() {
    assertThat(html(wording.of("<b>｛<i>｜\"x｝&"))).doesNotContain("<b>", "<i>").contains("&amp;");
  }

  @Test
  void a_stray_brace_stands_for_itself() {
    assertThat(html(wording.of("｛後で"))).isEqualTo("｛後で");
  }

  @Test
  void titles_and_labels_hold_no_readings() {
    assertThat(wording.plain("｛後｜あと｝で｛読｜よ｝む")).isEqualTo("後で読む");
  }

  @Test
  void prose_knows_paragraphs_lines_and_lists() {
    assertThat(html(wording.prose("一\n二\n\n* 三\n- 四\n五\n", "/topics/")))
        .isEqualTo("<p>一<br>二</p><ul><li>三</li><li>四</li></ul><p>五</p>");
  }

  @Test
  void a_telephone_number_can_be_pressed_but_a_date_cannot() {
    assertThat(html(wording.prose("0120-95-0178 へ", "/topics/")))
        .contains("<a class=\"tel\" href=\"tel:0120950178\">0120-95-0178</a> へ");
    assertThat(html(wording.prose("2026-11-23 と 10-0120-95-01781", "/topics/")))
        .doesNotContain("<a");
  }

  private static String html(Content content) {
    var output = new StringOutput();
    content.writeTo(output);
    return output.toString();
  }
}
