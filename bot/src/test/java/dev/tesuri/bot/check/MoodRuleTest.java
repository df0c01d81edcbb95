package dev.tesuri.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A warning does not become advice.
class MoodRuleTest {

  private final Rule rule = new MoodRule();

  @Test
  void a_warning_does_not_become_advice() {
    assertThat(Said.of("全部をまかせるのは、さけましょう。", "全部をまかせましょう。").refusedBy(rule)).isTrue();
    assertThat(Said.of("全部をまかせるのは、さけましょう。", "全部をまかせるのはやめましょう。").refusedBy(rule)).isFalse();
  }

  @Test
  void possible_stays_possible() {
    assertThat(Said.of("お店により、できないことがあります。", "お店により、できません。").refusedBy(rule)).isTrue();
    assertThat(Said.of("お店により、できないことがあります。", "お店により、できないこともあります。").refusedBy(rule)).isFalse();
  }
}
