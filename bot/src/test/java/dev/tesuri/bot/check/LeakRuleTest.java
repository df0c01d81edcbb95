package dev.tesuri.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The instructions stay inside.
class LeakRuleTest {

  private final Rule rule = new LeakRule();

  @Test
  void talk_of_instructions_is_refused() {
    assertThat(Said.of("住民票のある窓口です。", "プロンプトに従います。").refusedBy(rule)).isTrue();
    assertThat(Said.of("住民票のある窓口です。", "わたしはＡＩです。").refusedBy(rule)).isTrue();
    assertThat(Said.of("システムを使います。", "システムを使います。").refusedBy(rule)).isFalse();
  }

  @Test
  void a_long_run_of_the_instructions_is_refused() {
    assertThat(Said.of("住民票のある窓口です。", "一つの段落だけから言い直します。").refusedBy(rule)).isTrue();
    assertThat(Said.of("住民票のある窓口です。", "やさしい日本語で答えます。").refusedBy(rule)).isTrue();
    assertThat(Said.of("住民票のある窓口です。", "日本語で答えます。").refusedBy(rule)).isFalse();
  }
}
