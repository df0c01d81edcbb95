package dev.tesuri.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.knowledge.text.JapaneseText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlipsTest {

  private final Slips slips = new Slips(lexicon(), 0.7);

  @ParameterizedTest
  @ValueSource(strings = {"しようめ", "しようぬい", "しようめいい", "ようめい"})
  void one_kana_missing_wrong_or_too_many_is_forgiven(String slip) {
    var meant = slips.meant(Term.guessed(slip, slip, 1));
    assertThat(meant.reading()).isEqualTo("しようめい");
    assertThat(meant.trust()).isLessThan(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"しぬうめぬい", "めいしよう", "しよめ", "しよ", "", "うしよめい"})
  void two_slips_or_a_short_word_are_left_alone(String other) {
    var term = Term.guessed(other, other, 1);
    assertThat(slips.meant(term)).isEqualTo(term);
  }

  @Test
  void what_is_known_is_meant_as_it_stands() {
    assertThat(slips.meant(Term.guessed("証明", "しようめい", 1)).reading()).isEqualTo("しようめい");
  }

  private static Lexicon lexicon() {
    var text = new JapaneseText();
    var words = SearchWords.bundled();
    var topic = SampleTopics.article("t", "証明", "証明", List.of(), "");
    return new Lexicon(
        List.of(ReadTopic.of(topic, Language.of(text, text, words, Weights.MEASURED))));
  }
}
