package dev.tesuri.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Nobody is sent to move money.
class OrderedMoneyRuleTest {

  private final Rule rule = new OrderedMoneyRule();

  @Test
  void nobody_is_sent_to_a_cash_machine() {
    assertThat(Said.of("手数料は1000円です。ATMで、お金がもどることはありません。", "ATMに行ってください。").refusedBy(rule))
        .isTrue();
    assertThat(Said.of("手数料は1000円です。ATMで、お金がもどることはありません。", "ATMで送金しましょう。").refusedBy(rule))
        .isTrue();
  }

  @Test
  void leaving_it_passes() {
    assertThat(Said.of("手数料は1000円です。ATMで、お金がもどることはありません。", "ATMからは、すぐにはなれてください。").refusedBy(rule))
        .isFalse();
    assertThat(Said.of("手数料は1000円です。ATMで、お金がもどることはありません。", "ATMに行かないでください。").refusedBy(rule))
        .isFalse();
  }
}
