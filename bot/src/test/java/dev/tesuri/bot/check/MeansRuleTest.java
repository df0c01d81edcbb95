package dev.tesuri.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A closed way stays closed.
class MeansRuleTest {

  private static final String PASSAGE =
      "工事の前に申請します。" + "先に電話で止めます。" + "両方を忘れた方は、窓口だけです。" + "電話では、もどせません。";

  private final Rule rule = new MeansRule();

  @Test
  void a_closed_way_stays_closed() {
    assertThat(refuses(PASSAGE, "電話で元にもどせます。")).isTrue();
    assertThat(refuses(PASSAGE, "電話では、もどせません。")).isFalse();
  }

  @Test
  void a_way_stands_in_the_passage() {
    assertThat(refuses(PASSAGE, "郵便で出します。")).isTrue();
  }

  private boolean refuses(String passage, String sentence) {
    return Said.of(passage, sentence).refusedBy(rule);
  }
}
