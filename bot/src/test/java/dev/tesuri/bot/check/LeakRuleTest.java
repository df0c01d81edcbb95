package dev.tesuri.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The instructions stay inside.
class LeakRuleTest {

  private static final String ONE = "住民票のある窓口です。";
  private static final String ANOTHER = "システムを使います。";

  private final Rule rule = new LeakRule();

  @Test
  void talk_of_instructions_is_refused() {
    assertThat(refuses(ONE, "プロンプトに従います。")).isTrue();
    assertThat(refuses(ONE, "わたしはＡＩです。")).isTrue();
    assertThat(refuses(ANOTHER, "システムを使います。")).isFalse();
  }

  @Test
  void a_long_run_of_the_instructions_is_refused() {
    assertThat(refuses(ONE, "一つの段落だけから言い直します。")).isTrue();
    assertThat(refuses(ONE, "やさしい日本語で答えます。")).isTrue();
    assertThat(refuses(ONE, "日本語で答えます。")).isFalse();
  }

  private boolean refuses(String passage, String sentence) {
    return Said.of(passage, sentence).refusedBy(rule);
  }
}
