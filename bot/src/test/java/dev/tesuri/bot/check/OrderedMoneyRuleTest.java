package dev.tesuri.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Nobody is sent to move money.
class OrderedMoneyRuleTest {

  private static final String PASSAGE = "手数料は1000円です。ATMで、お金がもどることはありません。";

  private final Rule rule = new OrderedMoneyRule();

  @Test
  void nobody_is_sent_to_a_cash_machine() {
    assertThat(refuses(PASSAGE, "ATMに行ってください。")).isTrue();
    assertThat(refuses(PASSAGE, "ATMで送金しましょう。")).isTrue();
  }

  @Test
  void leaving_it_passes() {
    assertThat(refuses(PASSAGE, "ATMからは、すぐにはなれてください。")).isFalse();
    assertThat(refuses(PASSAGE, "ATMに行かないでください。")).isFalse();
  }

  private boolean refuses(String passage, String sentence) {
    return Said.of(passage, sentence).refusedBy(rule);
  }
}
