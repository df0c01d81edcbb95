package dev.tesuri.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Before stays before.
class OrderRuleTest {

  private final Rule rule = new OrderRule();

  @Test
  void before_stays_before() {
    assertThat(
            Said.of("工事の前に申請します。先に電話で止めます。両方を忘れた方は、窓口だけです。電話では、もどせません。", "工事の前に申請します。")
                .refusedBy(rule))
        .isFalse();
    assertThat(
            Said.of("工事の前に申請します。先に電話で止めます。両方を忘れた方は、窓口だけです。電話では、もどせません。", "工事の後に申請します。")
                .refusedBy(rule))
        .isTrue();
  }

  @Test
  void first_stays_first() {
    assertThat(
            Said.of("工事の前に申請します。先に電話で止めます。両方を忘れた方は、窓口だけです。電話では、もどせません。", "先に電話で止めましょう。")
                .refusedBy(rule))
        .isFalse();
    assertThat(
            Said.of("工事の前に申請します。先に電話で止めます。両方を忘れた方は、窓口だけです。電話では、もどせません。", "先に警察に行きましょう。")
                .refusedBy(rule))
        .isTrue();
  }
}
