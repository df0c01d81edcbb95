package dev.tesuri.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What stands apart stays apart.
class TogetherRuleTest {

  private static final String PASSAGE =
      "転入届は、別の市から来たときに出します。" + "手当は、年金事務所で聞きます。" + "転居届は、同じ市の中で移ったときに出します。";

  private final Rule rule = new TogetherRule();

  @Test
  void what_stands_apart_stays_apart() {
    assertThat(refuses(PASSAGE, "転居届は、同じ市の中で移ったときに出します。")).isFalse();
    assertThat(refuses(PASSAGE, "転居届は、別の市から来たときに出します。")).isTrue();
  }

  private boolean refuses(String passage, String sentence) {
    return Said.of(passage, sentence).refusedBy(rule);
  }
}
