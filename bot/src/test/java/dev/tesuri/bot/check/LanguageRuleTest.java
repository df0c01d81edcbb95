package dev.tesuri.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Polite Japanese only.
class LanguageRuleTest {

  private static final String ONE = "住民票のある窓口です。";
  private static final String ANOTHER = "QRコードを読みます。";

  private final Rule rule = new LanguageRule();

  @Test
  void other_languages_are_refused() {
    assertThat(refuses(ONE, "The office.")).isTrue();
    assertThat(refuses(ONE, "请到窗口办理手续。")).isTrue();
    assertThat(refuses(ONE, "창구입니다.")).isTrue();
  }

  @Test
  void orders_and_plain_ends_are_refused() {
    assertThat(refuses(ONE, "窓口に行け。")).isTrue();
    assertThat(refuses(ONE, "窓口に行く。")).isTrue();
    assertThat(refuses(ONE, "窓口だ。")).isTrue();
  }

  @Test
  void polite_ends_pass() {
    assertThat(refuses(ONE, "窓口に行ってください。")).isFalse();
    assertThat(refuses(ONE, "窓口に行きましょう")).isFalse();
    assertThat(refuses(ONE, "窓口ではありません。")).isFalse();
    assertThat(refuses(ONE, "窓口ですか？")).isFalse();
  }

  @Test
  void latin_words_stand_in_the_passage() {
    assertThat(refuses(ANOTHER, "ＱＲコードを読みます。")).isFalse();
    assertThat(refuses(ONE, "QRコードを読みます。")).isTrue();
  }

  private boolean refuses(String passage, String sentence) {
    return Said.of(passage, sentence).refusedBy(rule);
  }
}
