package dev.tesuri.knowledge.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

  @Test
  void a_reading_counts_as_its_base() {
    assertThat(Wording.length("｛固｜かた｝くて")).isEqualTo(3);
  }

  @Test
  void a_link_counts_as_its_words_and_a_list_mark_as_nothing() {
    assertThat(Wording.shown("* [なくした](card-lost)とき")).isEqualTo("なくしたとき");
    assertThat(Wording.shown("10. 十番")).isEqualTo("十番");
  }

  @Test
  void a_character_outside_the_basic_plane_counts_as_one() {
    assertThat(Wording.length("𠮟る")).isEqualTo(2);
  }

  @Test
  void sentences_end_at_full_stops_but_not_within_brackets() {
    assertThat(Wording.sentences("「はい。」と言います。（次の所です。）できましたか？はい"))
        .containsExactly("「はい。」と言います。", "（次の所です。）できましたか？", "はい");
  }

  @Test
  void a_bracket_that_was_never_opened_hides_no_full_stop() {
    assertThat(Wording.sentences("はい」です。次です。")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"｛後｜あと", "後｜あと｝", "｛後｝", "｛｜あと｝", "｛後｜アト｝", "｛後|あと｝", "｛後｜｝"})
  void half_written_mark_up_is_broken(String written) {
    assertThat(Wording.brokenMarks(written)).isTrue();
  }

  @Test
  void complete_mark_up_is_not_broken() {
    assertThat(Wording.brokenMarks("その｛後｜あと｝で｛端｜はし｝を")).isFalse();
  }
}
