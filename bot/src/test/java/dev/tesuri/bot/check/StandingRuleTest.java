package dev.tesuri.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Grave words stand in the passage.
class StandingRuleTest {

  private static final String ONE = "手数料は1000円です。ATMで、お金がもどることはありません。";
  private static final String ANOTHER = "「振り込みが必要」と言われたら、切ってください。";

  private final Rule rule = new StandingRule("money");

  @Test
  void money_words_stand_in_the_passage() {
    assertThat(refuses(ONE, "手数料は1000円です。")).isFalse();
    assertThat(refuses(ONE, "銀行から振り込んでください。")).isTrue();
    assertThat(refuses(ONE, "ギフトカードを買ってください。")).isTrue();
    assertThat(refuses(ONE, "画面を共有してください。")).isTrue();
  }

  @Test
  void what_is_only_reported_is_no_ground() {
    assertThat(refuses(ANOTHER, "振り込みが必要です。")).isTrue();
    assertThat(refuses(ANOTHER, "振り込みが必要と言われたら、切ってください。")).isFalse();
  }

  private boolean refuses(String passage, String sentence) {
    return Said.of(passage, sentence).refusedBy(rule);
  }
}
