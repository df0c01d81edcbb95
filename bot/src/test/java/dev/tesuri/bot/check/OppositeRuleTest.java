package dev.tesuri.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// No word becomes its opposite.
class OppositeRuleTest {

  private static final String ONE = "二つの期限は、別です。";
  private static final String ANOTHER = "200円安いです。";
  private static final String THIRD = "本人の口座です。";

  private final Rule rule = new OppositeRule();

  @Test
  void no_word_becomes_its_opposite() {
    assertThat(refuses(ONE, "二つの期限は、同じです。")).isTrue();
    assertThat(refuses(ANOTHER, "200円高いです。")).isTrue();
    assertThat(refuses(THIRD, "家族の口座です。")).isTrue();
    assertThat(refuses(ANOTHER, "200円安くなります。")).isFalse();
  }

  private boolean refuses(String passage, String sentence) {
    return Said.of(passage, sentence).refusedBy(rule);
  }
}
