package dev.tesuri.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A number belongs to its matter.
class PairingRuleTest {

  private static final String ONE = "通常は1000円、特急は2000円です。ふつうは約1か月、特急は約1週間です。";
  private static final String ANOTHER = "申請は無料です。電話は有料です。";

  private final Rule rule = new PairingRule();

  @Test
  void numbers_are_not_exchanged() {
    assertThat(refuses(ONE, "通常は1000円です。")).isFalse();
    assertThat(refuses(ONE, "特急は2000円です。")).isFalse();
    assertThat(refuses(ONE, "通常は2000円です。")).isTrue();
    assertThat(refuses(ONE, "特急は1000円です。")).isTrue();
    assertThat(refuses(ONE, "特急は約1か月です。")).isTrue();
  }

  @Test
  void what_is_free_is_not_exchanged() {
    assertThat(refuses(ANOTHER, "電話は無料です。")).isTrue();
    assertThat(refuses(ANOTHER, "申請は無料です。")).isFalse();
  }

  private boolean refuses(String passage, String sentence) {
    return Said.of(passage, sentence).refusedBy(rule);
  }
}
