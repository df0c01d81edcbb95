package dev.tesuri.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A number belongs to its matter.
class PairingRuleTest {

  private final Rule rule = new PairingRule();

  @Test
  void numbers_are_not_exchanged() {
    assertThat(Said.of("通常は1000円、特急は2000円です。ふつうは約1か月、特急は約1週間です。", "通常は1000円です。").refusedBy(rule))
        .isFalse();
    assertThat(Said.of("通常は1000円、特急は2000円です。ふつうは約1か月、特急は約1週間です。", "特急は2000円です。").refusedBy(rule))
        .isFalse();
    assertThat(Said.of("通常は1000円、特急は2000円です。ふつうは約1か月、特急は約1週間です。", "通常は2000円です。").refusedBy(rule))
        .isTrue();
    assertThat(Said.of("通常は1000円、特急は2000円です。ふつうは約1か月、特急は約1週間です。", "特急は1000円です。").refusedBy(rule))
        .isTrue();
    assertThat(Said.of("通常は1000円、特急は2000円です。ふつうは約1か月、特急は約1週間です。", "特急は約1か月です。").refusedBy(rule))
        .isTrue();
  }

  @Test
  void what_is_free_is_not_exchanged() {
    assertThat(Said.of("申請は無料です。電話は有料です。", "電話は無料です。").refusedBy(rule)).isTrue();
    assertThat(Said.of("申請は無料です。電話は有料です。", "申請は無料です。").refusedBy(rule)).isFalse();
  }
}
