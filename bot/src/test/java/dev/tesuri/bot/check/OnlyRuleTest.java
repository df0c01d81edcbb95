package dev.tesuri.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The only way is the passage's only way.
class OnlyRuleTest {

  private final Rule rule = new OnlyRule();

  @Test
  void the_only_way_stands_in_the_passage() {
    assertThat(
            Said.of("工事の前に申請します。先に電話で止めます。両方を忘れた方は、窓口だけです。電話では、もどせません。", "窓口だけです。").refusedBy(rule))
        .isFalse();
    assertThat(
            Said.of("工事の前に申請します。先に電話で止めます。両方を忘れた方は、窓口だけです。電話では、もどせません。", "コンビニだけです。")
                .refusedBy(rule))
        .isTrue();
    assertThat(
            Said.of("工事の前に申請します。先に電話で止めます。両方を忘れた方は、窓口だけです。電話では、もどせません。", "窓口でしかできません。")
                .refusedBy(rule))
        .isFalse();
  }
}
