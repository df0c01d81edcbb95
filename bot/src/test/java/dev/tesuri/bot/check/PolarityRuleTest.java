package dev.tesuri.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Yes stays yes.
class PolarityRuleTest {

  private final Rule rule = new PolarityRule();

  @Test
  void a_denial_does_not_turn() {
    assertThat(Said.of("紙がなくても、できます。郵便では、できません。印鑑はいりません。写真が必要です。", "郵便ではできません。").refusedBy(rule))
        .isFalse();
    assertThat(Said.of("紙がなくても、できます。郵便では、できません。印鑑はいりません。写真が必要です。", "郵便でできます。").refusedBy(rule))
        .isTrue();
    assertThat(Said.of("紙がなくても、できます。郵便では、できません。印鑑はいりません。写真が必要です。", "紙がないと、できません。").refusedBy(rule))
        .isTrue();
  }

  @Test
  void must_says_the_same_as_do() {
    assertThat(Said.of("紙を出してください。", "紙を出さなければなりません。").refusedBy(rule)).isFalse();
    assertThat(Said.of("紙を出してください。", "紙を出さないでください。").refusedBy(rule)).isTrue();
  }
}
