package dev.tesuri.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What belongs to one stays with it.
class BelongingRuleTest {

  private static final String ONE = "本人の口座を使います。子どもの口座は使えません。";
  private static final String ANOTHER = "本人の口座を使います。";

  private final Rule rule = new BelongingRule();

  @Test
  void the_owner_stays() {
    assertThat(refuses(ONE, "本人の口座を使います。")).isFalse();
    assertThat(refuses(ANOTHER, "家族の口座を使います。")).isTrue();
  }

  private boolean refuses(String passage, String sentence) {
    return Said.of(passage, sentence).refusedBy(rule);
  }
}
