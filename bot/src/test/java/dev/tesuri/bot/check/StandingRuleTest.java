package dev.tesuri.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Grave words stand in the passage.
class StandingRuleTest {

  private final Rule rule = new StandingRule("money");

  @Test
  void money_words_stand_in_the_passage() {
    assertThat(Said.of("手数料は1000円です。ATMで、お金がもどることはありません。", "手数料は1000円です。").refusedBy(rule))
        .isFalse();
    assertThat(Said.of("手数料は1000円です。ATMで、お金がもどることはありません。", "銀行から振り込んでください。").refusedBy(rule))
        .isTrue();
    assertThat(Said.of("手数料は1000円です。ATMで、お金がもどることはありません。", "ギフトカードを買ってください。").refusedBy(rule))
        .isTrue();
    assertThat(Said.of("手数料は1000円です。ATMで、お金がもどることはありません。", "画面を共有してください。").refusedBy(rule))
        .isTrue();
  }

  @Test
  void what_is_only_reported_is_no_ground() {
    assertThat(Said.of("「振り込みが必要」と言われたら、切ってください。", "振り込みが必要です。").refusedBy(rule)).isTrue();
    assertThat(Said.of("「振り込みが必要」と言われたら、切ってください。", "振り込みが必要と言われたら、切ってください。").refusedBy(rule))
        .isFalse();
  }
}
