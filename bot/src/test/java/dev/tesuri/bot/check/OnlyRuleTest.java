package dev.tesuri.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The only way is the passage's only way.
class OnlyRuleTest {

  private static final String PASSAGE =
      "工事の前に申請します。" + "先に電話で止めます。" + "両方を忘れた方は、窓口だけです。" + "電話では、もどせません。";

  private final Rule rule = new OnlyRule();

  @Test
  void the_only_way_stands_in_the_passage() {
    assertThat(refuses(PASSAGE, "窓口だけです。")).isFalse();
    assertThat(refuses(PASSAGE, "コンビニだけです。")).isTrue();
    assertThat(refuses(PASSAGE, "窓口でしかできません。")).isFalse();
  }

  private boolean refuses(String passage, String sentence) {
    return Said.of(passage, sentence).refusedBy(rule);
  }
}
