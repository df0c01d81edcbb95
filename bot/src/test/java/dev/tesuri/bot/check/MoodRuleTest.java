package dev.tesuri.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A warning does not become advice.
class MoodRuleTest {

  private static final String ONE = "全部をまかせるのは、さけましょう。";
  private static final String ANOTHER = "お店により、できないことがあります。";

  private final Rule rule = new MoodRule();

  @Test
  void a_warning_does_not_become_advice() {
    assertThat(refuses(ONE, "全部をまかせましょう。")).isTrue();
    assertThat(refuses(ONE, "全部をまかせるのはやめましょう。")).isFalse();
  }

  @Test
  void possible_stays_possible() {
    assertThat(refuses(ANOTHER, "お店により、できません。")).isTrue();
    assertThat(refuses(ANOTHER, "お店により、できないこともあります。")).isFalse();
  }

  private boolean refuses(String passage, String sentence) {
    return Said.of(passage, sentence).refusedBy(rule);
  }
}
