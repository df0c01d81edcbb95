package dev.tesuri.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Nothing is promised.
class PromiseRuleTest {

  private static final String PASSAGE = "認定されると、手当を受け取れます。対象になるかは、市区町村が決めます。";

  private final Rule rule = new PromiseRule();

  @Test
  void certainty_is_refused() {
    assertThat(refuses(PASSAGE, "必ず認定されます。")).isTrue();
    assertThat(refuses(PASSAGE, "絶対にだいじょうぶです。")).isTrue();
    assertThat(refuses(PASSAGE, "きっと受け取れます。")).isTrue();
  }

  @Test
  void nobody_in_particular_is_promised_anything() {
    assertThat(refuses(PASSAGE, "あなたは対象です。")).isTrue();
    assertThat(refuses(PASSAGE, "お母さまは手当を受け取れます。")).isTrue();
  }

  @Test
  void a_result_stands_as_the_passage_has_it() {
    assertThat(refuses(PASSAGE, "手当を受け取れます。")).isFalse();
    assertThat(refuses(PASSAGE, "対象になります。")).isTrue();
    assertThat(refuses(PASSAGE, "免除されます。")).isTrue();
  }

  private boolean refuses(String passage, String sentence) {
    return Said.of(passage, sentence).refusedBy(rule);
  }
}
