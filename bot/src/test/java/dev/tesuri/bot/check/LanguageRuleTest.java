package dev.tesuri.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Polite Japanese only.
class LanguageRuleTest {

  private final Rule rule = new LanguageRule();

  @Test
  void other_languages_are_refused() {
    assertThat(Said.of("住民票のある窓口です。", "The office.").refusedBy(rule)).isTrue();
    assertThat(Said.of("住民票のある窓口です。", "请到窗口办理手续。").refusedBy(rule)).isTrue();
    assertThat(Said.of("住民票のある窓口です。", "창구입니다.").refusedBy(rule)).isTrue();
  }

  @Test
  void orders_and_plain_ends_are_refused() {
    assertThat(Said.of("住民票のある窓口です。", "窓口に行け。").refusedBy(rule)).isTrue();
    assertThat(Said.of("住民票のある窓口です。", "窓口に行く。").refusedBy(rule)).isTrue();
    assertThat(Said.of("住民票のある窓口です。", "窓口だ。").refusedBy(rule)).isTrue();
  }

  @Test
  void polite_ends_pass() {
    assertThat(Said.of("住民票のある窓口です。", "窓口に行ってください。").refusedBy(rule)).isFalse();
    assertThat(Said.of("住民票のある窓口です。", "窓口に行きましょう").refusedBy(rule)).isFalse();
    assertThat(Said.of("住民票のある窓口です。", "窓口ではありません。").refusedBy(rule)).isFalse();
    assertThat(Said.of("住民票のある窓口です。", "窓口ですか？").refusedBy(rule)).isFalse();
  }

  @Test
  void latin_words_stand_in_the_passage() {
    assertThat(Said.of("QRコードを読みます。", "ＱＲコードを読みます。").refusedBy(rule)).isFalse();
    assertThat(Said.of("住民票のある窓口です。", "QRコードを読みます。").refusedBy(rule)).isTrue();
  }
}
