package dev.tesuri.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Before stays before.
class OrderRuleTest {

  private static final String PASSAGE =
      "工事の前に申請します。" + "先に電話で止めます。" + "両方を忘れた方は、窓口だけです。" + "電話では、もどせません。";

  private final Rule rule = new OrderRule();

  @Test
  void before_stays_before() {
    assertThat(refuses(PASSAGE, "工事の前に申請します。")).isFalse();
    assertThat(refuses(PASSAGE, "工事の後に申請します。")).isTrue();
  }

  @Test
  void first_stays_first() {
    assertThat(refuses(PASSAGE, "先に電話で止めましょう。")).isFalse();
    assertThat(refuses(PASSAGE, "先に警察に行きましょう。")).isTrue();
  }

  private boolean refuses(String passage, String sentence) {
    return Said.of(passage, sentence).refusedBy(rule);
  }
}
