package dev.tesuri.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Needed stays needed.
class NeedRuleTest {

  private static final String ONE = "紙がなくても、できます。郵便では、できません。印鑑はいりません。写真が必要です。";
  private static final String ANOTHER = "写真が必要です。";

  private final Rule rule = new NeedRule();

  @Test
  void needed_stays_needed() {
    assertThat(refuses(ONE, "写真が必要です。")).isFalse();
    assertThat(refuses(ONE, "印鑑が必要です。")).isTrue();
    assertThat(refuses(ONE, "印鑑はいりません。")).isFalse();
    assertThat(refuses(ANOTHER, "写真は不要です。")).isTrue();
  }

  private boolean refuses(String passage, String sentence) {
    return Said.of(passage, sentence).refusedBy(rule);
  }
}
