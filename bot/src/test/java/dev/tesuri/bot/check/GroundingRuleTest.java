package dev.tesuri.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Words come from the passage.
class GroundingRuleTest {

  private final Rule rule = new GroundingRule();

  @Test
  void words_come_from_the_passage() {
    assertThat(Said.of("電子証明書は、市区町村の窓口で新しくします。", "電子証明書は、窓口で新しくします。").refusedBy(rule)).isFalse();
    assertThat(Said.of("電子証明書は、市区町村の窓口で新しくします。", "天気がよい日に散歩しましょう。").refusedBy(rule)).isTrue();
  }

  @Test
  void no_name_comes_from_elsewhere() {
    assertThat(Said.of("電子証明書は、市区町村の窓口で新しくします。", "電子証明書は、東京の窓口で新しくします。").refusedBy(rule)).isTrue();
    assertThat(Said.of("電子証明書は、市区町村の窓口で新しくします。", "電子証明書は、コンビニの窓口で新しくします。").refusedBy(rule))
        .isTrue();
  }
}
