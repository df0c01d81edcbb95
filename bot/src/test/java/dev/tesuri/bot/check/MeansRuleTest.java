package dev.tesuri.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A closed way stays closed.
class MeansRuleTest {

  private final Rule rule = new MeansRule();

  @Test
  void a_closed_way_stays_closed() {
    assertThat(
            Said.of("工事の前に申請します。先に電話で止めます。両方を忘れた方は、窓口だけです。電話では、もどせません。", "電話で元にもどせます。")
                .refusedBy(rule))
        .isTrue();
    assertThat(
            Said.of("工事の前に申請します。先に電話で止めます。両方を忘れた方は、窓口だけです。電話では、もどせません。", "電話では、もどせません。")
                .refusedBy(rule))
        .isFalse();
  }

  @Test
  void a_way_stands_in_the_passage() {
    assertThat(
            Said.of("工事の前に申請します。先に電話で止めます。両方を忘れた方は、窓口だけです。電話では、もどせません。", "郵便で出します。")
                .refusedBy(rule))
        .isTrue();
  }
}
