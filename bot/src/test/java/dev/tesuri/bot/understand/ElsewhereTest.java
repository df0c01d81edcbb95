package dev.tesuri.bot.understand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.knowledge.content.ContentReader;
import dev.tesuri.knowledge.content.WordLists;
import dev.tesuri.knowledge.content.WordLists.Uncovered;
import dev.tesuri.knowledge.text.JapaneseText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ElsewhereTest {
  private static final JapaneseText JAPANESE = new JapaneseText();
  private static final Elsewhere ELSEWHERE =
      new Elsewhere(
          List.of(
              new Uncovered("ごみの出し方", List.of("粗大ごみ", "ゴミの日")),
              new Uncovered("パソコン", List.of("ワード", "ATM"))),
          JAPANESE);

  @ParameterizedTest
  @CsvSource({"粗大ごみはいつ,ごみの出し方", "そだいごみ だしたい,ごみの出し方", "ｺﾞﾐの日,ごみの出し方", "ワードの使い方,パソコン", "ＡＴＭはどこ,パソコン"})
  void words_are_found_by_spelling_and_without_kanji_by_sound(String text, String subject) {
    assertThat(ELSEWHERE.find(text).map(Elsewhere.Found::subject)).hasValue(subject);
  }

  @ParameterizedTest
  @ValueSource(strings = {"パスワードを忘れた", "ごみ", "", "！？", "batmanの本"})
  void no_word_is_found_inside_another(String text) {
    assertThat(ELSEWHERE.find(text)).isEmpty();
  }

  @Test
  void the_share_tells_how_much_of_the_text_it_is() {
    assertThat(ELSEWHERE.find("粗大ごみ").orElseThrow().share()).isEqualTo(1);
    assertThat(ELSEWHERE.find("粗大ごみの話を長々としましたが、カードの話です。").orElseThrow().share()).isLessThan(0.25);
  }

  @Test
  void no_plain_name_of_a_topic_tells_of_something_else() {
    var bundled = new Elsewhere(WordLists.bundled().elsewhere(), JAPANESE);
    assertThat(new ContentReader().bundled().topics())
        .filteredOn(topic -> bundled.find(JAPANESE.plain(topic.facts().plain())).isPresent())
        .isEmpty();
  }
}
