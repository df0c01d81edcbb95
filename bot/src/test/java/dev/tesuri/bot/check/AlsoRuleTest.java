package dev.tesuri.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// は does not become も.
class AlsoRuleTest {

  private final Rule rule = new AlsoRule();

  @Test
  void one_does_not_become_one_more() {
    assertThat(Said.of("公務員は、勤務先に申請します。", "公務員も、申請します。").refusedBy(rule)).isTrue();
    assertThat(Said.of("公務員も、申請します。", "公務員も申請します。").refusedBy(rule)).isFalse();
  }
}
