package dev.tesuri.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Whom to call is named.
class RecipientRuleTest {

  private final Rule rule = new RecipientRule();

  @Test
  void who_is_called_stands_beside_the_call() {
    assertThat(Said.of("銀行に電話してください。警察は、あとです。", "銀行に電話してください。").refusedBy(rule)).isFalse();
    assertThat(Said.of("銀行に電話してください。警察は、あとです。", "警察に電話してください。").refusedBy(rule)).isTrue();
  }
}
