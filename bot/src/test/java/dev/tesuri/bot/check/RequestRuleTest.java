package dev.tesuri.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What is to be done stands in the passage.
class RequestRuleTest {

  private final Rule rule = new RequestRule();

  @Test
  void a_deed_stands_in_the_passage() {
    assertThat(Said.of("電子証明書は、市区町村の窓口で新しくします。", "電子証明書を捨ててください。").refusedBy(rule)).isTrue();
    assertThat(Said.of("電子証明書は、市区町村の窓口で新しくします。", "窓口に聞いてください。").refusedBy(rule)).isFalse();
  }
}
