package dev.tesuri.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The product is nobody and does nothing.
class RoleRuleTest {

  private final Rule rule = new RoleRule();

  @Test
  void officials_are_refused() {
    assertThat(Said.of("住民票のある窓口です。", "私は市役所の職員です。").refusedBy(rule)).isTrue();
    assertThat(Said.of("住民票のある窓口です。", "こちらは警察です。").refusedBy(rule)).isTrue();
    assertThat(Said.of("住民票のある窓口です。", "係の者です。").refusedBy(rule)).isTrue();
  }

  @Test
  void promises_to_act_are_refused() {
    assertThat(Said.of("住民票のある窓口です。", "予約しておきます。").refusedBy(rule)).isTrue();
    assertThat(Said.of("住民票のある窓口です。", "申しこみを代行します。").refusedBy(rule)).isTrue();
    assertThat(Said.of("先に撮っておきます。", "先に撮っておきます。").refusedBy(rule)).isFalse();
  }
}
