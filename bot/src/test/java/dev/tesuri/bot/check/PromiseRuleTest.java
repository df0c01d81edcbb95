package dev.tesuri.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Nothing is promised.
class PromiseRuleTest {

  private final Rule rule = new PromiseRule();

  @Test
  void certainty_is_refused() {
    assertThat(Said.of("認定されると、手当を受け取れます。対象になるかは、市区町村が決めます。", "必ず認定されます。").refusedBy(rule))
        .isTrue();
    assertThat(Said.of("認定されると、手当を受け取れます。対象になるかは、市区町村が決めます。", "絶対にだいじょうぶです。").refusedBy(rule))
        .isTrue();
    assertThat(Said.of("認定されると、手当を受け取れます。対象になるかは、市区町村が決めます。", "きっと受け取れます。").refusedBy(rule))
        .isTrue();
  }

  @Test
  void nobody_in_particular_is_promised_anything() {
    assertThat(Said.of("認定されると、手当を受け取れます。対象になるかは、市区町村が決めます。", "あなたは対象です。").refusedBy(rule))
        .isTrue();
    assertThat(Said.of("認定されると、手当を受け取れます。対象になるかは、市区町村が決めます。", "お母さまは手当を受け取れます。").refusedBy(rule))
        .isTrue();
  }

  @Test
  void a_result_stands_as_the_passage_has_it() {
    assertThat(Said.of("認定されると、手当を受け取れます。対象になるかは、市区町村が決めます。", "手当を受け取れます。").refusedBy(rule))
        .isFalse();
    assertThat(Said.of("認定されると、手当を受け取れます。対象になるかは、市区町村が決めます。", "対象になります。").refusedBy(rule)).isTrue();
    assertThat(Said.of("認定されると、手当を受け取れます。対象になるかは、市区町村が決めます。", "免除されます。").refusedBy(rule)).isTrue();
  }
}
