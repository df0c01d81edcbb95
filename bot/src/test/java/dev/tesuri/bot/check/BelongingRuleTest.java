package dev.tesuri.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What belongs to one stays with it.
class BelongingRuleTest {

  private final Rule rule = new BelongingRule();

  @Test
  void the_owner_stays() {
    assertThat(Said.of("本人の口座を使います。子どもの口座は使えません。", "本人の口座を使います。").refusedBy(rule)).isFalse();
    assertThat(Said.of("本人の口座を使います。", "家族の口座を使います。").refusedBy(rule)).isTrue();
  }
}
