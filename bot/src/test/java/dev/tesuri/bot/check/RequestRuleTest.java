package dev.tesuri.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What is to be done stands in the passage.
class RequestRuleTest {

  private static final String PASSAGE = "電子証明書は、市区町村の窓口で新しくします。";

  private final Rule rule = new RequestRule();

  @Test
  void a_deed_stands_in_the_passage() {
    assertThat(refuses(PASSAGE, "電子証明書を捨ててください。")).isTrue();
    assertThat(refuses(PASSAGE, "窓口に聞いてください。")).isFalse();
  }

  private boolean refuses(String passage, String sentence) {
    return Said.of(passage, sentence).refusedBy(rule);
  }
}
