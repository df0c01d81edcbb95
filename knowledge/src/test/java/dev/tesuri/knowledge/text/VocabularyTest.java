package dev.tesuri.knowledge.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import org.junit.jupiter.api.Test;

class VocabularyTest {

  @Test
  void comments_and_empty_lines_say_nothing() {
    assertThat(Vocabulary.read(new StringReader("# words\n\n子ども手当\t児童手当\n")).pairs())
        .containsExactly(new Vocabulary.Pair("子ども手当", "児童手当"));
  }

  @Test
  void a_wrong_line_is_named() {
    assertThatThrownBy(() -> Vocabulary.read(new StringReader("子ども手当 児童手当")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("子ども手当 児童手当");
    assertThatThrownBy(() -> Vocabulary.read(new StringReader("子ども手当\t ")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void every_bundled_pair_stands_once_and_holds_words() {
    var text = new JapaneseText();
    var pairs = Vocabulary.bundled().pairs();
    assertThat(pairs).hasSizeGreaterThan(300).doesNotHaveDuplicates();
    assertThat(pairs)
        .allSatisfy(
            pair -> {
              assertThat(text.words(pair.spoken())).isNotEmpty();
              assertThat(text.words(pair.office())).isNotEmpty();
              assertThat(pair.spoken()).isNotEqualTo(pair.office());
            });
  }
}
