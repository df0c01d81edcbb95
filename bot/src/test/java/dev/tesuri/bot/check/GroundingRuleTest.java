package dev.tesuri.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Words come from the passage.
class GroundingRuleTest {

  private static final String PASSAGE = "電子証明書は、市区町村の窓口で新しくします。";

  private final Rule rule = new GroundingRule();

  @Test
  void words_come_from_the_passage() {
    assertThat(refuses(PASSAGE, "電子証明書は、窓口で新しくします。")).isFalse();
    assertThat(refuses(PASSAGE, "天気がよい日に散歩しましょう。")).isTrue();
  }

  @Test
  void no_name_comes_from_elsewhere() {
    assertThat(refuses(PASSAGE, "電子証明書は、東京の窓口で新しくします。")).isTrue();
    assertThat(refuses(PASSAGE, "電子証明書は、コンビニの窓口で新しくします。")).isTrue();
  }

  private boolean refuses(String passage, String sentence) {
    return Said.of(passage, sentence).refusedBy(rule);
  }
}
