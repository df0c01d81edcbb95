package dev.tesuri.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// No word becomes its opposite.
class OppositeRuleTest {

  private final Rule rule = new OppositeRule();

  @Test
  void no_word_becomes_its_opposite() {
    assertThat(Said.of("二つの期限は、別です。", "二つの期限は、同じです。").refusedBy(rule)).isTrue();
    assertThat(Said.of("200円安いです。", "200円高いです。").refusedBy(rule)).isTrue();
    assertThat(Said.of("本人の口座です。", "家族の口座です。").refusedBy(rule)).isTrue();
    assertThat(Said.of("200円安いです。", "200円安くなります。").refusedBy(rule)).isFalse();
  }
}
