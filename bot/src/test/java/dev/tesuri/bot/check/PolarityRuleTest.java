package dev.tesuri.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Yes stays yes.
class PolarityRuleTest {

  private static final String ONE = "紙がなくても、できます。郵便では、できません。印鑑はいりません。写真が必要です。";
  private static final String ANOTHER = "紙を出してください。";

  private final Rule rule = new PolarityRule();

  @Test
  void a_denial_does_not_turn() {
    assertThat(refuses(ONE, "郵便ではできません。")).isFalse();
    assertThat(refuses(ONE, "郵便でできます。")).isTrue();
    assertThat(refuses(ONE, "紙がないと、できません。")).isTrue();
  }

  @Test
  void must_says_the_same_as_do() {
    assertThat(refuses(ANOTHER, "紙を出さなければなりません。")).isFalse();
    assertThat(refuses(ANOTHER, "紙を出さないでください。")).isTrue();
  }

  private boolean refuses(String passage, String sentence) {
    return Said.of(passage, sentence).refusedBy(rule);
  }
}
