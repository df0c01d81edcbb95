package dev.tesuri.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// は does not become も.
class AlsoRuleTest {

  private static final String ONE = "公務員は、勤務先に申請します。";
  private static final String ANOTHER = "公務員も、申請します。";

  private final Rule rule = new AlsoRule();

  @Test
  void one_does_not_become_one_more() {
    assertThat(refuses(ONE, "公務員も、申請します。")).isTrue();
    assertThat(refuses(ANOTHER, "公務員も申請します。")).isFalse();
  }

  private boolean refuses(String passage, String sentence) {
    return Said.of(passage, sentence).refusedBy(rule);
  }
}
