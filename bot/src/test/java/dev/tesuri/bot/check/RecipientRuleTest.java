package dev.tesuri.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Whom to call is named.
class RecipientRuleTest {

  private static final String PASSAGE = "銀行に電話してください。警察は、あとです。";

  private final Rule rule = new RecipientRule();

  @Test
  void who_is_called_stands_beside_the_call() {
    assertThat(refuses(PASSAGE, "銀行に電話してください。")).isFalse();
    assertThat(refuses(PASSAGE, "警察に電話してください。")).isTrue();
  }

  private boolean refuses(String passage, String sentence) {
    return Said.of(passage, sentence).refusedBy(rule);
  }
}
