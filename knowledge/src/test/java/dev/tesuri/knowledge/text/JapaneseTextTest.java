package dev.tesuri.knowledge.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JapaneseTextTest {

  private final JapaneseText text = new JapaneseText();

  @ParameterizedTest
  @CsvSource({
    "ﾏｲﾅﾝﾊﾞｰｶｰﾄﾞ, マイナンバーカード",
    "ＰＩＮ１２３, pin123",
    "カ−ド, カード",
    "サ〜ビス, サービス",
    "03-1234, 03-1234",
    "'  a　\tb ', a b",
    "葛\uDB40\uDD00城, 葛城"
  })
  void ways_of_writing_come_to_one_form(String written, String expected) {
    assertThat(text.normalise(written)).isEqualTo(expected);
  }

  @Test
  void nothing_unseen_is_left() {
    assertThat(text.normalise("\u202e暗\u200b証\ufeff\u0000番号\ufe0f")).isEqualTo("暗証番号");
  }

  @Test
  void normalising_twice_changes_nothing_more() {
    var once = text.normalise("　Ａ－ﾎﾞ−ﾄ〜㍿ㇷ゚　");
    assertThat(text.normalise(once)).isEqualTo(once);
  }

  @Test
  void words_are_content_words_in_dictionary_form() {
    assertThat(text.words("カードの暗証番号を忘れました。"))
        .extracting(Word::text)
        .containsExactly("カード", "暗証", "番号", "忘れる");
  }

  @Test
  void the_ends_of_verbs_do_not_matter() {
    assertThat(text.words("忘れた").getFirst())
        .isEqualTo(text.words("忘れます").getFirst())
        .isEqualTo(new Word("忘れる", "わすれる", true));
    assertThat(text.words("引っ越した").getFirst().reading()).isEqualTo("ひっこす");
  }

  @Test
  void compounds_are_cut_into_their_parts() {
    assertThat(text.words("マイナンバーカード")).extracting(Word::text).containsExactly("マイナンバ", "カード");
  }

  @Test
  void a_reading_covers_the_whole_text() {
    assertThat(text.reading("罹災証明書の申請ABC")).isEqualTo("りさいしょうめいしょのしんせいabc");
  }

  @Test
  void marks_are_taken_off() {
    assertThat(text.plain("出した｛後｜あと｝、｛一日｜いちにち｝待つ")).isEqualTo("出した後、一日待つ");
  }

  @Test
  void folded_kana_forget_spelling_habits() {
    assertThat(Kana.fold("ゴミ")).isEqualTo(Kana.fold("ごみ"));
    assertThat(Kana.fold("カード")).isEqualTo(Kana.fold("かど")).isEqualTo(Kana.fold("かーど"));
    assertThat(Kana.fold("しょうめいしょ")).isEqualTo("しようめいしよ");
    assertThat(Kana.fold("つづき")).isEqualTo(Kana.fold("つずき"));
  }

  @Test
  void many_threads_read_the_same() throws Exception {
    var expected = text.words("要介護認定の更新を申請したい");
    var segments = text.segments("要介護認定の更新");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var runs =
          IntStream.range(0, 50)
              .<Callable<Boolean>>mapToObj(
                  _ ->
                      () ->
                          text.words("要介護認定の更新を申請したい").equals(expected)
                              && new JapaneseText().segments("要介護認定の更新").equals(segments))
              .toList();
      assertThat(threads.invokeAll(runs)).extracting(Future::get).containsOnly(true);
    }
  }
}
