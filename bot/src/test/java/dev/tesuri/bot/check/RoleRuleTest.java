package dev.tesuri.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The product is nobody and does nothing.
class RoleRuleTest {

  private static final String ONE = "住民票のある窓口です。";
  private static final String ANOTHER = "先に撮っておきます。";

  private final Rule rule = new RoleRule();

  @Test
  void officials_are_refused() {
    assertThat(refuses(ONE, "私は市役所の職員です。")).isTrue();
    assertThat(refuses(ONE, "こちらは警察です。")).isTrue();
    assertThat(refuses(ONE, "係の者です。")).isTrue();
  }

  @Test
  void promises_to_act_are_refused() {
    assertThat(refuses(ONE, "予約しておきます。")).isTrue();
    assertThat(refuses(ONE, "申しこみを代行します。")).isTrue();
    assertThat(refuses(ANOTHER, "先に撮っておきます。")).isFalse();
  }

  private boolean refuses(String passage, String sentence) {
    return Said.of(passage, sentence).refusedBy(rule);
  }
}
