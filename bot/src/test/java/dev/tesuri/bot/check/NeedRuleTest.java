package dev.tesuri.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Needed stays needed.
class NeedRuleTest {

  private final Rule rule = new NeedRule();

  @Test
  void needed_stays_needed() {
    assertThat(Said.of("紙がなくても、できます。郵便では、できません。印鑑はいりません。写真が必要です。", "写真が必要です。").refusedBy(rule))
        .isFalse();
    assertThat(Said.of("紙がなくても、できます。郵便では、できません。印鑑はいりません。写真が必要です。", "印鑑が必要です。").refusedBy(rule))
        .isTrue();
    assertThat(Said.of("紙がなくても、できます。郵便では、できません。印鑑はいりません。写真が必要です。", "印鑑はいりません。").refusedBy(rule))
        .isFalse();
    assertThat(Said.of("写真が必要です。", "写真は不要です。").refusedBy(rule)).isTrue();
  }
}
